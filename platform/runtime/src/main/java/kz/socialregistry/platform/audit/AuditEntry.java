package kz.socialregistry.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of one row, as an auditor reads it. */
@Schema(description = "One change of one thing.")
record AuditEntry(
        @Schema(description = "Number of the entry in this service.", examples = "4711")
        long id,

        @Schema(description = "When the change was made.", examples = "2026-01-12T05:30:00.123456Z")
        Instant at,

        @Schema(
                description = "Who: the subject of the token, or `system` if the service itself did it.",
                examples = "a.serikova")
        String actor,

        @Schema(
                description = "From which client; `null` if nobody asked for it.",
                nullable = true,
                examples = "centre-desktop")
        @Nullable
        String client,

        @Schema(
                description = "What was called: its `operationId`, or the work of the service.",
                nullable = true,
                examples = "closeCentre")
        @Nullable
        String operation,

        @Schema(
                description = "The trace the request belonged to.",
                nullable = true,
                examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        @Nullable
        String traceId,

        @Schema(
                description = "Why, as the client said in `Change-Reason`.",
                nullable = true,
                examples = "Order No. 214 of the akimat")
        @Nullable
        String reason,

        @Schema(description = "What kind of thing.", examples = "centre")
        String entity,

        @Schema(
                description = "Which one. A part of a thing, such as a name of a region, has the id of the whole.",
                examples = "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5")
        String entityId,

        @Schema(
                description = "What happened to it.",
                enumeration = {"insert", "update", "delete"},
                examples = "update")
        String action,

        @Schema(description = "The region it belongs to; `null` if to none.", nullable = true) @Nullable
        UUID regionId,

        @Schema(
                description = "What stood there: of an update what changed, of a removal all of it. Personal values are"
                        + " `***`. Names are those of the columns.",
                implementation = Object.class,
                nullable = true,
                examples = "{\"closed_on\": null}")
        @JsonRawValue
        @Nullable
        String before,

        @Schema(
                description = "What stands there since, in the same way.",
                implementation = Object.class,
                nullable = true,
                examples = "{\"closed_on\": \"2026-01-12\"}")
        @JsonRawValue
        @Nullable
        String after,

        @Schema(
                description = "Place in the sealed chain; `null` in the first moments.",
                nullable = true,
                examples = "4702")
        @Nullable
        Long seq,

        @Schema(
                description = "The hash of the chain at this place.",
                nullable = true,
                examples = "01fd1fb550f6a1a76c9321490cd3ea4d825ce6a2b2dfd855e5d7c83019afe79f")
        @Nullable
        String hash) {}
