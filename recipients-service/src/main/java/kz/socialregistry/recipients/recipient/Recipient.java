package kz.socialregistry.recipients.recipient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.recipients.RecipientCorrected;
import kz.socialregistry.events.recipients.RecipientRegistered;
import kz.socialregistry.events.recipients.RecipientState;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.recipients.privacy.Vault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person or family. Holds in the clear only what events tell as well; the rest is sealed. */
@Entity
class Recipient {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column
    private String kind;

    @Column
    private int persons;

    private @Nullable String sex;

    private @Nullable Integer birthYear;

    private @Nullable Integer birthMonth;

    private @Nullable UUID residenceRegionId;

    private @Nullable String iinMissingReason;

    @Column
    private boolean iinMismatch;

    @SuppressWarnings("UnusedVariable") // read by queries
    private byte @Nullable [] iinIndex;

    private byte @Nullable [] personal;

    @Column
    private boolean synthetic;

    @Column
    private Instant registeredAt;

    private @Nullable UUID mergedInto;

    @Column
    private int mergedRecords;

    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @SuppressWarnings("UnusedVariable") // read by queries; the database knows who enters it
    private UUID @Nullable [] enteredIn;

    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @SuppressWarnings("UnusedVariable") // read by queries
    private UUID @Nullable [] enteredFor;

    /** For JPA. */
    protected Recipient() {}

    /** @param request keeps {@link RecipientRules} */
    Recipient(UUID id, RegisterRecipient request, Vault vault, Instant now) {
        this.id = id;
        registeredAt = now;
        take(request, vault);
    }

    private void take(RegisterRecipient request, Vault vault) {
        kind = String.valueOf(request.kind());
        persons = request.persons();
        sex = request.sex();
        LocalDate born = request.birthDate();
        birthYear = born == null ? null : born.getYear();
        birthMonth = born == null ? null : born.getMonthValue();
        residenceRegionId = request.residenceRegionId();
        iinMissingReason = request.iinMissingReason();
        String iin = request.iin();
        iinMismatch = request.iinMismatch();
        iinIndex = iin == null ? null : vault.index(iin);
        personal = PersonalData.of(request).seal(vault, id);
        synthetic = Boolean.TRUE.equals(request.synthetic());
    }

    /** @throws Refused 410 if it was erased, or is a copy of who was */
    private PersonalData data(Vault vault) {
        if (personal == null) {
            throw Refused.gone("erased");
        }
        return PersonalData.open(vault, id, personal);
    }

    /** What the request would say that enters it as it is now. */
    RegisterRecipient asEntered(Vault vault) {
        PersonalData data = data(vault);
        return new RegisterRecipient(
                kind,
                RegisterRecipient.FAMILY.equals(kind) ? persons : null,
                data.name(),
                data.iin(),
                iinMissingReason,
                data.birthDate(),
                sex,
                residenceRegionId,
                synthetic);
    }

    /**
     * Takes over what is said of it now.
     *
     * @param request keeps {@link RecipientRules}
     */
    RecipientCorrected correct(RegisterRecipient request, Vault vault) {
        take(request, vault);
        return new RecipientCorrected(state());
    }

    /** It lives there now. */
    RecipientCorrected livesIn(@Nullable UUID region) {
        residenceRegionId = region;
        return new RecipientCorrected(state());
    }

    boolean isFamily() {
        return RegisterRecipient.FAMILY.equals(kind);
    }

    /** Whether it may take over what the request says, beside another record of the same person. */
    static void checkBeside(FieldErrors errors, RegisterRecipient request, Recipient other) {
        errors.rejectIf(!other.kind.equals(request.kind()), "/kind", "another-kind");
        refuseIf(request.iin() != null && other.iinIndex != null, "two-numbers");
    }

    /** Whether other records were merged into this one. */
    boolean hasMerged() {
        return mergedRecords > 0;
    }

    boolean isErased() {
        return personal == null;
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID residenceRegionId() {
        return residenceRegionId;
    }

    RecipientRegistered registered() {
        return new RecipientRegistered(state());
    }

    private RecipientState state() {
        return new RecipientState(
                id, kind, persons, sex, birthYear, birthMonth, residenceRegionId, mergedInto, synthetic);
    }

    boolean isMergedInto(Recipient other) {
        return other.id.equals(mergedInto);
    }

    boolean isOfTheKindOf(Recipient other) {
        return kind.equals(other.kind);
    }

    /**
     * The other record goes on for both.
     *
     * @throws Refused if one of them is merged already, others are merged into this one, or both have numbers
     */
    RecipientCorrected mergeInto(Recipient survivor) {
        refuseIf(mergedInto != null, "already-merged");
        refuseIf(survivor.mergedInto != null, "survivor-merged");
        refuseIf(mergedRecords > 0, "holds-merged");
        refuseIf(iinIndex != null && survivor.iinIndex != null, "two-numbers");
        mergedInto = survivor.id;
        survivor.mergedRecords++;
        return new RecipientCorrected(state());
    }

    /** Each goes on for itself again. */
    RecipientCorrected partFrom(Recipient survivor) {
        mergedInto = null;
        survivor.mergedRecords--;
        return new RecipientCorrected(state());
    }

    private static void refuseIf(boolean condition, String rule) {
        if (condition) {
            throw Refused.conflict(rule);
        }
    }

    RecipientView view(Vault vault) {
        PersonalData data = data(vault);
        return new RecipientView(
                id,
                kind,
                RegisterRecipient.FAMILY.equals(kind) ? persons : null,
                data.name(),
                data.iin(),
                iinMissingReason,
                iinMismatch,
                data.birthDate(),
                sex,
                residenceRegionId,
                synthetic,
                registeredAt,
                mergedInto,
                List.of(),
                null,
                null,
                version);
    }
}
