package kz.socialregistry.reporting.published;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published report with its figures as printed. */
@Schema(description = "A published report with its figures as printed.")
record PublishedReport(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "Its own code.") String code,

        @Schema(description = "Id or nine-digit KATO code, as entered.", examples = "190000000")
        String region,

        @Schema(description = "First day.") LocalDate periodFrom,
        @Schema(description = "Last day, included.") LocalDate periodTo,
        @Schema(description = "Its title.") Names names,
        @Schema(description = "Where it was published.") String source,
        @Schema(description = "Its figures as printed.") List<Figure> figures) {

    /** A report without its figures. */
    @Schema(name = "PublishedReportSummary", description = "A published report without its figures.")
    record Summary(
            @Schema(description = "Its id.") UUID id,
            @Schema(description = "Its own code.") String code,

            @Schema(description = "Id or nine-digit KATO code, as entered.", examples = "190000000")
            String region,

            @Schema(description = "First day.") LocalDate periodFrom,
            @Schema(description = "Last day, included.") LocalDate periodTo,
            @Schema(description = "Its title.") Names names,
            @Schema(description = "Where it was published.") String source,

            @Schema(description = "How many figures it has.", examples = "79")
            int figures) {}

    Summary summary() {
        return new Summary(id, code, region, periodFrom, periodTo, names, source, figures.size());
    }
}
