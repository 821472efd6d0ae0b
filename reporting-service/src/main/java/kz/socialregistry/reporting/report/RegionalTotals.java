package kz.socialregistry.reporting.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import kz.socialregistry.reporting.projection.Sources;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole report of a region for a period. Stocks are those of its last day, money is that of its last year. */
@Schema(description = "The whole report of a region.")
record RegionalTotals(
        @JsonUnwrapped Head head,

        @Schema(description = "Open on the last day, by kind and published total.")
        CountView centres,

        @Schema(description = "Open on the last day, by format and published total.")
        CountView units,

        @Schema(description = "On the last day, by format.") PlacesView placesByFormat,

        @Schema(description = "On the last day, by kind of centre and published total.")
        PlacesView placesByKind,

        @Schema(
                description = "Distinct persons over the period, by published total, kind of centre and target group"
                        + " of the unit.")
        CountView served,

        @Schema(description = "Persons covered on the last day, by format.")
        CountView coverage,

        @Schema(description = "Specialists by the last count up to the last day, by kind of centre.")
        CountView staff,

        @Schema(description = "Enrolments in queues on the last day.", examples = "12")
        long queued,

        @Schema(description = "Money of the year of the last day, by the total a line belongs to.")
        BudgetView budget,

        @Schema(description = "Records made up for demonstration contributed.")
        boolean synthetic,

        Sources.AsOf asOf) {}
