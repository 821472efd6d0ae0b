package kz.socialregistry.reporting.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes an object of the current row. */
@FunctionalInterface
public interface RowReader<T> {
    /** Reads columns of the current row; does not move the cursor. */
    T read(ResultSet row) throws SQLException;
}
