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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.web.Names;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The codes of the lists this service owns. */
@ApplicationScoped
public class ReferenceCodes {

    /** Codes are added by migration so far, that is at a start, so what was read once stays true. */
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    private final DataSource dataSource;

    ReferenceCodes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A code.
     *
     * @param validFrom first day; {@code null}: always was
     * @param validTo first day it is no longer in force; {@code null}: open
     */
    @Schema(description = "A code, what it is called and when it is in force.")
    public record ReferenceCode(
            @Schema(description = "The code.", examples = "inpatient")
            String code,

            Names names,

            @Schema(description = "First day; null: always was.") @Nullable
            LocalDate validFrom,

            @Schema(description = "First day it is no longer in force; null: until further notice.") @Nullable
            LocalDate validTo) {}

    /** Whether the list has the code, whatever its validity. */
    public boolean knows(String list, String code) {
        return known.computeIfAbsent(list, this::codes).contains(code);
    }

    /** Notes an error if a code is given that the list does not have. */
    public void check(FieldErrors errors, String pointer, String list, @Nullable String code) {
        if (code != null && !knows(list, code)) {
            errors.reject(pointer, "unknown-code", list);
        }
    }

    private Set<String> codes(String list) {
        return list(list).stream().map(ReferenceCode::code).collect(Collectors.toUnmodifiableSet());
    }

    /** The names of the lists. */
    public List<String> lists() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select distinct list from reference_code order by list");
                ResultSet row = select.executeQuery()) {
            List<String> lists = new ArrayList<>();
            while (row.next()) {
                lists.add(row.getString(1));
            }
            return lists;
        } catch (SQLException e) {
            throw new IllegalStateException("the lists of reference codes cannot be read", e);
        }
    }

    /** All codes of a list; empty if there is no such list. */
    public List<ReferenceCode> list(String list) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select code, name_kk, name_ru, name_en, valid_from, valid_to from reference_code
                        where list = ? order by code
                        """)) {
            select.setString(1, list);
            List<ReferenceCode> codes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    codes.add(new ReferenceCode(
                            row.getString(1),
                            new Names(row.getString(2), row.getString(3), row.getString(4)),
                            row.getObject(5, LocalDate.class),
                            row.getObject(6, LocalDate.class)));
                }
            }
            return codes;
        } catch (SQLException e) {
            throw new IllegalStateException("the reference codes cannot be read", e);
        }
    }
}
