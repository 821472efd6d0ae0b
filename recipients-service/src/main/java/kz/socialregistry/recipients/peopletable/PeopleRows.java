package kz.socialregistry.recipients.peopletable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.socialregistry.platform.EventJson;

/**
 * What the rows of one recipient say, as a line of an import.
 *
 * @param json the line
 * @param enrolmentLines on which line each enrolment stands
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PeopleRows(byte[] json, List<Integer> enrolmentLines) {

    private static final Pattern DAY = Pattern.compile("(\\d{2})\\.(\\d{2})\\.(\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("адам", "person"),
            Map.entry("человек", "person"),
            Map.entry("отбасы", "family"),
            Map.entry("семья", "family"),
            Map.entry("ер", "male"),
            Map.entry("мужской", "male"),
            Map.entry("м", "male"),
            Map.entry("әйел", "female"),
            Map.entry("женский", "female"),
            Map.entry("ж", "female"));
    private static final Map<String, Boolean> ANSWERS = Map.of(
            "иә", true, "да", true, "yes", true, "true", true, "жоқ", false, "нет", false, "no", false, "false", false);

    /** Reads a line that {@link PeopleTable} made. */
    public static PeopleRows read(byte[] rows) throws IOException {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ObjectNode recipient = line.putObject("recipient");
        List<Integer> enrolmentLines = new ArrayList<>();
        boolean first = true;
        for (JsonNode row : EventJson.MAPPER.readTree(rows)) {
            ObjectNode enrolment = JsonNodeFactory.instance.objectNode();
            read(row.path(PeopleTable.CELLS), first, recipient, enrolment);
            if (!first || enrolment.size() > (enrolment.has(PeopleColumn.SYNTHETIC.path()) ? 1 : 0)) {
                enrolmentLines.add(row.path(PeopleTable.LINE).asInt());
                line.withArray("enrolments").add(enrolment);
            }
            first = false;
        }
        if (!recipient.isEmpty()) {
            recipient.putIfAbsent(
                    PeopleColumn.KIND.path(),
                    TextNode.valueOf(recipient.has(PeopleColumn.MEMBERS.path()) ? "family" : "person"));
        } else {
            line.remove("recipient");
        }
        return new PeopleRows(EventJson.MAPPER.writeValueAsBytes(line), enrolmentLines);
    }

    // what stands under no heading keeps the name of its column, which no line of an import knows
    private static void read(JsonNode cells, boolean first, ObjectNode recipient, ObjectNode enrolment) {
        for (Map.Entry<String, JsonNode> cell : cells.properties()) {
            PeopleColumn column = PeopleColumn.named(cell.getKey()).orElse(null);
            if (column == null) {
                (first ? recipient : enrolment).set(cell.getKey(), cell.getValue());
            } else if (column.isOfRecipient()) {
                put(recipient, column.path(), value(column, cell.getValue().asText()));
            } else {
                put(enrolment, column.path(), value(column, cell.getValue().asText()));
                if (column == PeopleColumn.SYNTHETIC && first) {
                    put(recipient, column.path(), value(column, cell.getValue().asText()));
                }
            }
        }
    }

    private static void put(ObjectNode node, String path, JsonNode value) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            node.set(path, value);
        } else {
            node.withObject("/" + path.substring(0, slash)).set(path.substring(slash + 1), value);
        }
    }

    /** As JSON has it; what cannot be read stays a text, which the rules refuse. */
    private static JsonNode value(PeopleColumn column, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        Matcher day = DAY.matcher(text);
        return switch (column.kind()) {
            case NUMBER ->
                NUMBER.matcher(text).matches() ? IntNode.valueOf(Integer.parseInt(text)) : TextNode.valueOf(text);
            case WORD -> TextNode.valueOf(WORDS.getOrDefault(small, small));
            case BOOLEAN ->
                ANSWERS.containsKey(small) ? BooleanNode.valueOf(ANSWERS.get(small)) : TextNode.valueOf(text);
            case DAY -> TextNode.valueOf(day.matches() ? day.group(3) + "-" + day.group(2) + "-" + day.group(1) : text);
            case TEXT -> TextNode.valueOf(text);
        };
    }
}
