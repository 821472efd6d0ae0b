package kz.socialregistry.centres.licence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.centres.LicenceEntered;
import kz.socialregistry.events.centres.LicenceState;
import kz.socialregistry.events.centres.LicenceWithdrawn;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A licence of the provider of a centre. All that happens to it is that it is withdrawn before its end. */
@Entity
class Licence {

    @Id
    private UUID id;

    private UUID centreId;
    private String number;
    private @Nullable String issuedBy;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> formats;

    private @Nullable LocalDate withdrawnOn;
    private @Nullable String withdrawalReason;
    private @Nullable String source;
    private boolean synthetic;

    @Version
    private long version;

    /** For Hibernate. */
    protected Licence() {}

    /** A new licence, of days and formats that were checked. */
    Licence(UUID id, UUID centreId, EnterLicence request) {
        List<String> covered = request.formats();
        this.id = id;
        this.centreId = centreId;
        this.number = request.number();
        this.issuedBy = request.issuedBy();
        this.validFrom = request.validFrom();
        this.validTo = request.validTo();
        this.formats = covered == null ? null : List.copyOf(covered);
        this.source = request.source();
        this.synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    /** The event of its entry. */
    LicenceEntered entered() {
        return new LicenceEntered(state());
    }

    /**
     * Ends it early.
     *
     * @throws Refused if it was withdrawn already
     * @throws FieldErrors.Invalid if it did not hold yet, or no longer, on that day
     */
    LicenceWithdrawn withdraw(WithdrawLicence request) {
        if (withdrawnOn != null) {
            throw Refused.conflict("licence-already-withdrawn", withdrawnOn);
        }
        LocalDate on = request.withdrawnOn();
        new FieldErrors()
                .rejectIf(on.isBefore(validFrom), "/withdrawnOn", "before-licence", validFrom)
                .rejectIf(validTo != null && !on.isBefore(validTo), "/withdrawnOn", "not-before-expiry", "" + validTo)
                .throwIfAny();
        withdrawnOn = on;
        withdrawalReason = request.reason();
        return new LicenceWithdrawn(state());
    }

    private LicenceState state() {
        return new LicenceState(id, centreId, number, validFrom, validTo, formats, withdrawnOn, source, synthetic);
    }

    LicenceView view() {
        return new LicenceView(
                id,
                centreId,
                number,
                issuedBy,
                validFrom,
                validTo,
                formats,
                withdrawnOn,
                withdrawalReason,
                source,
                synthetic);
    }

    UUID id() {
        return id;
    }

    UUID centreId() {
        return centreId;
    }

    long version() {
        return version;
    }
}
