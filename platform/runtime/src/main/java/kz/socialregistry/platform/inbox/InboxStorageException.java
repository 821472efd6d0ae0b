package kz.socialregistry.platform.inbox;

import java.sql.SQLException;

/** The inbox's own tables cannot be read or written: no fault of an event. */
final class InboxStorageException extends RuntimeException {

    InboxStorageException(SQLException cause) {
        super("the inbox cannot be read or written", cause);
    }
}
