package kz.socialregistry.recipients.peopletable;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.EventJson;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.recipients.enrolment.EnrolmentView;
import kz.socialregistry.recipients.enrolment.RequestEnrolment;
import kz.socialregistry.recipients.enrolment.Showing;
import kz.socialregistry.recipients.recipient.ListingRecipients;
import kz.socialregistry.recipients.recipient.ListingRecipients.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Gives out people with their enrolments as lines of an import, part by part. A part leaves only when the transaction that
 * wrote down its reads has committed; no more than one is held.
 */
@ApplicationScoped
class ExportingPeople {

    private static final int PART = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Set<String> CAME_TO_NOTHING = Set.of("refused", "cancelled");

    private final ListingRecipients recipients;
    private final Showing enrolments;
    private final Statements statements;

    ExportingPeople(ListingRecipients recipients, Showing enrolments, Statements statements) {
        this.recipients = recipients;
        this.enrolments = enrolments;
        this.statements = statements;
    }

    /** Takes the lines. */
    interface Lines {
        void take(ObjectNode line) throws IOException;
    }

    private record Part(List<ObjectNode> lines, @Nullable UUID last) {}

    /** @throws RuntimeException 400 if the purpose is missing, unknown or too narrow */
    String requirePurpose(@Nullable String purpose) {
        return recipients.requireFullPurpose(purpose);
    }

    /**
     * Tells what would be sent from all else that the caller might see: another when somebody is entered, corrected or
     * leaves, or an enrolment changes. Reads nothing of anybody.
     */
    @Transactional
    String tag() {
        return requireNonNull(statements.first(row -> row.getString(1), """
                select 'x' || to_hex(coalesce((select bit_xor(hashtextextended(r.id::text, r.version)) from recipient r), 0))
                    || '-' || to_hex(coalesce((select bit_xor(hashtextextended(e.id::text, e.version)) from enrolment e), 0))
                """));
    }

    void export(String purpose, Lines lines) throws IOException {
        UUID after = FIRST;
        while (after != null) {
            UUID behind = after;
            Part part = QuarkusTransaction.requiringNew().call(() -> part(behind, purpose));
            for (ObjectNode line : part.lines()) {
                lines.take(line);
            }
            after = part.last();
        }
    }

    private Part part(UUID after, String purpose) {
        List<Listed> some = recipients.behind(after, PART, purpose);
        Set<UUID> records = new HashSet<>();
        some.forEach(listed -> records.addAll(listed.records()));
        Map<UUID, List<EnrolmentView>> stays = records.isEmpty()
                ? Map.of()
                : enrolments.ofRecords(records, purpose).stream()
                        .filter(enrolment -> !CAME_TO_NOTHING.contains(enrolment.status()))
                        .collect(groupingBy(EnrolmentView::recipientId));
        List<ObjectNode> lines = new ArrayList<>();
        for (Listed listed : some) {
            lines.add(line(listed, stays));
        }
        return new Part(lines, some.isEmpty() ? null : some.get(some.size() - 1).id());
    }

    private static ObjectNode line(Listed listed, Map<UUID, List<EnrolmentView>> stays) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set("recipient", withoutNulls(EventJson.MAPPER.valueToTree(listed.recipient())));
        ArrayNode wanted = line.putArray("enrolments");
        listed.records().stream()
                .map(stays::get)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(ExportingPeople::asEntered)
                .forEach(request -> wanted.add(withoutNulls(EventJson.MAPPER.valueToTree(request))));
        return line;
    }

    private static RequestEnrolment asEntered(EnrolmentView view) {
        return new RequestEnrolment(
                null,
                view.unitId(),
                view.targetGroup(),
                view.requestedOn(),
                view.wantedFrom(),
                view.wantedUntil(),
                view.admittedOn(),
                view.endedOn(),
                view.endReason(),
                view.priorityGroup(),
                view.synthetic());
    }

    private static ObjectNode withoutNulls(ObjectNode node) {
        for (Iterator<JsonNode> values = node.elements(); values.hasNext(); ) {
            JsonNode value = values.next();
            if (value.isNull()) {
                values.remove();
            } else if (value instanceof ObjectNode inner) {
                withoutNulls(inner);
            }
        }
        return node;
    }
}
