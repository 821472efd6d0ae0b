package kz.socialregistry.recipients.fact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import kz.socialregistry.recipients.recipient.PersonName;
import kz.socialregistry.recipients.recipient.RecipientRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact that is to be recorded. Which fields go with which kind says {@link FactKind}. */
@Schema(
        name = "RecordFact",
        description =
                "A fact that is known of a recipient. Each kind has its own fields: document (code, number, issuer),"
                        + " residence (regionId, address), representative (code, otherRecipientId or name, contact, number),"
                        + " disability (code, number), trait (code), member (code, otherRecipientId or name, birthDate).")
record RecordFact(
        @NotNull
        @Schema(
                description = "What it is about; does not change.",
                enumeration = {"document", "residence", "representative", "disability", "trait", "member"},
                examples = "trait")
        String kind,

        @NotNull
        @Schema(
                description = "First day on which it holds, not after today; of a document the day of issue.",
                examples = "2026-01-12")
        LocalDate from,

        @Schema(
                description = "First day on which it no longer holds, which may be to come: a document or a disability"
                        + " with a term; omitted: until further notice",
                examples = "2028-01-12")
        @Nullable
        LocalDate to,

        @Schema(
                description =
                        "Code of the list that goes with the kind: document-kinds, relations, disability-groups, traits"
                                + " or family-relations. Always but for a residence.",
                examples = "living-alone",
                maxLength = 64)
        @Nullable
        String code,

        @Schema(description = "Of a residence: the district or region.") @Nullable
        UUID regionId,

        @Schema(description = "Of a representative or member who is a recipient too: the id.") @Nullable
        UUID otherRecipientId,

        @Schema(
                description = "Of a document, of the certificate of a disability, or of the document that a"
                        + " representation rests on.",
                examples = "012345678",
                maxLength = RecordFact.LONGEST_NUMBER)
        @Nullable
        String number,

        @Schema(description = "Who issued the document.", maxLength = RecordFact.LONGEST_TEXT) @Nullable
        String issuer,

        @Schema(description = "Of a residence.", maxLength = RecordFact.LONGEST_TEXT) @Nullable
        String address,

        @Schema(description = "Of a representative or member who is no recipient.") @Nullable
        PersonName name,

        @Schema(description = "How a representative is reached.", maxLength = RecordFact.LONGEST_TEXT) @Nullable
        String contact,

        @Schema(description = "Of a member who is no recipient, if known.", examples = "1885-06-15") @Nullable
        LocalDate birthDate) {

    static final int LONGEST_NUMBER = 60;
    static final int LONGEST_TEXT = 300;
    // The synthetic numbers belong to the 19th century.
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    /** Notes what the fields contradict in each other, in the lists on the first day, and in today. */
    void check(FieldErrors errors, ReferenceCodes codes, LocalDate today) {
        checkKind(errors, codes);
        checkDays(errors, today);
        checkText(errors, "/number", number, LONGEST_NUMBER);
        checkText(errors, "/issuer", issuer, LONGEST_TEXT);
        checkText(errors, "/address", address, LONGEST_TEXT);
        checkText(errors, "/contact", contact, LONGEST_TEXT);
        RecipientRules.checkName(errors, "/name", name);
    }

    private void checkKind(FieldErrors errors, ReferenceCodes codes) {
        FactKind known = kind == null ? null : FactKind.named(kind).orElse(null);
        if (known == null) {
            errors.rejectIf(kind != null, "/kind", "not-one-of", FactKind.ALL);
            return;
        }
        known.fields().check(errors, "", known, fields());
        String list = known.list();
        if (list != null) {
            codes.check(errors, "/code", list, code, from);
        }
        if (known.isAboutSomebody()) {
            errors.rejectIf(otherRecipientId == null && name == null, "/name", "required");
            errors.rejectIf(otherRecipientId != null && name != null, "/name", "either-or", "otherRecipientId");
            errors.rejectIf(
                    otherRecipientId != null && birthDate != null, "/birthDate", "either-or", "otherRecipientId");
        }
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("code", code);
        fields.put("regionId", regionId);
        fields.put("otherRecipientId", otherRecipientId);
        fields.put("number", number);
        fields.put("issuer", issuer);
        fields.put("address", address);
        fields.put("name", name);
        fields.put("contact", contact);
        fields.put("birthDate", birthDate);
        return fields;
    }

    private void checkDays(FieldErrors errors, LocalDate today) {
        if (from != null) {
            errors.rejectIf(from.isBefore(EARLIEST), "/from", "before-day", EARLIEST.toString());
            errors.rejectIf(from.isAfter(today), "/from", "after-day", today.toString());
            errors.rejectIf(to != null && !to.isAfter(from), "/to", "not-later", from.toString());
        }
        errors.rejectIf(
                birthDate != null && (birthDate.isBefore(EARLIEST) || birthDate.isAfter(today)),
                "/birthDate",
                "date-range",
                EARLIEST.toString(),
                today.toString());
    }

    private static void checkText(FieldErrors errors, String pointer, @Nullable String text, int longest) {
        errors.rejectIf(text != null && text.isBlank(), pointer, "required");
        errors.rejectIf(text != null && text.length() > longest, pointer, "too-long", longest);
    }

    /** Says nothing, so that no log can hold it. */
    @Override
    public String toString() {
        return "RecordFact";
    }
}
