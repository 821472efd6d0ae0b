package kz.socialregistry.platform.inbox;

/** A record is no event that anybody could act on. */
final class UndecodableException extends Exception {

    UndecodableException(String message) {
        super(message);
    }
}
