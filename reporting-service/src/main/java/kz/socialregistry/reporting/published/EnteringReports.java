package kz.socialregistry.reporting.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.socialregistry.platform.lists.FeedQuery;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.web.Ids;
import kz.socialregistry.reporting.territory.RegionKey;

/** Enters reports and shows them again. A printed report does not change, so neither does what was entered. */
@ApplicationScoped
@Transactional
class EnteringReports {

    private final PublishedReports reports;

    EnteringReports(PublishedReports reports) {
        this.reports = reports;
    }

    PublishedReport enter(EnterReport request) {
        FieldErrors errors = new FieldErrors();
        String region = RegionKey.parse(request.region()).map(RegionKey::text).orElse("");
        errors.rejectIf(region.isEmpty(), "/region", "region");
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
        return reports.find(id).orElseThrow(() -> Refused.notFound("report-not-found", id));
    }

    Page<PublishedReport.Summary> list(FeedQuery query) {
        return reports.list(query);
    }
}
