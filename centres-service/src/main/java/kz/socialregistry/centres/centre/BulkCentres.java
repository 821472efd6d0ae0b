package kz.socialregistry.centres.centre;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.socialregistry.centres.provider.RunBy;
import kz.socialregistry.centres.provider.Running;
import kz.socialregistry.events.centres.CentreOpened;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.web.Ids;

/** Enters centres among many other things: by the rules of single ones, in few round trips. */
@ApplicationScoped
public class BulkCentres {

    private final Centres centres;
    private final CentreRules rules;
    private final Running running;
    private final ObjectMapper json;

    BulkCentres(Centres centres, CentreRules rules, Running running, ObjectMapper json) {
        this.centres = centres;
        this.rules = rules;
        this.running = running;
        this.json = json;
    }

    /**
     * Makes a centre, which is not stored yet.
     *
     * @param said the body of a single entry
     * @throws FieldErrors.Invalid if it breaks the rules
     */
    public Centre make(Map<String, ?> said) {
        OpenCentre request = json.convertValue(said, OpenCentre.class);
        FieldErrors errors = rules.check(request);
        RunBy found = running.find(errors, request.providerId(), request.bin(), request.providerKind(), null);
        errors.throwIfAny();
        return new Centre(Ids.next(), request, found);
    }

    /**
     * Stores what was made, with the next flush, and enters its provider if that is new.
     *
     * @return what is told of it
     */
    public CentreOpened store(Centre centre) {
        centre.follow(running.enter(centre.runBy(), centre.names(), centre.synthetic()));
        centres.persist(centre);
        return centre.opened();
    }

    /** These centres by their ids, with their rows locked until the transaction ends. */
    public Map<UUID, Centre> locked(Collection<UUID> ids) {
        return centres.find("id in ?1", Sort.by("id"), ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Centre::id, centre -> centre));
    }
}
