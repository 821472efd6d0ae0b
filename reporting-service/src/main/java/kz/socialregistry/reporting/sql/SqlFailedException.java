package kz.socialregistry.reporting.sql;

import java.sql.SQLException;

/** The database refused a statement or could not be reached; the cause says which. */
public final class SqlFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlFailedException(SQLException cause) {
        super(cause);
    }
}
