package kz.socialregistry.platform.security;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * What the database is told of the current request. Every bean of this kind is asked when a connection is taken from
 * the pool for a caller who is {@linkplain Caller#isKnown() known}; work in the background is never asked.
 */
public interface ConnectionSettings {

    /**
     * The settings of the current request.
     *
     * @param connection just taken, without any setting; for those who must look something up. It is not to be closed.
     * @return values by name, such as {@code registry.actor}; empty if there is nothing to say
     * @throws SQLException if the connection fails; it is not handed out then
     */
    Map<String, String> of(Connection connection) throws SQLException;
}
