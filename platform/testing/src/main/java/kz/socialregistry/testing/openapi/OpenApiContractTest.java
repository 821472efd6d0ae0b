package kz.socialregistry.testing.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * The description of a service is the one under docs/openapi, whole, and changes only by addition. A service has a
 * subclass of this with {@code @QuarkusTest}.
 *
 * <p>{@code -Dopenapi.update=true} writes what is served into the file, unless that breaks programs written for the
 * file; {@code -Dopenapi.breaking=accepted} writes it all the same.
 */
public abstract class OpenApiContractTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @Test
    void whatIsServedIsCheckedIn() throws IOException {
        String served = served();
        Path file = file();
        if (!Boolean.getBoolean("openapi.update")) {
            String checkedIn = Files.readString(file);
            if (!served.equals(checkedIn)) {
                String broken = BreakingChanges.between(checkedIn, served);
                assertEquals(
                        checkedIn,
                        served,
                        () -> "The service no longer answers as " + file + " says. "
                                + (broken.isEmpty()
                                        ? "Nothing breaks: write the file anew with -Dopenapi.update=true."
                                        : "This breaks programs:\n" + broken));
            }
            return;
        }
        String broken = Files.exists(file) ? BreakingChanges.between(Files.readString(file), served) : "";
        if (!broken.isEmpty() && !"accepted".equals(System.getProperty("openapi.breaking"))) {
            fail("Not written, since it breaks programs:\n" + broken);
        }
        Files.writeString(file, served);
    }

    @Test
    void everythingIsDescribed() throws IOException {
        JsonNode description = description();
        List<String> missing = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        operations(description, (name, operation) -> {
            need(operation, "summary", name, missing);
            need(operation, "description", name, missing);
            if (!ids.add(operation.path("operationId").asText())) {
                missing.add(name + " has no operationId of its own");
            }
            operation.path("parameters").forEach(parameter -> {
                if (!parameter.has("$ref")) {
                    need(parameter, "description", name + " parameter " + parameter.path("name"), missing);
                }
            });
            bodies(operation, (body, media) -> need(media, "examples", name + " " + body, missing));
        });
        description.at("/components/schemas").fields().forEachRemaining(schema -> {
            need(schema.getValue(), "description", schema.getKey(), missing);
            schema.getValue().path("properties").fields().forEachRemaining(property -> {
                if (!property.getValue().has("$ref")) {
                    need(property.getValue(), "description", schema.getKey() + "." + property.getKey(), missing);
                }
            });
        });
        assertEquals("", String.join("\n", missing));
    }

    @Test
    void everyExampleIsAsItsSchemaSays() throws IOException {
        JsonNode description = description();
        List<String> wrong = new ArrayList<>();
        operations(
                description,
                (name, operation) -> bodies(operation, (body, media) -> {
                    if (!media.has("schema")
                            || media.at("/schema/type").asText().equals("string")) {
                        return;
                    }
                    JsonSchema schema = schema(description, media.get("schema"));
                    media.path("examples").fields().forEachRemaining(example -> schema.validate(
                                    resolve(description, example.getValue()).path("value"))
                            .forEach(error -> wrong.add(name + " " + body + " " + example.getKey() + " " + error)));
                }));
        assertEquals("", String.join("\n", wrong));
    }

    static JsonSchema schema(JsonNode description, JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        whole,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    /** Where a reference leads, or the thing itself. */
    static JsonNode resolve(JsonNode description, JsonNode thing) {
        return thing.has("$ref") ? description.at(thing.get("$ref").asText().substring(1)) : thing;
    }

    /** The request body and the bodies of the answers. */
    static void bodies(JsonNode operation, java.util.function.BiConsumer<String, JsonNode> to) {
        operation.at("/requestBody/content").forEach(media -> to.accept("request", media));
        operation.path("responses").fields().forEachRemaining(response -> response.getValue()
                .path("content")
                .fields()
                .forEachRemaining(media -> to.accept(response.getKey() + " " + media.getKey(), media.getValue())));
    }

    static void operations(JsonNode description, java.util.function.BiConsumer<String, JsonNode> to) {
        description.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        to.accept(
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                method.getValue());
                    }
                }));
    }

    static JsonNode description() throws IOException {
        return new YAMLMapper().readTree(served());
    }

    private static String served() {
        return given().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Path file() {
        String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/openapi"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no docs/openapi above the module");
        }
        return folder.resolve("docs/openapi").resolve(service + ".yaml");
    }

    private static void need(JsonNode of, String field, String name, List<String> missing) {
        JsonNode value = of.path(field);
        if (value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.asText().isBlank())) {
            missing.add(name + " has no " + field);
        }
    }
}
