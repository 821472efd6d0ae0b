package kz.socialregistry.platform.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** The bounds that hold for every value, where a field does not declare narrower ones. */
class Bounds {

    /** The longest string that a body may have. */
    private static final int MAX_LENGTH = 100_000;

    /** The longest parameter that fits into the first line of a request. */
    private static final int MAX_PARAMETER = 4_000;

    private static final int MAX_ITEMS = 100_000;
    private static final int MAX_PROPERTIES = 1_000;
    private static final Map<String, Integer> LENGTHS = Map.of("uuid", 36, "date", 10, "date-time", 40, "uri", 2000);

    /** No control characters; new lines and tabs are allowed. */
    private static final String TEXT = "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$";

    private static final Pattern CHOICE = Pattern.compile("\\(?[a-z0-9-]+(\\|[a-z0-9-]+)+\\)?");

    private Bounds() {}

    /** Bounds the value of a parameter. */
    static void parameter(@Nullable Schema schema) {
        if (schema != null
                && schema.getRef() == null
                && is(schema, SchemaType.STRING)
                && schema.getFormat() == null
                && schema.getEnumeration() == null
                && schema.getMaxLength() == null) {
            schema.setMaxLength(MAX_PARAMETER);
        }
    }

    static void complete(Schema schema) {
        if (is(schema, SchemaType.STRING)) {
            text(schema);
        } else if (is(schema, SchemaType.INTEGER)) {
            whole(schema);
        } else if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(MAX_ITEMS);
        } else if (schema.getAdditionalPropertiesSchema() != null && schema.getMaxProperties() == null) {
            schema.setMaxProperties(MAX_PROPERTIES);
        }
    }

    private static void text(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && CHOICE.matcher(pattern).matches() && schema.getEnumeration() == null) {
            schema.setEnumeration(
                    new ArrayList<>(List.of(pattern.replaceAll("[()]", "").split("\\|"))));
            schema.setPattern(null);
        } else if (pattern != null && !pattern.equals("\\S") && !pattern.startsWith("^")) {
            // the code compares the whole value
            schema.setPattern("^(?:" + pattern + ")$");
        }
        if (schema.getEnumeration() != null || schema.getConstValue() != null) {
            return;
        }
        if (schema.getMaxLength() == null) {
            schema.setMaxLength(LENGTHS.getOrDefault(String.valueOf(schema.getFormat()), MAX_LENGTH));
        }
        if (schema.getFormat() == null && schema.getPattern() == null) {
            schema.setPattern(TEXT);
        }
    }

    private static void whole(Schema schema) {
        if (schema.getFormat() == null) {
            schema.setFormat("int32");
        }
        boolean wide = schema.getFormat().equals("int64");
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(wide ? Long.MIN_VALUE : Integer.MIN_VALUE));
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(wide ? Long.MAX_VALUE : Integer.MAX_VALUE));
        }
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
