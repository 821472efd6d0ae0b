package kz.socialregistry.reporting.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.platform.lists.FeedQuery;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.territory.RegionKey;
import kz.socialregistry.platform.web.Ids;
import kz.socialregistry.reporting.territory.Territory;

/** Enters reports and shows them again. A printed report does not change, so neither does what was entered. */
@ApplicationScoped
@Transactional
class EnteringReports {

    private final PublishedReports reports;
    private final Territory territory;

    EnteringReports(PublishedReports reports, Territory territory) {
        this.reports = reports;
        this.territory = territory;
    }

    PublishedReport enter(EnterReport request) {
        FieldErrors errors = new FieldErrors();
        Optional<RegionKey> key = RegionKey.parse(request.region());
        String region = key.map(RegionKey::text).orElse("");
        errors.rejectIf(region.isEmpty(), "/region", "region");
        errors.rejectIf(
                key.isPresent() && !territory.sees(key.get(), request.periodTo()), "/region", "outside-your-regions");
        errors.rejectIf(request.periodTo().isBefore(request.periodFrom()), "/periodTo", "period");
        new FigureRules(errors).check(request.figures());
        errors.throwIfAny();
        PublishedReport report = new PublishedReport(
                Ids.next(),
                request.code(),
                region,
                request.periodFrom(),
                request.periodTo(),
                request.names(),
                request.source(),
                request.figures().stream().map(Figure::complete).toList());
        reports.add(report);
        return report;
    }

    PublishedReport get(UUID id) {
        return reports.find(id)
                .filter(report -> isSeen(report.region(), report.periodTo()))
                .orElseThrow(() -> Refused.notFound("report-not-found", id));
    }

    Page<PublishedReport.Summary> list(FeedQuery query) {
        Page<PublishedReport.Summary> page = reports.list(query);
        return new Page<>(
                page.items().stream()
                        .filter(report -> isSeen(report.region(), report.periodTo()))
                        .toList(),
                page.next(),
                page.changes());
    }

    private boolean isSeen(String region, LocalDate on) {
        return RegionKey.parse(region).filter(key -> territory.sees(key, on)).isPresent();
    }
}
