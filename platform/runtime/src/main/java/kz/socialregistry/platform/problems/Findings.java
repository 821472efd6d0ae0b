package kz.socialregistry.platform.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Finds out what an exception means to the caller. */
@ApplicationScoped
class Findings {

    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    /** Row-level security refused a write that no check of ours had refused before. */
    private static final String ROW_NOT_FOR_THE_CALLER = "42501";

    private final Texts texts;

    Findings(Texts texts) {
        this.texts = texts;
    }

    Finding of(Throwable thrown, int status) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<Finding> finding = known(cause);
            if (finding.isPresent()) {
                return finding.get();
            }
        }
        return Finding.ofStatus(status);
    }

    private Optional<Finding> known(Throwable cause) {
        if (cause instanceof Refused refused) {
            return Optional.of(new Finding(refused.status(), refused.code(), refused.arguments(), List.of()));
        }
        if (cause instanceof FieldErrors.Invalid invalid) {
            return Optional.of(Finding.invalid(invalid.errors()));
        }
        if (cause instanceof ConstraintViolationException violated) {
            return Optional.of(Finding.invalid(Violations.errors(violated)));
        }
        if (cause instanceof JsonMappingException mapping && JsonErrors.hasPlace(mapping)) {
            return Optional.of(Finding.invalid(List.of(JsonErrors.error(mapping))));
        }
        if (cause instanceof JsonProcessingException) {
            return Optional.of(Finding.of(400, "malformed"));
        }
        if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            return Optional.of(Finding.of(CONFLICT, "concurrent-change"));
        }
        if (cause instanceof AuthenticationFailedException || cause instanceof UnauthorizedException) {
            return Optional.of(Finding.ofStatus(401));
        }
        if (cause instanceof ForbiddenException) {
            return Optional.of(Finding.ofStatus(403));
        }
        if (cause instanceof OIDCException) {
            // the issuer of the tokens cannot be asked
            return Optional.of(Finding.of(UNAVAILABLE, "unavailable"));
        }
        return cause instanceof SQLException sql ? database(sql) : Optional.empty();
    }

    private Optional<Finding> database(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57")) {
            return Optional.of(Finding.of(UNAVAILABLE, "unavailable"));
        }
        if (state.startsWith("40")) {
            return Optional.of(Finding.of(CONFLICT, "concurrent-change"));
        }
        if (state.equals(ROW_NOT_FOR_THE_CALLER)) {
            return Optional.of(Finding.ofStatus(403));
        }
        return Optional.ofNullable(constraint(sql))
                .flatMap(texts::codeOfConstraint)
                .map(code -> Finding.of(CONFLICT, code));
    }

    private static @Nullable String constraint(SQLException sql) {
        ServerErrorMessage message = sql instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        return message == null ? null : message.getConstraint();
    }
}
