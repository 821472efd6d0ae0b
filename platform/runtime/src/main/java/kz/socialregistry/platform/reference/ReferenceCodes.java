package kz.socialregistry.platform.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** The codes of the lists this service owns. */
@ApplicationScoped
public class ReferenceCodes {

    private static final String COLUMNS =
            "select code, name_kk, name_ru, name_en, valid_from, valid_to, version from reference_code where list = ?";

    /**
     * Codes that were found. None is ever taken away, so what was found stays true; one that was not found may have been
     * added since, by another instance, and is looked up again.
     */
    private final Map<String, Set<String>> found = new ConcurrentHashMap<>();

    private final DataSource dataSource;

    ReferenceCodes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether the list has the code, whatever its validity. */
    public boolean knows(String list, String code) {
        Set<String> known = found.computeIfAbsent(list, name -> ConcurrentHashMap.newKeySet());
        if (known.contains(code)) {
            return true;
        }
        boolean exists = find(list, code).isPresent();
        if (exists) {
            known.add(code);
        }
        return exists;
    }

    /** Notes an error if a code is given that the list does not have. */
    public void check(FieldErrors errors, String pointer, String list, @Nullable String code) {
        if (code != null && !knows(list, code)) {
            errors.reject(pointer, "unknown-code", list);
        }
    }

    /**
     * The same, and notes an error if the code is not in force on the day on which what it is said of begins.
     *
     * @param day {@code null}: not known, then any time will do
     */
    public void check(FieldErrors errors, String pointer, String list, @Nullable String code, @Nullable LocalDate day) {
        check(errors, pointer, list, code);
        if (code != null && day != null) {
            find(list, code)
                    .map(Versioned::code)
                    .filter(known -> !known.isInForce(day))
                    .ifPresent(known -> errors.reject(pointer, "code-not-in-force", list, day));
        }
    }

    /** @throws Refused if this service has no list of that name */
    void checkList(String list) {
        if (list(list).isEmpty()) {
            throw Refused.notFound("list-not-found", String.join(", ", lists()));
        }
    }

    /** The names of the lists. */
    List<String> lists() {
        return read("select distinct list from reference_code order by list", row -> row.getString(1));
    }

    /** All codes of a list; empty if there is no such list. */
    public List<ReferenceCode> list(String list) {
        return read(COLUMNS + " order by code", row -> code(row).code(), list);
    }

    /** The code, if the list has it. */
    Optional<Versioned> find(String list, String code) {
        return read(COLUMNS + " and code = ?", ReferenceCodes::code, list, code).stream()
                .findFirst();
    }

    /** The same, with its row locked until the transaction ends. */
    Optional<Versioned> findLocked(String list, String code) {
        return read(COLUMNS + " and code = ? for update", ReferenceCodes::code, list, code).stream()
                .findFirst();
    }

    /** Adds a code; whether the list did not have it yet. */
    boolean add(String list, ReferenceCode code) {
        return write("""
                        insert into reference_code (name_kk, name_ru, name_en, valid_from, valid_to, list, code)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """, list, code) > 0;
    }

    /** Says anew what a code is called and when it is in force. */
    void replace(String list, ReferenceCode code) {
        write("""
                update reference_code set name_kk = ?, name_ru = ?, name_en = ?, valid_from = ?, valid_to = ?,
                    version = version + 1
                where list = ? and code = ?
                """, list, code);
    }

    private int write(String sql, String list, ReferenceCode code) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, code.names().kk());
            statement.setString(2, code.names().ru());
            statement.setString(3, code.names().en());
            statement.setObject(4, code.validFrom());
            statement.setObject(5, code.validTo());
            statement.setString(6, list);
            statement.setString(7, code.code());
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the reference code cannot be written", e);
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Reading<T> reading, String... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setString(i + 1, arguments[i]);
            }
            List<T> read = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    read.add(reading.of(row));
                }
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("the reference codes cannot be read", e);
        }
    }

    private static Versioned code(ResultSet row) throws SQLException {
        return new Versioned(
                new ReferenceCode(
                        row.getString("code"),
                        new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)),
                row.getLong("version"));
    }
}
