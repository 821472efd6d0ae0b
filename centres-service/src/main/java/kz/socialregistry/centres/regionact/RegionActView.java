package kz.socialregistry.centres.regionact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.region.Succession;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An act as it is shown. */
@Schema(description = "An act that changed regions on one day.")
record RegionActView(
        @Schema(description = "Its id.") UUID id,

        @Schema(description = "The first day on which its changes hold.", examples = "2022-06-08")
        LocalDate effectiveOn,

        Names names,

        @Schema(description = "The document by which it was decided; null if none is known.") @Nullable
        ActDocument document,

        @Schema(description = "What it changed, in its order.")
        List<RegionChangeView> changes,

        @Schema(description = "Where this is printed, if it is.") @Nullable
        String source,

        @Schema(description = "Made up for demonstration.") boolean synthetic) {

    static RegionActView of(RegionAct act, List<Succession> successions) {
        List<Succession> own = successions.stream()
                .filter(succession -> succession.actId().equals(act.id()))
                .toList();
        return new RegionActView(
                act.id(),
                act.effectiveOn(),
                act.names(),
                act.document(),
                act.changes().stream()
                        .map(change -> RegionChangeView.of(change, own))
                        .toList(),
                act.source(),
                act.synthetic());
    }

    /** A change of an act as it is shown. */
    @Schema(name = "RegionChangeView", description = "What an act changed of one region.")
    record RegionChangeView(
            @Schema(description = "`create`, `rename`, `recode`, `transfer` or `abolish`.", examples = "transfer")
            String kind,

            @Schema(description = "Id of the region that was changed or created.")
            UUID regionId,

            @Schema(description = "Its names from then on; null if the change gave it none.") @Nullable
            Names names,

            @Schema(description = "Its code from then on; null if the change gave it none.", examples = "330000000")
            @Nullable
            String code,

            @Schema(description = "The region it belonged to from then on; null if the change gave it none.") @Nullable
            UUID parentId,

            @Schema(description = "The regions that a created one came out of by this act.")
            List<UUID> predecessors,

            @Schema(description = "The regions that came out of an abolished one by this act.")
            List<UUID> successors) {

        private static RegionChangeView of(RegionActChange change, List<Succession> ofAct) {
            boolean created = change.kind().equals(ChangeKind.CREATE.toString());
            boolean abolished = change.kind().equals(ChangeKind.ABOLISH.toString());
            UUID id = change.regionId();
            return new RegionChangeView(
                    change.kind(),
                    id,
                    change.names(),
                    change.code(),
                    change.parentId(),
                    ofAct.stream()
                            .filter(one -> created && one.successorId().equals(id))
                            .map(Succession::predecessorId)
                            .toList(),
                    ofAct.stream()
                            .filter(one -> abolished && one.predecessorId().equals(id))
                            .map(Succession::successorId)
                            .toList());
        }
    }
}
