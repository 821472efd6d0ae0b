package kz.socialregistry.centres.centre;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kz.socialregistry.centres.provider.ProviderCorrected;
import kz.socialregistry.centres.provider.RunBy;
import kz.socialregistry.centres.provider.Running;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.patch.MergePatch;
import kz.socialregistry.platform.patch.Patching;
import kz.socialregistry.platform.problems.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Corrects and completes what is recorded of centres. Who corrects nothing tells nobody. */
@ApplicationScoped
class CorrectingCentres {

    private final Centres centres;
    private final CentreRules rules;
    private final Running running;
    private final Patching patching;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Event<RegionCorrected> regionCorrected;

    CorrectingCentres(
            Centres centres,
            CentreRules rules,
            Running running,
            Patching patching,
            IfMatch ifMatch,
            Outbox outbox,
            Event<RegionCorrected> regionCorrected) {
        this.centres = centres;
        this.rules = rules;
        this.running = running;
        this.patching = patching;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.regionCorrected = regionCorrected;
    }

    @Transactional
    Centre replace(UUID id, OpenCentre request) {
        return correct(id, before -> request, before -> null);
    }

    @Transactional
    Centre patch(UUID id, MergePatch patch) {
        boolean ownershipTold = patch.names("providerKind");
        return correct(
                id,
                before -> patching.apply(patch, basis(patch, before)),
                before -> ownershipTold ? null : before.providerKind());
    }

    /** Who names a provider by its id or its number replaces all that was said of it. */
    private static OpenCentre basis(MergePatch patch, OpenCentre before) {
        return patch.names("bin") || patch.names("providerId") ? before.runByNobodyKnown() : before;
    }

    /** @param ownershipKept the ownership that stays if none is told and the provider is not entered */
    private Centre correct(
            UUID id, UnaryOperator<OpenCentre> correction, Function<OpenCentre, @Nullable String> ownershipKept) {
        Centre centre = centres.getLocked(id);
        ifMatch.check(centre.version());
        OpenCentre entered = centre.asEntered();
        OpenCentre corrected = correction.apply(entered);
        FieldErrors errors = rules.check(corrected, centre.closedOn(), centres.firstUnitOpenedOn(id));
        // Whose provider stays as it is waits for nobody who corrects the provider.
        RunBy provider = corrected.isRunLike(entered)
                ? centre.runBy()
                : running.find(
                        errors,
                        corrected.providerId(),
                        corrected.bin(),
                        corrected.providerKind(),
                        ownershipKept.apply(entered));
        errors.throwIfAny();
        UUID before = centre.regionId();
        centre.correct(corrected, running.enter(provider, corrected.names(), centre.synthetic()))
                .ifPresent(outbox::append);
        if (!before.equals(centre.regionId())) {
            regionCorrected.fire(new RegionCorrected(id, centre.regionId()));
        }
        // So that the answer carries the version that the next reader will see.
        centres.flush();
        return centre;
    }

    void follow(@Observes ProviderCorrected corrected) {
        RunBy provider = corrected.now();
        centres.ofProvider(requireNonNull(provider.providerId()))
                .forEach(centre -> centre.follow(provider).ifPresent(outbox::append));
        centres.flush();
    }
}
