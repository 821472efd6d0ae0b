package kz.socialregistry.reporting.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.territory.RegionKey;
import kz.socialregistry.platform.web.Names;
import kz.socialregistry.reporting.budget.BudgetLines;
import kz.socialregistry.reporting.measure.Facilities;
import kz.socialregistry.reporting.measure.FacilitySet;
import kz.socialregistry.reporting.measure.Period;
import kz.socialregistry.reporting.measure.Reason;
import kz.socialregistry.reporting.measure.Stays;
import kz.socialregistry.reporting.projection.Sources;
import kz.socialregistry.reporting.published.Judgement.Recomputed;
import kz.socialregistry.reporting.report.Wording;
import kz.socialregistry.reporting.sql.Sql;
import kz.socialregistry.reporting.territory.Extent;
import kz.socialregistry.reporting.territory.Territory;
import org.jspecify.annotations.Nullable;

/** Compares a published report with the registry. The number of statements grows with its boundaries, not its figures. */
@ApplicationScoped
@Transactional
class Comparing {

    private final Sql sql;
    private final PublishedReports reports;
    private final Territory territory;
    private final Facilities facilities;
    private final Stays stays;
    private final BudgetLines budgetLines;
    private final Sources sources;
    private final Wording wording;

    Comparing(
            Sql sql,
            PublishedReports reports,
            Territory territory,
            Facilities facilities,
            Stays stays,
            BudgetLines budgetLines,
            Sources sources,
            Wording wording) {
        this.sql = sql;
        this.reports = reports;
        this.territory = territory;
        this.facilities = facilities;
        this.stays = stays;
        this.budgetLines = budgetLines;
        this.sources = sources;
        this.wording = wording;
    }

    Comparison compare(UUID id, Language language) {
        sql.snapshot();
        PublishedReport report = reports.find(id)
                .filter(r -> RegionKey.parse(r.region())
                        .filter(key -> territory.sees(key, r.periodTo()))
                        .isPresent())
                .orElseThrow(() -> Refused.notFound("report-not-found", id));
        Map<Figure, Recomputed> recomputed = new HashMap<>();
        Extent extent = null;
        for (Map.Entry<Optional<LocalDate>, List<Figure>> group :
                byBoundaries(report).entrySet()) {
            extent = recompute(report, group.getKey().orElse(null), group.getValue(), recomputed);
        }
        List<Comparison.Row> rows = new ArrayList<>();
        report.figures().forEach(figure -> rows.add(row(figure, Objects.requireNonNull(recomputed.get(figure)))));
        return new Comparison(
                report.summary(),
                extent == null ? null : extent.region(),
                wording.text(language, "rule.comparison"),
                rows,
                summary(rows),
                rows.stream().anyMatch(Comparison.Row::synthetic),
                sources.asOf());
    }

    private static Map<Optional<LocalDate>, List<Figure>> byBoundaries(PublishedReport report) {
        Map<Optional<LocalDate>, List<Figure>> groups = new LinkedHashMap<>();
        for (Figure figure : report.figures()) {
            Optional<LocalDate> boundaries =
                    Optional.ofNullable(figure.measure()).map(Measure::boundaries);
            groups.computeIfAbsent(boundaries, day -> new ArrayList<>()).add(figure);
        }
        return groups;
    }

    private @Nullable Extent recompute(
            PublishedReport report,
            @Nullable LocalDate boundaries,
            List<Figure> figures,
            Map<Figure, Recomputed> recomputed) {
        Extent extent = RegionKey.parse(report.region())
                .flatMap(region -> territory.find(region, report.periodTo(), boundaries))
                .orElse(null);
        if (extent == null) {
            figures.forEach(figure -> recomputed.put(figure, new Recomputed(null, Reason.REGION_UNKNOWN, false)));
            return null;
        }
        FacilitySet set = facilities.on(extent, report.periodTo());
        Recomputing recomputing = new Recomputing(
                extent, set, budgetLines.of(extent, report.periodTo().getYear()));
        Period period = new Period(report.periodFrom(), report.periodTo());
        recomputing.count(MeasureName.SERVED, figures, (in, asks) -> stays.served(in, period, asks));
        recomputing.count(MeasureName.COVERAGE, figures, (in, asks) -> stays.covered(in, period.to(), asks));
        for (Figure figure : figures) {
            Measure measure = figure.measure();
            recomputed.put(figure, measure == null ? Recomputed.IMPOSSIBLE : recomputing.recompute(figure, measure));
        }
        return extent;
    }

    private Comparison.Row row(Figure figure, Recomputed recomputed) {
        Judgement judgement = Judgement.of(figure, recomputed);
        return new Comparison.Row(
                figure.code(),
                figure.label(),
                new Comparison.Printed(
                        figure.value(),
                        figure.unit(),
                        figure.precision(),
                        Objects.requireNonNullElse(figure.qualifier(), Figure.Qualifier.EQUAL),
                        figure.text(),
                        figure.origin()),
                plain(recomputed.value(), figure),
                recomputed.reason(),
                plain(judgement.difference(), figure),
                judgement.verdict(),
                reason(figure, recomputed, judgement),
                recomputed.synthetic());
    }

    private @Nullable Names reason(Figure figure, Recomputed recomputed, Judgement judgement) {
        return switch (judgement.because()) {
            case EXPLANATION ->
                figure.explanation() == null ? null : figure.explanation().reason();
            case AMBIGUOUS_PRINT -> wording.names("comparison.ambiguous", String.valueOf(figure.text()));
            case NO_LONGER_UNKNOWN -> wording.names("comparison.no-longer-unknown");
            case DIFFERENCE_CHANGED ->
                wording.names(
                        "comparison.difference-changed",
                        String.valueOf(plain(figure.explainedDifference(), figure)),
                        String.valueOf(plain(judgement.difference(), figure)));
            case UNKNOWN -> wording.names(Objects.requireNonNullElse(recomputed.reason(), Reason.NO_MEASURE));
            case AGREES, DIFFERS -> null;
        };
    }

    // With as many decimals as are printed, and more only where they are needed.
    private static @Nullable String plain(@Nullable BigDecimal value, Figure figure) {
        if (value == null) {
            return null;
        }
        BigDecimal printed = figure.printed();
        int decimals = Math.max(
                printed == null ? 0 : printed.scale(),
                value.stripTrailingZeros().scale());
        return value.setScale(Math.max(decimals, 0)).toPlainString();
    }

    private static Map<String, Integer> summary(List<Comparison.Row> rows) {
        Map<String, Integer> summary = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            summary.put(verdict.code(), 0);
        }
        rows.forEach(row -> summary.merge(row.verdict().code(), 1, Integer::sum));
        return summary;
    }
}
