package kz.socialregistry.centres.centre;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.web.Ids;

/** Enters centres among many other things: by the rules of single ones, in few round trips. */
@ApplicationScoped
public class BulkCentres {

    private final Centres centres;
    private final CentreRules rules;
    private final ObjectMapper json;

    BulkCentres(Centres centres, CentreRules rules, ObjectMapper json) {
        this.centres = centres;
        this.rules = rules;
        this.json = json;
    }

    /**
     * Makes a centre.
     *
     * @param said the body of a single entry
     * @throws FieldErrors.Invalid if it breaks the rules
     */
    public EnteredCentre make(Map<String, ?> said) {
        OpenCentre request = json.convertValue(said, OpenCentre.class);
        rules.check(request).throwIfAny();
        Centre centre = new Centre(Ids.next(), request);
        return new EnteredCentre(centre, centre.opened());
    }

    /** Stores what was made, with the next flush. */
    public void store(Centre centre) {
        centres.persist(centre);
    }

    /** These centres by their ids, with their rows locked until the transaction ends. */
    public Map<UUID, Centre> locked(Collection<UUID> ids) {
        return centres.find("id in ?1", Sort.by("id"), ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Centre::id, centre -> centre));
    }
}
