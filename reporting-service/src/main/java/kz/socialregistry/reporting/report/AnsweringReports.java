package kz.socialregistry.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.territory.RegionKey;
import kz.socialregistry.reporting.budget.Budget;
import kz.socialregistry.reporting.budget.BudgetDimension;
import kz.socialregistry.reporting.budget.BudgetFilter;
import kz.socialregistry.reporting.budget.BudgetLines;
import kz.socialregistry.reporting.measure.Breakdown;
import kz.socialregistry.reporting.measure.Dimension;
import kz.socialregistry.reporting.measure.Facilities;
import kz.socialregistry.reporting.measure.FacilitySet;
import kz.socialregistry.reporting.measure.People;
import kz.socialregistry.reporting.measure.PeopleAsk;
import kz.socialregistry.reporting.measure.Period;
import kz.socialregistry.reporting.measure.PlaceTotals;
import kz.socialregistry.reporting.measure.Stays;
import kz.socialregistry.reporting.measure.UnitFilter;
import kz.socialregistry.reporting.projection.Sources;
import kz.socialregistry.reporting.sql.Sql;
import kz.socialregistry.reporting.territory.Extent;
import kz.socialregistry.reporting.territory.Territory;
import org.jspecify.annotations.Nullable;

/** Answers each question from one state of the database, with a number of statements that does not grow. */
@ApplicationScoped
@Transactional
class AnsweringReports {

    private final Sql sql;
    private final Territory territory;
    private final Facilities facilities;
    private final Stays stays;
    private final BudgetLines budgetLines;
    private final Sources sources;
    private final Wording wording;

    AnsweringReports(
            Sql sql,
            Territory territory,
            Facilities facilities,
            Stays stays,
            BudgetLines budgetLines,
            Sources sources,
            Wording wording) {
        this.sql = sql;
        this.territory = territory;
        this.facilities = facilities;
        this.stays = stays;
        this.budgetLines = budgetLines;
        this.sources = sources;
        this.wording = wording;
    }

    PeopleAnswer served(
            RegionKey region, @Nullable LocalDate boundaries, Period period, PeopleAsk ask, Language language) {
        Extent extent = extent(region, period.to(), boundaries);
        FacilitySet set = facilities.on(extent, period.to());
        Breakdown<People> people = stays.served(set, period, List.of(ask)).get(0);
        String rule =
                wording.text(language, "rule.served", period.from(), period.to()) + cut(extent, boundaries, language);
        return new PeopleAnswer(
                new Head("served", rule, extent.region(), period.from(), period.to(), null, null, boundaries, "person"),
                CountView.ofPeople(people, extent, wording, language),
                extent.synthetic() || people.total().synthetic(),
                sources.asOf());
    }

    PeopleAnswer coverage(
            RegionKey region, @Nullable LocalDate boundaries, LocalDate on, PeopleAsk ask, Language language) {
        Extent extent = extent(region, on, boundaries);
        FacilitySet set = facilities.on(extent, on);
        Breakdown<People> people = stays.covered(set, on, List.of(ask)).get(0);
        String rule = wording.text(language, "rule.coverage", on) + cut(extent, boundaries, language);
        return new PeopleAnswer(
                new Head("coverage", rule, extent.region(), null, null, on, null, boundaries, "person"),
                CountView.ofPeople(people, extent, wording, language),
                extent.synthetic() || people.total().synthetic(),
                sources.asOf());
    }

    PlacesAnswer places(
            RegionKey region,
            @Nullable LocalDate boundaries,
            LocalDate on,
            UnitFilter filter,
            Set<Dimension> groupBy,
            Language language) {
        Extent extent = extent(region, on, boundaries);
        Breakdown<PlaceTotals> places = facilities.on(extent, on).places(filter, groupBy);
        String rule = wording.text(language, "rule.places", on) + cut(extent, boundaries, language);
        return new PlacesAnswer(
                new Head("places", rule, extent.region(), null, null, on, null, boundaries, "place"),
                PlacesView.of(places, extent, wording, language),
                extent.synthetic() || places.total().fromSynthetic(),
                sources.asOf());
    }

    BudgetAnswer budget(
            RegionKey region,
            @Nullable LocalDate boundaries,
            int year,
            BudgetFilter filter,
            Set<BudgetDimension> groupBy,
            Language language) {
        Extent extent = extent(region, lastDay(year), boundaries);
        Budget budget = budgetLines.of(extent, year);
        String rule = budgetRule(year, budget, filter, language) + cutMoney(extent, boundaries, language);
        return new BudgetAnswer(
                new Head("budget", rule, extent.region(), null, null, null, year, boundaries, "tenge"),
                BudgetView.of(budget, filter, groupBy, extent, wording, language),
                extent.synthetic() || budget.total(filter).synthetic(),
                sources.asOf());
    }

    RegionalTotals totals(RegionKey region, @Nullable LocalDate boundaries, Period period, Language language) {
        Extent extent = extent(region, period.to(), boundaries);
        FacilitySet set = facilities.on(extent, period.to());
        Set<Dimension> lines = EnumSet.of(Dimension.COUNTS_IN, Dimension.KIND, Dimension.UNIT_TARGET_GROUP);
        Breakdown<People> served = stays.served(set, period, List.of(new PeopleAsk(UnitFilter.ALL, lines)))
                .get(0);
        Breakdown<People> covered = stays.covered(
                        set, period.to(), List.of(new PeopleAsk(UnitFilter.ALL, EnumSet.of(Dimension.FORMAT))))
                .get(0);
        Budget budget = budgetLines.of(extent, period.to().getYear());
        return new TotalsAssembly(extent, set, wording, language)
                .assemble(head(extent, period, boundaries, language), served, covered, budget, sources.asOf());
    }

    private Head head(Extent extent, Period period, @Nullable LocalDate boundaries, Language language) {
        String rule = wording.text(
                        language,
                        "rule.regional-totals",
                        period.from(),
                        period.to(),
                        period.to().getYear())
                + cut(extent, boundaries, language)
                + cutMoney(extent, boundaries, language);
        return new Head(
                "regional-totals", rule, extent.region(), period.from(), period.to(), null, null, boundaries, "mixed");
    }

    private Extent extent(RegionKey region, LocalDate on, @Nullable LocalDate boundaries) {
        sql.snapshot();
        return territory.extent(region, on, boundaries);
    }

    private String budgetRule(int year, Budget budget, BudgetFilter filter, Language language) {
        String rule = wording.text(language, "rule.budget", year);
        return budget.total(filter).unknownScope() == null
                ? rule
                : rule + " " + wording.text(language, "rule.unknown-scope");
    }

    private String cut(Extent extent, @Nullable LocalDate boundaries, Language language) {
        return boundaries == null || extent.parts().isEmpty()
                ? ""
                : " " + wording.text(language, "rule.boundaries", boundaries, extent.on());
    }

    private String cutMoney(Extent extent, @Nullable LocalDate boundaries, Language language) {
        return boundaries == null || extent.parts().isEmpty()
                ? ""
                : " " + wording.text(language, "rule.boundaries-money", boundaries);
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
