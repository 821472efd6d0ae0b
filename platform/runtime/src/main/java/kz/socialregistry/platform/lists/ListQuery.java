package kz.socialregistry.platform.lists;

import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import kz.socialregistry.platform.problems.FieldErrors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters every list takes; a bean parameter of its operation. Lists are sorted by id. */
public class ListQuery {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most, 1 to 200.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on: taken from the `next` link of the answer before.")
    @Nullable
    String cursor;

    /**
     * How many items at most.
     *
     * @throws FieldErrors.Invalid if it is no number from 1 to 200
     */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MAX_LIMIT) {
            throw new FieldErrors().reject("?limit", "range", 1, MAX_LIMIT).asException();
        }
        return Integer.parseInt(limit);
    }

    /**
     * The id behind which the list goes on; before every id at the start.
     *
     * @throws FieldErrors.Invalid if the cursor is not one of ours
     */
    public UUID after() {
        if (cursor == null) {
            return BEFORE_ALL;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == 16) {
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException e) {
            // not Base64: the same as a wrong length
        }
        throw new FieldErrors().reject("?cursor", "cursor").asException();
    }

    static String cursorAfter(UUID id) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
