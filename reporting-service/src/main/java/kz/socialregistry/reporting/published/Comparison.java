package kz.socialregistry.reporting.published;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import kz.socialregistry.platform.web.Names;
import kz.socialregistry.reporting.measure.Reason;
import kz.socialregistry.reporting.projection.Sources;
import kz.socialregistry.reporting.territory.RegionRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A published report beside what the registry recomputes.
 *
 * @param region {@code null} if the registry does not know it on the last day of the period
 * @param summary how many figures have each verdict
 */
@Schema(description = "A published report beside what the registry recomputes.")
record Comparison(
        @Schema(description = "The published report.") PublishedReport.Summary report,

        @Schema(description = "Its region; null if the registry does not know it on the last day of the period.")
        @JsonInclude(ALWAYS)
        @Nullable
        RegionRef region,

        @Schema(description = "The rule of the comparison, in the language asked for.")
        String rule,

        @Schema(description = "One row for each figure.") List<Row> rows,

        @Schema(description = "How many figures have each verdict.")
        Map<String, Integer> summary,

        @Schema(description = "Records made up for demonstration contributed.")
        boolean synthetic,

        Sources.AsOf asOf) {

    /** The figure as printed. */
    @JsonInclude(NON_NULL)
    @Schema(name = "PrintedFigure", description = "A figure as printed.")
    record Printed(
            @JsonInclude(ALWAYS)
            @Nullable
            @Schema(description = "The number as printed; null if it is not printed.", examples = "3274.9")
            String value,

            @Schema(description = "What it counts.") FigureUnit unit,

            @Nullable @Schema(description = "How far the true figure may be off.", examples = "0.05")
            String precision,

            @Schema(description = "How the number bounds the true one.")
            Figure.Qualifier qualifier,

            @Nullable @Schema(description = "The print itself, if it is ambiguous.")
            String text,

            @Schema(description = "Where it comes from.") Figure.Origin origin) {}

    /**
     * One figure.
     *
     * @param recomputed in the unit of the printed figure; {@code null} if not known
     * @param unknownReason why it is not known
     * @param difference printed minus recomputed
     */
    @JsonInclude(ALWAYS)
    @Schema(name = "ComparisonRow", description = "One figure, printed and recomputed.")
    record Row(
            @Schema(description = "Code of the figure.") String code,

            @Schema(description = "What the figure is called.")
            Names label,

            @Schema(description = "The figure as printed.") Printed printed,

            @Nullable @Schema(description = "In the unit of the printed figure.", examples = "3274.9")
            String recomputed,

            @JsonInclude(NON_NULL)
            @Nullable
            @Schema(description = "Why the recomputed figure is not known.", examples = "not-reported")
            Reason unknownReason,

            @Nullable @Schema(description = "Printed minus recomputed.", examples = "0")
            String difference,

            @Schema(description = "What the comparison says.")
            Verdict verdict,

            @Schema(description = "Why it differs, as explained.") @Nullable
            Names reason,

            @Schema(description = "Records made up for demonstration contributed.")
            boolean synthetic) {}
}
