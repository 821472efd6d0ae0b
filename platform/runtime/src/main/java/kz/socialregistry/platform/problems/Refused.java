package kz.socialregistry.platform.problems;

import jakarta.ws.rs.core.Response.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that cannot be granted, for a reason its sender can understand. The code has a title and a detail in
 * {@code problems_kk.properties} and its siblings.
 */
public class Refused extends RuntimeException {

    private final int status;
    private final String code;
    private final List<Object> arguments;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private int retryAfter;

    private Refused(int status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /**
     * A rule or the state forbids it: 409.
     *
     * @param arguments for the placeholders of the detail; never personal data
     */
    public static Refused conflict(String code, Object... arguments) {
        return new Refused(Status.CONFLICT.getStatusCode(), code, arguments);
    }

    /** It is not there, or not for the caller: 404. */
    public static Refused notFound(String code, Object... arguments) {
        return new Refused(Status.NOT_FOUND.getStatusCode(), code, arguments);
    }

    /** It was there, and is no more for anybody: 410. */
    public static Refused gone(String code) {
        return new Refused(Status.GONE.getStatusCode(), code);
    }

    /** The caller has an older version than the stored one: 412. */
    public static Refused stale() {
        return new Refused(Status.PRECONDITION_FAILED.getStatusCode(), "stale");
    }

    /** A change without {@code If-Match}: 428. */
    public static Refused unconditional() {
        return new Refused(Status.PRECONDITION_REQUIRED.getStatusCode(), "if-match-required");
    }

    /** The request makes sense, but not with what it refers to: 422. */
    public static Refused unprocessable(String code) {
        return new Refused(422, code);
    }

    /** The same refusal with the advice to try again after so many seconds. */
    public Refused retryAfter(int seconds) {
        retryAfter = seconds;
        return this;
    }

    /** After how many seconds it makes sense to try again; 0 if nobody can say. */
    public int retryAfter() {
        return retryAfter;
    }

    /** The same refusal, whose problem tells more under a name of its own; never personal data. */
    public Refused with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** What its problem tells beside what every problem does, by name. */
    public Map<String, Object> members() {
        return members;
    }

    /** The body is larger than allowed: 413. */
    public static Refused tooLarge() {
        return new Refused(Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode(), "too-large");
    }

    /** The body broke off or did not arrive in time: 400. */
    public static Refused incomplete() {
        return new Refused(Status.BAD_REQUEST.getStatusCode(), "incomplete");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** What fills the placeholders of the detail. */
    public List<Object> arguments() {
        return arguments;
    }
}
