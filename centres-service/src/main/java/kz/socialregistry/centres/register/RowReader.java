package kz.socialregistry.centres.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.socialregistry.platform.imports.ImportRecorder.Line;
import kz.socialregistry.platform.imports.LineReader;
import kz.socialregistry.platform.imports.Upload;
import kz.socialregistry.platform.json.JsonReading;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.TextFault;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** Reads lines of the register and finds everything that is wrong with each. Good for one chunk. */
final class RowReader {

    private static final String LIST_SEPARATOR = "/";

    private final JsonReading json;
    private final CodeNames codes;
    private final RegionNames regions;
    private final @Nullable Set<UUID> sendersRegions;

    /** @param sendersRegions where the sender may enter something; {@code null}: anywhere */
    RowReader(JsonReading json, CodeNames codes, RegionNames regions, @Nullable Set<UUID> sendersRegions) {
        this.json = json;
        this.codes = codes;
        this.regions = regions;
        this.sendersRegions = sendersRegions;
    }

    RegisterRow.Read read(Line line) {
        FieldErrors errors = new FieldErrors();
        Map<RegisterField, String> values = new EnumMap<>(RegisterField.class);
        if (Arrays.equals(line.text(), LineReader.TOO_LONG)) {
            errors.reject("", "line-too-long", Upload.MAX_LINE_BYTES);
        } else {
            values = values(errors, line.text());
        }
        RegisterRow row = errors.list().isEmpty() ? row(errors, line.number(), values) : null;
        List<FieldError> found = errors.list();
        return new RegisterRow.Read(line.number(), found.isEmpty() ? row : null, found);
    }

    private Map<RegisterField, String> values(FieldErrors errors, byte[] text) {
        Map<RegisterField, String> values = new EnumMap<>(RegisterField.class);
        JsonNode tree = tree(text);
        if (tree == null || !tree.isObject()) {
            errors.reject("", "malformed");
            return values;
        }
        for (Map.Entry<String, JsonNode> property : tree.properties()) {
            String name = property.getKey();
            RegisterField field = RegisterField.named(name).orElse(null);
            if (field != null) {
                read(errors, values, field, property.getValue());
            } else {
                boolean tellable = TextFault.in(name).isEmpty();
                String pointer = tellable ? "/" + name.replace("~", "~0").replace("/", "~1") : "";
                errors.reject(pointer, "unknown-field");
            }
        }
        return values;
    }

    // A line break inside a cell of a table is a blank.
    private static void read(
            FieldErrors errors, Map<RegisterField, String> values, RegisterField field, JsonNode value) {
        if (value.isTextual() || value.isNumber()) {
            String said = value.isNumber() ? value.decimalValue().toString() : value.textValue();
            String text = Normalizer.normalize(said.replaceAll("\\s+", " ").strip(), Normalizer.Form.NFC);
            TextFault.in(text).ifPresent(fault -> errors.reject(field.pointer(), fault.code()));
            if (!text.isEmpty()) {
                values.put(field, text);
            }
        } else {
            errors.rejectIf(!value.isNull(), field.pointer(), "text-or-number");
        }
    }

    private @Nullable JsonNode tree(byte[] text) {
        try {
            return json.<JsonNode>read(text, JsonNode.class).value();
        } catch (IOException e) {
            return null;
        }
    }

    private @Nullable RegisterRow row(FieldErrors errors, int line, Map<RegisterField, String> values) {
        UUID region = regions.read(errors, values.get(RegisterField.REGION), values.get(RegisterField.DISTRICT));
        if (region != null && sendersRegions != null) {
            RegisterField told =
                    values.containsKey(RegisterField.DISTRICT) ? RegisterField.DISTRICT : RegisterField.REGION;
            errors.rejectIf(!sendersRegions.contains(region), told.pointer(), "outside-your-regions");
        }
        String kind = codes.read(errors, RegisterField.TYPE.pointer(), "centre-kinds", values.get(RegisterField.TYPE));
        String ownership = codes.read(
                errors, RegisterField.OWNERSHIP.pointer(), "provider-kinds", values.get(RegisterField.OWNERSHIP));
        String format = subtype(errors, values, RegisterField.FORMAT, "formats", 0);
        String targetGroup = subtype(errors, values, RegisterField.TARGET_GROUP, "target-groups", 1);
        Names centre = names(errors, values, RegisterField.CENTRE);
        Names unit = names(errors, values, RegisterField.UNIT);
        Integer beds = WholeNumber.read(errors, RegisterField.BEDS, values.get(RegisterField.BEDS));
        Integer residents = WholeNumber.read(errors, RegisterField.RESIDENTS, values.get(RegisterField.RESIDENTS));
        Integer queue = WholeNumber.read(errors, RegisterField.QUEUE, values.get(RegisterField.QUEUE));
        if (region == null || format == null || targetGroup == null) {
            return null;
        }
        String bin = values.get(RegisterField.BIN);
        String number = values.get(RegisterField.NUMBER);
        return new RegisterRow(
                line, bin, number, region, centre, unit, kind, ownership, format, targetGroup, beds, residents, queue);
    }

    /** The format or the target group: from its own column, or from its part of the subtype. */
    private @Nullable String subtype(
            FieldErrors errors, Map<RegisterField, String> values, RegisterField field, String list, int part) {
        String own = values.get(field);
        String subtype = values.get(RegisterField.SUBTYPE);
        if (own != null || subtype == null) {
            errors.rejectIf(own == null, field.pointer(), "required");
            return codes.read(errors, field.pointer(), list, own);
        }
        String[] parts = subtype.split(LIST_SEPARATOR, 2);
        if (parts.length < 2) {
            errors.rejectIf(part == 0, RegisterField.SUBTYPE.pointer(), "subtype-of-two-parts");
            return null;
        }
        return codes.read(errors, RegisterField.SUBTYPE.pointer(), list, parts[part]);
    }

    /** What is told in one language stands for those that are missing. */
    private static @Nullable Names names(FieldErrors errors, Map<RegisterField, String> values, RegisterField plain) {
        RegisterField[] all = RegisterField.values();
        String any = values.get(plain);
        String kk = values.get(all[plain.ordinal() + 1]);
        String ru = values.get(all[plain.ordinal() + 2]);
        String en = values.get(all[plain.ordinal() + 3]);
        String first =
                Stream.of(any, kk, ru, en).filter(Objects::nonNull).findFirst().orElse(null);
        if (first == null) {
            return null;
        }
        errors.rejectIf(
                Stream.of(any, kk, ru, en).anyMatch(name -> name != null && name.length() > 300),
                plain.pointer(),
                "size",
                1,
                300);
        return new Names(kk == null ? first : kk, ru == null ? first : ru, en == null ? first : en);
    }
}
