package kz.socialregistry.reporting.published;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published report with its figures as printed. */
@Schema(description = "A published report with its figures as printed.")
record PublishedReport(
        UUID id,
        String code,

        @Schema(description = "Id or nine-digit KATO code, as entered.", examples = "190000000")
        String region,

        LocalDate periodFrom,
        LocalDate periodTo,
        Names names,
        String source,
        List<Figure> figures) {

    /** A report without its figures. */
    @Schema(name = "PublishedReportSummary", description = "A published report without its figures.")
    record Summary(
            UUID id,
            String code,

            @Schema(description = "Id or nine-digit KATO code, as entered.", examples = "190000000")
            String region,

            LocalDate periodFrom,
            LocalDate periodTo,
            Names names,
            String source,

            @Schema(description = "How many figures it has.", examples = "79")
            int figures) {}

    Summary summary() {
        return new Summary(id, code, region, periodFrom, periodTo, names, source, figures.size());
    }
}
