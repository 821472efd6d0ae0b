package kz.socialregistry.platform.attribution;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What the current request is about to change things with: its operation, its trace and its reason. */
@RequestScoped
class Change {

    private @Nullable String operation;
    private @Nullable String traceId;
    private @Nullable String reason;

    void begin(String calledOperation, String trace, @Nullable String givenReason) {
        this.operation = calledOperation;
        this.traceId = trace;
        this.reason = givenReason;
    }

    /** The operation that may change something; {@code null} if the request only reads. */
    @Nullable
    String operation() {
        return operation;
    }

    @Nullable
    String traceId() {
        return traceId;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
