package kz.socialregistry.recipients;

import static kz.socialregistry.recipients.Registry.id;
import static kz.socialregistry.recipients.Registry.registrar;

import io.restassured.response.Response;
import java.util.UUID;

/** Takes applications step by step: received on 12 January 2026, on the ground of old age if nothing else is said. */
public final class TestApplications {

    public static final String OLD_AGE = "\"ground\": \"old-age\"";
    private static final String IN_PERSON = "\"way\": \"in-person\", \"receivedOn\": \"2026-01-12\", ";

    private TestApplications() {}

    /** An application in person on this ground, in a region of its own. */
    public static UUID received(String ground) {
        return received(Registry.person(), UUID.randomUUID(), ground);
    }

    /** An application in person on this ground. */
    public static UUID received(UUID person, UUID region, String ground) {
        return id(apply(person, region, IN_PERSON + ground));
    }

    /** The answer to an application. */
    public static Response apply(UUID person, UUID region, String more) {
        return registrar()
                .body("{\"recipientId\": \"%s\", \"regionId\": \"%s\", \"synthetic\": true, %s}"
                        .formatted(person, region, more))
                .post("/v1/applications");
    }

    public static UUID assessed(UUID application) {
        done(step(application, "assessment", "\"on\": \"2026-01-15\", " + FOUND));
        return application;
    }

    public static UUID granted(UUID application) {
        done(step(
                assessed(application),
                "decision",
                "\"on\": \"2026-01-16\", \"number\": \"1\", \"outcome\": \"granted\""));
        return application;
    }

    public static UUID chosen(UUID application, UUID unit) {
        done(choose(granted(application), "2026-01-19", unit));
        return application;
    }

    /** The four criteria. */
    public static final String FOUND = "\"lifeActivityLimitation\": \"found\", \"socialMaladaptation\": \"not-found\","
            + " \"socialDeprivation\": \"found\", \"unfavourableEnvironment\": \"not-found\"";

    /** The answer to the choice of a unit. */
    public static Response choose(UUID application, String on, UUID unit) {
        return step(application, "choice", "\"on\": \"%s\", \"unitId\": \"%s\"".formatted(on, unit));
    }

    /** The answer to a step. */
    public static Response step(UUID application, String step, String fields) {
        return registrar().body('{' + fields + '}').post("/v1/applications/" + application + '/' + step);
    }

    /** All that is recorded of an application. */
    public static Response shown(UUID application) {
        return registrar().header("Purpose", "application").get("/v1/applications/" + application);
    }

    private static void done(Response answer) {
        answer.then().statusCode(200);
    }
}
