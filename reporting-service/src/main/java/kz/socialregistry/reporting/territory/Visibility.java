package kz.socialregistry.reporting.territory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The regions of the caller: the claim {@code regions} of the token, ids or {@code *} for all. */
@RequestScoped
class Visibility {

    private static final String ALL = "*";

    private final JsonWebToken token;

    Visibility(JsonWebToken token) {
        this.token = token;
    }

    /** The ids; {@code null} for all, empty (nothing is seen) if the token names none. */
    UUID @Nullable [] regions() {
        List<UUID> ids = new ArrayList<>();
        for (String region : claimed()) {
            if (region.equals(ALL)) {
                return null;
            }
            RegionKey.parse(region).map(RegionKey::id).ifPresent(ids::add);
        }
        return ids.toArray(UUID[]::new);
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
