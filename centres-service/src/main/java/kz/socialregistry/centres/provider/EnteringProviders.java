package kz.socialregistry.centres.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.patch.MergePatch;
import kz.socialregistry.platform.patch.Patching;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.web.Ids;

/** Enters providers, and corrects what is recorded of them; their centres follow. */
@ApplicationScoped
class EnteringProviders {

    private final Providers providers;
    private final ProviderRules rules;
    private final Patching patching;
    private final IfMatch ifMatch;
    private final Event<ProviderCorrected> corrected;

    EnteringProviders(
            Providers providers,
            ProviderRules rules,
            Patching patching,
            IfMatch ifMatch,
            Event<ProviderCorrected> corrected) {
        this.providers = providers;
        this.rules = rules;
        this.patching = patching;
        this.ifMatch = ifMatch;
        this.corrected = corrected;
    }

    @Transactional
    Provider enter(EnterProvider request) {
        UUID id = Ids.next();
        rules.check(id, request);
        Provider provider = new Provider(id, request);
        providers.persistAndFlush(provider);
        return provider;
    }

    @Transactional
    Provider correct(UUID id, MergePatch patch) {
        Provider provider = providers.getLocked(id);
        ifMatch.check(provider.version());
        EnterProvider request = patching.apply(patch, provider.asEntered());
        rules.check(id, request);
        if (providers.runsCentresElsewhere(id)) {
            throw Refused.conflict("provider-of-other-regions");
        }
        RunBy before = provider.asShown();
        provider.correct(request);
        providers.flush();
        if (!before.equals(provider.asShown())) {
            corrected.fire(new ProviderCorrected(provider.asShown()));
        }
        return provider;
    }
}
