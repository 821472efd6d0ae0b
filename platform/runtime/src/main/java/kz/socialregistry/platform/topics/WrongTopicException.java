package kz.socialregistry.platform.topics;

/** A topic cannot be used as it is; the message says what is wrong. Somebody has to decide, so nothing is guessed. */
public class WrongTopicException extends RuntimeException {

    /** @param message what is wrong with which topic, and what to do */
    public WrongTopicException(String message) {
        super(message);
    }
}
