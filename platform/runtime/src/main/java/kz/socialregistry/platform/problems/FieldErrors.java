package kz.socialregistry.platform.problems;

import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a request, so that its sender learns all of it at once. */
public final class FieldErrors {

    private final List<FieldError> errors = new ArrayList<>();

    /** Begins with errors that were found elsewhere. */
    public static FieldErrors of(List<FieldError> found) {
        FieldErrors errors = new FieldErrors();
        errors.errors.addAll(found);
        return errors;
    }

    /** Notes an error of a field. */
    public FieldErrors reject(String pointer, String code, Object... arguments) {
        errors.add(new FieldError(pointer, code, List.of(arguments)));
        return this;
    }

    /** Notes an error of a field if the condition holds. */
    public FieldErrors rejectIf(boolean condition, String pointer, String code, Object... arguments) {
        return condition ? reject(pointer, code, arguments) : this;
    }

    /** What was noted so far. */
    public List<FieldError> list() {
        return List.copyOf(errors);
    }

    /** @throws Invalid if anything was noted */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw asException();
        }
    }

    /** The errors as an exception: 400. */
    public Invalid asException() {
        return new Invalid(list());
    }

    /** The request has fields that are wrong: 400 with one entry for each. */
    public static final class Invalid extends BadRequestException {

        private final transient List<FieldError> errors;

        private Invalid(List<FieldError> errors) {
            super("invalid");
            this.errors = errors;
        }

        /** One entry for each wrong field. */
        public List<FieldError> errors() {
            return errors;
        }
    }
}
