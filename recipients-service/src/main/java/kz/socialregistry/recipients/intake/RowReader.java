package kz.socialregistry.recipients.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.JsonErrors;
import kz.socialregistry.recipients.enrolment.EnrolmentRules;
import kz.socialregistry.recipients.enrolment.RequestEnrolment;
import kz.socialregistry.recipients.recipient.RecipientRules;
import kz.socialregistry.recipients.recipient.RegisterRecipient;
import org.jspecify.annotations.Nullable;

/** Reads a line and finds everything that is wrong with it: values that cannot be read as well as broken rules. */
@ApplicationScoped
class RowReader {

    private static final int MOST_ERRORS = 20;

    private final ObjectMapper json;
    private final RecipientRules recipientRules;
    private final EnrolmentRules enrolmentRules;

    RowReader(ObjectMapper json, RecipientRules recipientRules, EnrolmentRules enrolmentRules) {
        this.json = json;
        this.recipientRules = recipientRules;
        this.enrolmentRules = enrolmentRules;
    }

    Row read(int line, byte[] text) {
        FieldErrors errors = new FieldErrors();
        ImportRow content = null;
        if (Arrays.equals(text, LineReader.TOO_LONG)) {
            errors.reject("", "line-too-long", Receiving.MAX_LINE_BYTES);
        } else {
            content = parse(errors, text);
        }
        if (content != null) {
            FieldErrors broken = new FieldErrors();
            check(broken, content);
            List<FieldError> unreadable = errors.list();
            broken.list().stream()
                    .filter(e -> unreadable.stream().noneMatch(u -> covers(u.pointer(), e.pointer())))
                    .forEach(e ->
                            errors.reject(e.pointer(), e.code(), e.arguments().toArray()));
        }
        return new Row(line, content, errors.list().stream().limit(MOST_ERRORS).toList());
    }

    private @Nullable ImportRow parse(FieldErrors errors, byte[] text) {
        try {
            return bind(errors, json.readTree(text));
        } catch (IOException e) {
            errors.reject("", "malformed");
            return null;
        }
    }

    // A parser stops at the first value that it cannot read; without that value it finds the next.
    private @Nullable ImportRow bind(FieldErrors errors, JsonNode tree) throws JsonProcessingException {
        for (int tries = 0; tries < MOST_ERRORS && tree.isObject(); tries++) {
            try {
                return json.treeToValue(tree, ImportRow.class);
            } catch (JsonMappingException e) {
                FieldError error = JsonErrors.error(e);
                errors.reject(error.pointer(), error.code(), error.arguments().toArray());
                if (!drop(tree, JsonPointer.compile(error.pointer()))) {
                    return null;
                }
            }
        }
        if (errors.list().isEmpty()) {
            errors.reject("", "malformed");
        }
        return null;
    }

    private static boolean drop(JsonNode tree, JsonPointer pointer) {
        if (pointer.matches()) {
            return false;
        }
        JsonNode parent = tree.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            return object.remove(pointer.last().getMatchingProperty()) != null;
        }
        if (parent instanceof ArrayNode array
                && !array.path(pointer.last().getMatchingIndex()).isNull()) {
            array.setNull(pointer.last().getMatchingIndex());
            return true;
        }
        return false;
    }

    private void check(FieldErrors errors, ImportRow row) {
        RegisterRecipient recipient = row.recipient();
        if (recipient == null) {
            errors.reject("/recipient", "required");
        } else {
            recipientRules.check(errors, "/recipient", recipient);
        }
        List<@Nullable RequestEnrolment> wanted = row.wanted();
        errors.rejectIf(
                wanted.size() > ImportRow.MOST_ENROLMENTS, "/enrolments", "too-many", ImportRow.MOST_ENROLMENTS);
        for (int i = 0; i < Math.min(wanted.size(), ImportRow.MOST_ENROLMENTS); i++) {
            String at = "/enrolments/" + i;
            RequestEnrolment enrolment = wanted.get(i);
            if (enrolment == null) {
                errors.reject(at, "required");
            } else {
                errors.rejectIf(enrolment.recipientId() != null, at + "/recipientId", "not-here");
                enrolmentRules.check(errors, at, enrolment);
            }
        }
    }

    private static boolean covers(String unreadable, String pointer) {
        return pointer.equals(unreadable) || pointer.startsWith(unreadable + "/");
    }
}
