package kz.socialregistry.platform.problems;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/**
 * Begins the check of a request with the constraints its record declares, so that a use case can add what only it
 * knows, and the sender still learns all of it at once. The operation then takes the body without {@code @Valid}.
 */
@ApplicationScoped
public class DeclaredRules {

    private final Validator validator;

    DeclaredRules(Validator validator) {
        this.validator = validator;
    }

    /** What the declared constraints find. A required field that is missing is still {@code null} for the next rule. */
    public FieldErrors check(Object request) {
        return FieldErrors.of(Violations.errors(new ConstraintViolationException(validator.validate(request))));
    }
}
