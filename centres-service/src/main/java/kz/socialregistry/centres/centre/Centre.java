package kz.socialregistry.centres.centre;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.events.centres.CentreClosed;
import kz.socialregistry.events.centres.CentreCorrected;
import kz.socialregistry.events.centres.CentreOpened;
import kz.socialregistry.events.centres.CentreState;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.web.Names;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A centre. Its format and target groups are those of its units. */
@Entity
public class Centre {

    @Id
    private UUID id;

    private @Nullable String number;
    private String kind;
    private String providerKind;

    @Embedded
    private Names names;

    private @Nullable String bin;
    private UUID regionId;
    private @Nullable LocalDate openedOn;
    private @Nullable LocalDate closedOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> countsIn;

    private @Nullable String source;
    private boolean synthetic;

    @Version
    private long version;

    /** For Hibernate. */
    protected Centre() {}

    /** A new centre; what is said of it keeps {@link CentreRules}. */
    Centre(UUID id, OpenCentre request) {
        this.id = id;
        take(request);
    }

    private void take(OpenCentre request) {
        List<String> totals = request.countsIn();
        number = request.number();
        kind = request.kind();
        providerKind = request.providerKind();
        names = request.names();
        bin = request.bin();
        regionId = request.regionId();
        openedOn = request.openedOn();
        countsIn = totals == null ? null : List.copyOf(totals);
        source = request.source();
        synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    /** What the request would say that enters it as it is now. */
    OpenCentre asEntered() {
        return new OpenCentre(number, kind, providerKind, names, bin, regionId, openedOn, countsIn, source, synthetic);
    }

    /** Takes over what is said of it now, which keeps {@link CentreRules}; no event if it was recorded so already. */
    Optional<CentreCorrected> correct(OpenCentre request) {
        CentreState before = state();
        take(request);
        return before.equals(state()) ? Optional.empty() : Optional.of(new CentreCorrected(state()));
    }

    /** The event of its entry. */
    CentreOpened opened() {
        return new CentreOpened(state());
    }

    /**
     * Closes it from a day on.
     *
     * @param on the first day it no longer works
     * @throws FieldErrors.Invalid if it had not opened by then
     * @throws Refused if it is closed already
     */
    public CentreClosed close(LocalDate on) {
        if (closedOn != null) {
            throw Refused.conflict("centre-already-closed", closedOn);
        }
        new FieldErrors()
                .rejectIf(openedOn != null && !on.isAfter(openedOn), "/on", "not-after-opening")
                .throwIfAny();
        closedOn = on;
        return new CentreClosed(state());
    }

    /** @throws Refused if it is closed and takes no new unit */
    public void checkTakesUnits() {
        if (closedOn != null) {
            throw Refused.conflict("centre-already-closed", closedOn);
        }
    }

    private CentreState state() {
        return new CentreState(
                id,
                number,
                kind,
                providerKind,
                names.asEvent(),
                bin,
                regionId,
                openedOn,
                closedOn,
                countsIn,
                source,
                synthetic);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The district it stands in, or the region if the district is not known. */
    public UUID regionId() {
        return regionId;
    }

    /** First day of work; {@code null} if not known. */
    public @Nullable LocalDate openedOn() {
        return openedOn;
    }

    /** Codes of the totals it counts in; {@code null} if not known. */
    public @Nullable List<String> countsIn() {
        return countsIn;
    }

    /** For the entity tag. */
    public long version() {
        return version;
    }

    @Nullable
    String number() {
        return number;
    }

    String kind() {
        return kind;
    }

    String providerKind() {
        return providerKind;
    }

    Names names() {
        return names;
    }

    @Nullable
    String bin() {
        return bin;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    String source() {
        return source;
    }

    boolean synthetic() {
        return synthetic;
    }
}
