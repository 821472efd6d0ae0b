package kz.socialregistry.recipients.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import org.jspecify.annotations.Nullable;

/** What a person or family must look like to be entered, alone or by an import. Finds all that is wrong at once. */
@ApplicationScoped
public class RecipientRules {

    /** The list of reasons why a person has no IIN. */
    static final String IIN_MISSING_REASONS = "iin-missing-reasons";

    private static final int FEWEST_MEMBERS = 2;
    private static final int MOST_MEMBERS = 30;
    // The synthetic numbers belong to the 19th century.
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1800, 1, 1);

    private final ReferenceCodes codes;
    private final Clock clock;

    RecipientRules(ReferenceCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Adds what is wrong with the request.
     *
     * @param at JSON Pointer of the request in the document, empty if it is the document
     */
    public void check(FieldErrors errors, String at, RegisterRecipient request) {
        checkName(errors, at + "/name", request.name());
        if (RegisterRecipient.PERSON.equals(request.kind())) {
            checkPerson(errors, at, request);
        } else if (RegisterRecipient.FAMILY.equals(request.kind())) {
            checkFamily(errors, at, request);
        } else {
            errors.reject(at + "/kind", request.kind() == null ? "required" : "not-one-of", "person, family");
        }
    }

    private void checkPerson(FieldErrors errors, String at, RegisterRecipient request) {
        errors.rejectIf(request.members() != null, at + "/members", "only-for-family");
        checkNumber(errors, at, request.iin(), request.iinMissingReason());
        String sex = request.sex();
        errors.rejectIf(sex != null && Sex.named(sex).isEmpty(), at + "/sex", "not-one-of", "male, female");
        LocalDate born = request.birthDate();
        LocalDate today = LocalDate.now(clock);
        errors.rejectIf(
                born != null && (born.isAfter(today) || born.isBefore(EARLIEST_BIRTH)),
                at + "/birthDate",
                "date-range",
                EARLIEST_BIRTH.toString(),
                today.toString());
    }

    private void checkNumber(FieldErrors errors, String at, @Nullable String iin, @Nullable String missingReason) {
        if (iin == null && missingReason == null) {
            errors.reject(at + "/iin", "iin-or-reason");
        } else if (iin != null && missingReason != null) {
            errors.reject(at + "/iinMissingReason", "iin-and-reason");
        }
        if (iin != null) {
            Iin.faultIn(iin).ifPresent(fault -> errors.reject(at + "/iin", fault));
        }
        codes.check(errors, at + "/iinMissingReason", IIN_MISSING_REASONS, missingReason);
    }

    private static void checkFamily(FieldErrors errors, String at, RegisterRecipient request) {
        Integer members = request.members();
        if (members == null) {
            errors.reject(at + "/members", "required");
        } else {
            errors.rejectIf(
                    members < FEWEST_MEMBERS || members > MOST_MEMBERS,
                    at + "/members",
                    "range",
                    FEWEST_MEMBERS,
                    MOST_MEMBERS);
        }
        errors.rejectIf(request.iin() != null, at + "/iin", "only-for-person");
        errors.rejectIf(request.iinMissingReason() != null, at + "/iinMissingReason", "only-for-person");
        errors.rejectIf(request.birthDate() != null, at + "/birthDate", "only-for-person");
        errors.rejectIf(request.sex() != null, at + "/sex", "only-for-person");
    }

    /** Adds what is wrong with a name, if there is one. */
    public static void checkName(FieldErrors errors, String at, @Nullable PersonName name) {
        if (name != null) {
            checkPart(errors, at + "/family", name.family(), true);
            checkPart(errors, at + "/given", name.given(), true);
            checkPart(errors, at + "/patronymic", name.patronymic(), false);
        }
    }

    private static void checkPart(FieldErrors errors, String at, @Nullable String part, boolean needed) {
        errors.rejectIf(needed && (part == null || part.isBlank()), at, "required");
        errors.rejectIf(part != null && part.length() > PersonName.MAX_LENGTH, at, "too-long", PersonName.MAX_LENGTH);
    }
}
