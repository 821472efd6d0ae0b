package kz.socialregistry.testing.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planted changes of a small description: what breaks programs is found, what only adds is not. */
class BreakingChangesTest {

    private static final String BEFORE = """
            openapi: 3.1.0
            info: {title: probe, version: "1"}
            paths:
              /v1/things:
                post:
                  parameters:
                    - {name: on, in: query, schema: {type: string, format: date}}
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/OpenThing"}
                  responses:
                    "201":
                      description: done
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Thing"}
                    "409": {description: no}
            components:
              schemas:
                OpenThing:
                  type: object
                  additionalProperties: false
                  required: [kind]
                  properties:
                    kind: {type: string, enum: [a, b]}
                    name: {type: [string, "null"], maxLength: 50}
                Thing:
                  type: object
                  required: [id, kind]
                  properties:
                    id: {type: string, format: uuid}
                    kind: {type: string}
                    size: {type: [integer, "null"]}
                    part:
                      anyOf:
                        - {$ref: "#/components/schemas/Part"}
                        - {type: "null"}
                Part:
                  type: object
                  properties:
                    weight: {type: integer}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            an operation goes~post:~patch:
            a field of an answer goes~kind: {type: string}~other: {type: string}
            a field of an answer need not be there~required: [id, kind]~required: [id]
            a field of an answer may be null~kind: {type: string}~kind: {type: [string, 'null']}
            an answer has another type~size: {type: [integer, "null"]}~size: {type: [string, "null"]}
            a part of an answer has another type~weight: {type: integer}~weight: {type: string}
            an answer goes~"409": {description: no}~"418": {description: no}
            a field must be sent~required: [kind]~required: [kind, name]
            fewer values are taken~enum: [a, b]~enum: [a]
            shorter texts are taken~maxLength: 50~maxLength: 10
            a parameter must be sent~in: query, schema~in: query, required: true, schema
            a parameter goes~name: on~name: day
            """)
    void breaks(String what, String part, String instead) {
        assertTrue(BEFORE.contains(part), part);
        assertNotEquals("", BreakingChanges.between(BEFORE, BEFORE.replace(part, instead)), what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            nothing~post~post
            a field of an answer comes~size: {type~more: {type: string};;size: {type
            a field may be sent~name: {type~more: {type: string};;name: {type
            more values are taken~enum: [a, b]~enum: [a, b, c]
            a null may be sent~kind: {type: string, enum: [a, b]}~kind: {type: [string, "null"], enum: [a, b, null]}
            an answer comes~"409": {description: no}~"409": {description: no};;"422": {description: no}
            it is told better~description: done~description: It is done.
            """)
    void adds(String what, String part, String instead) {
        assertTrue(BEFORE.contains(part), part);
        String indented = instead.replace(";;", "\n" + indentOf(part));
        assertEquals("", BreakingChanges.between(BEFORE, BEFORE.replace(part, indented)), what);
    }

    private static String indentOf(String part) {
        String before = BEFORE.substring(0, BEFORE.indexOf(part));
        return " ".repeat(before.length() - before.lastIndexOf('\n') - 1);
    }
}
