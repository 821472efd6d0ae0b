package kz.socialregistry.platform.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers that tell a problem: as the contract words them, or as an operation does, always with the same shape. */
class Problems {

    private static final Pattern CODE = Pattern.compile("`([a-z][a-z0-9-]*)`");

    private final Properties texts = texts();
    private final Map<String, APIResponse> shared = new TreeMap<>();

    Problems(Map<String, APIResponse> ofContract) {
        ofContract.forEach((status, response) -> {
            if (!status.equals("304")) {
                tell(response, status);
            }
            if (status.equals("429") || status.equals("503")) {
                response.addHeader("Retry-After", header("RetryAfter"));
            }
            shared.put(status, response);
        });
        APIResponse unchanged = shared.get("304");
        if (unchanged != null) {
            unchanged.addHeader("ETag", header("ETag")).addHeader("Cache-Control", header("CacheControl"));
        }
    }

    /** Those that operations share, by the name of their component. */
    Map<String, APIResponse> shared() {
        Map<String, APIResponse> named = new LinkedHashMap<>();
        shared.forEach((status, response) -> named.put("Status" + status, response));
        return named;
    }

    /** The shared answer of a status. */
    APIResponse of(int status) {
        return OASFactory.createAPIResponse().ref("#/components/responses/Status" + status);
    }

    /** Gives an operation's own answer the shape of a problem, with an example for each code it names. */
    void tell(APIResponse response, String status) {
        MediaType media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        Matcher codes = CODE.matcher(String.valueOf(response.getDescription()));
        while (codes.find()) {
            if (texts.containsKey(codes.group(1) + ".title")) {
                media.addExample(
                        codes.group(1),
                        OASFactory.createExample().value(example(codes.group(1), Integer.parseInt(status))));
            }
        }
        response.setContent(OASFactory.createContent().addMediaType("application/problem+json", media));
        response.addHeader("Content-Language", header("ContentLanguage"));
    }

    private Map<String, Object> example(String code, int status) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "urn:socialregistry:problem:" + code);
        example.put("title", texts.getProperty(code + ".title"));
        example.put("status", status);
        example.put("detail", texts.getProperty(code + ".detail", "").replaceAll("\\{\\d}", "…"));
        example.put("code", code);
        if (code.equals("invalid")) {
            example.put(
                    "errors",
                    List.of(
                            error("/names/kk", "required", "This field is required."),
                            error("?limit", "range-max", "It must be at most 200.")));
        }
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return example;
    }

    private static Map<String, Object> error(String pointer, String code, String detail) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("pointer", pointer);
        error.put("code", code);
        error.put("detail", detail);
        return error;
    }

    static org.eclipse.microprofile.openapi.models.headers.Header header(String component) {
        return OASFactory.createHeader().ref("#/components/headers/" + component);
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try {
            for (URL bundle : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources("problems_en.properties"))) {
                try (Reader reader = new InputStreamReader(bundle.openStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
