package kz.socialregistry.centres.centre;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.centres.history.Former;
import kz.socialregistry.centres.history.Suspension;
import kz.socialregistry.centres.provider.Contacts;
import kz.socialregistry.centres.provider.RunBy;
import kz.socialregistry.events.centres.CentreChanged;
import kz.socialregistry.events.centres.CentreClosed;
import kz.socialregistry.events.centres.CentreCorrected;
import kz.socialregistry.events.centres.CentreOpened;
import kz.socialregistry.events.centres.CentreState;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.web.Names;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A centre. Its format and target groups are those of its units. */
@Entity
public class Centre {

    /** More than a page of a list: what is shown of all its centres is read at once. */
    private static final int MANY = 256;

    @Id
    private UUID id;

    private @Nullable String number;
    private String kind;
    private String providerKind;

    @Embedded
    private Names names;

    private @Nullable String bin;
    private @Nullable UUID providerId;
    private UUID regionId;
    private @Nullable String address;

    @Embedded
    private @Nullable Contacts contacts;

    private @Nullable LocalDate openedOn;
    private @Nullable LocalDate closedOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> countsIn;

    private @Nullable String source;
    private boolean synthetic;

    private @Nullable UUID successorId;

    @ElementCollection
    @CollectionTable(name = "centre_former", joinColumns = @JoinColumn(name = "centre_id"))
    @OrderColumn(name = "position")
    private List<Former> formers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "suspension", joinColumns = @JoinColumn(name = "centre_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = MANY)
    private List<Suspension> suspensions = new ArrayList<>();

    @Version
    private long version;

    /** For Hibernate. */
    protected Centre() {}

    /** A new centre; what is said of it keeps {@link CentreRules}. */
    Centre(UUID id, OpenCentre request, RunBy provider) {
        this.id = id;
        take(request, provider);
    }

    private void take(OpenCentre request, RunBy provider) {
        List<String> totals = request.countsIn();
        number = request.number();
        kind = request.kind();
        names = request.names();
        providerId = provider.providerId();
        bin = provider.bin();
        providerKind = provider.ownership();
        regionId = request.regionId();
        address = request.address();
        contacts = request.contacts();
        openedOn = request.openedOn();
        countsIn = totals == null ? null : List.copyOf(totals);
        source = request.source();
        synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    /** What the request would say that enters it as it is now. */
    OpenCentre asEntered() {
        return new OpenCentre(
                number,
                kind,
                providerKind,
                names,
                bin,
                providerId,
                regionId,
                address,
                contacts,
                openedOn,
                countsIn,
                source,
                synthetic);
    }

    /** Takes over what is said of it now, which keeps {@link CentreRules}; no event if it was recorded so already. */
    Optional<CentreCorrected> correct(OpenCentre request, RunBy provider) {
        CentreState before = state();
        take(request, provider);
        return before.equals(state()) ? Optional.empty() : Optional.of(new CentreCorrected(state()));
    }

    /** Shows its provider as it was corrected. */
    Optional<CentreCorrected> follow(RunBy provider) {
        return correct(asEntered(), provider);
    }

    /** Who runs it. */
    RunBy runBy() {
        return new RunBy(providerId, bin, providerKind);
    }

    /** What it is called now. */
    Names names() {
        return names;
    }

    /** The event of its entry. */
    CentreOpened opened() {
        return new CentreOpened(state());
    }

    /**
     * Gives it other names from a day on.
     *
     * @throws FieldErrors.Invalid if it has these names, had not opened by then or changed later
     * @throws Refused if it is closed
     */
    public CentreChanged rename(Names to, LocalDate on) {
        acting(on).rejectIf(names.equals(to), "/names", "no-change").throwIfAny();
        Former.keep(formers, new Former(on, names, address));
        names = to;
        return new CentreChanged(state());
    }

    /**
     * Lets it stand at another address of its district from a day on. Nobody is told: events carry no address.
     *
     * @throws FieldErrors.Invalid if it stands there, had not opened by then or changed later
     * @throws Refused if it is closed
     */
    public void move(String to, LocalDate on) {
        acting(on).rejectIf(to.equals(address), "/address", "no-change").throwIfAny();
        Former.keep(formers, new Former(on, names, address));
        address = to;
    }

    /**
     * Takes nobody in on some days.
     *
     * @throws FieldErrors.Invalid if the days are none, it had not opened by then or is suspended on one of them
     * @throws Refused if it is closed
     */
    public CentreChanged suspend(Suspension days) {
        days.addTo(suspensions, acting(days.validFrom()));
        return new CentreChanged(state());
    }

    /**
     * Ends its suspension on a day, the first on which it works again.
     *
     * @throws FieldErrors.Invalid if none began before that day and lasts on it
     * @throws Refused if it is closed
     */
    public CentreChanged reopen(LocalDate on) {
        Suspension.end(suspensions, on, acting(on));
        return new CentreChanged(state());
    }

    /** Begins the check of an act on the day. */
    private FieldErrors acting(LocalDate on) {
        checkNotClosed();
        return new FieldErrors()
                .rejectIf(openedOn != null && on.isBefore(openedOn), "/on", "before-opening", "" + openedOn)
                .rejectIf(!Former.goesOn(formers, on), "/on", "later-change", on);
    }

    /**
     * Closes it from a day on.
     *
     * @param on the first day it no longer works
     * @throws FieldErrors.Invalid if it had not opened by then or changed later
     * @throws Refused if it is closed already
     */
    public CentreClosed close(LocalDate on) {
        checkNotClosed();
        new FieldErrors()
                .rejectIf(openedOn != null && !on.isAfter(openedOn), "/on", "not-after-opening")
                .rejectIf(!Former.goesOn(formers, on), "/on", "later-change", on)
                .throwIfAny();
        closedOn = on;
        return new CentreClosed(state());
    }

    /**
     * Closes it because it is merged into another; its units pass to that one.
     *
     * @throws FieldErrors.Invalid if the other is itself or does not work from that day on, or as {@link #close}
     * @throws Refused if it is closed already
     */
    public CentreClosed mergeInto(Centre successor, LocalDate on) {
        boolean opensLater = successor.openedOn != null && successor.openedOn.isAfter(on);
        new FieldErrors()
                .rejectIf(successor == this, "/into", "into-itself")
                .rejectIf(successor.closedOn != null || opensLater, "/into", "not-working-then", on)
                .throwIfAny();
        successorId = successor.id;
        return close(on);
    }

    /** @throws Refused if it is closed: it takes no new unit, and no act changes it */
    public void checkNotClosed() {
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
                synthetic,
                suspensions.stream().map(Suspension::asEvent).toList(),
                successorId,
                providerId);
    }

    /** As it is now. */
    public CentreView view() {
        return view(names, address);
    }

    /** With the names and the address of a day. */
    CentreView viewOn(LocalDate day) {
        return Former.on(formers, day)
                .map(former -> view(former.names(), former.address()))
                .orElseGet(this::view);
    }

    private CentreView view(Names called, @Nullable String at) {
        return new CentreView(
                id,
                number,
                kind,
                providerKind,
                called,
                bin,
                providerId,
                regionId,
                at,
                contacts,
                openedOn,
                closedOn,
                Suspension.inTime(suspensions),
                successorId,
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
    LocalDate closedOn() {
        return closedOn;
    }

    /** Made up for demonstration. */
    boolean synthetic() {
        return synthetic;
    }
}
