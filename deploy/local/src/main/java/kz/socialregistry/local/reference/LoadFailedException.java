package kz.socialregistry.local.reference;

/** The reference data could not be loaded; the message is one sentence for the person who started it. */
public final class LoadFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoadFailedException(String message) {
        super(message);
    }

    LoadFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
