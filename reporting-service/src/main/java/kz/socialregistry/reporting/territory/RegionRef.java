package kz.socialregistry.reporting.territory;

import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region with the names it had on the day asked for. */
@Schema(description = "A region with the names it had on the day asked for.")
public record RegionRef(
        @Schema(description = "Its id.", examples = "0190a1c2-7b1e-7c3a-9f00-1a2b3c4d5e6f")
        UUID id,

        Names names) {}
