package kz.socialregistry.systemtests;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.local.setup.Ports;

/** Calls the public interfaces as any program does: with a token of the issuer. */
public final class Client {

    public static final String ADMINISTRATOR = "administrator";
    public static final String REGISTRAR = "registrar";
    public static final String ANALYST = "analyst";

    private final Ports ports;
    private final Map<Port, Integer> elsewhere = new HashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Client(Ports ports) {
        this.ports = ports;
    }

    /** The same, but calls another instance of a service. */
    public Client at(Port service, int port) {
        Client other = new Client(ports);
        other.elsewhere.putAll(elsewhere);
        other.elsewhere.put(service, port);
        return other;
    }

    public RequestSpecification as(String role) {
        return given().auth().oauth2(token(role));
    }

    public String token(String role) {
        return tokens.computeIfAbsent(role, this::issue);
    }

    private String issue(String role) {
        return given().contentType(ContentType.URLENC)
                .formParams(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        role,
                        "client_secret",
                        "x",
                        "scope",
                        "registry"))
                .post(ports.issuer() + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    public String url(Port service) {
        return "http://localhost:" + elsewhere.getOrDefault(service, ports.of(service));
    }

    public JsonPath get(Port service, String role, String path) {
        return as(role).get(url(service) + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Posts something that comes to exist. */
    public JsonPath post(Port service, String role, String path, Object body) {
        return as(role).contentType(ContentType.JSON)
                .header("Prefer", "wait=20")
                .body(body)
                .post(url(service) + path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** The value of a report. */
    public Long value(String report) {
        Object value = get(Port.REPORTING, ANALYST, "/v1/reports/" + report).get("value");
        return value == null ? null : ((Number) value).longValue();
    }
}
