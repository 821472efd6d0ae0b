package kz.socialregistry.reporting.territory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.reporting.sql.Sql;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The regions of the caller: the claim {@code regions} of the token, ids, KATO codes of today, or {@code *} for all. */
@RequestScoped
class Visibility {

    private static final String ALL = "*";

    private final JsonWebToken token;
    private final Sql sql;
    private final Clock clock;

    Visibility(JsonWebToken token, Sql sql, Clock clock) {
        this.token = token;
        this.sql = sql;
        this.clock = clock;
    }

    /** The ids; {@code null} for all, empty (nothing is seen) if the token names none. */
    UUID @Nullable [] regions() {
        List<String> claimed = claimed();
        if (claimed.contains(ALL)) {
            return null;
        }
        List<UUID> ids = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (RegionKey key :
                claimed.stream().map(RegionKey::parse).flatMap(Optional::stream).toList()) {
            if (key.id() != null) {
                ids.add(key.id());
            } else if (key.code() != null) {
                codes.add(key.code());
            }
        }
        ids.addAll(withCodes(codes));
        return ids.toArray(UUID[]::new);
    }

    /** A code is re-used over time; in a token it means the region that has it now. */
    private List<UUID> withCodes(List<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return sql.read(
                "select region_id from region_code where code = any (?) and valid @> cast(? as date)",
                row -> row.getObject(1, UUID.class),
                codes.toArray(String[]::new),
                LocalDate.now(clock));
    }

    private List<String> claimed() {
        Object claim = token.getClaim("regions");
        if (claim instanceof JsonArray array) {
            return array.stream().map(Visibility::text).toList();
        }
        return claim == null ? List.of() : List.of(String.valueOf(claim));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
