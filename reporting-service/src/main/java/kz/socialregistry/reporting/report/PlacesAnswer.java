package kz.socialregistry.reporting.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import kz.socialregistry.reporting.projection.Sources;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a question about places. */
@Schema(description = "The answer to a question about places.")
record PlacesAnswer(
        @JsonUnwrapped Head head,
        @JsonUnwrapped PlacesView view,

        @Schema(description = "Records made up for demonstration contributed.")
        boolean synthetic,

        Sources.AsOf asOf) {}
