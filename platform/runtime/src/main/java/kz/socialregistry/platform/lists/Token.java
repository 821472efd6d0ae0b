package kz.socialregistry.platform.lists;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Places in lists and feeds as texts that callers hand back. A text opens only in the scope it was made for, so a place
 * in one list is never taken for a place in another. It is no secret and gives no right to anything.
 */
final class Token {

    private static final int SCOPE_BYTES = 8;
    private static final int ID_BYTES = 16;

    private Token() {}

    static String seal(UUID id, String scope) {
        return text(scope, ByteBuffer.allocate(SCOPE_BYTES + ID_BYTES), id);
    }

    static String seal(Position position, String scope) {
        ByteBuffer bytes = ByteBuffer.allocate(SCOPE_BYTES + ID_BYTES + Long.BYTES);
        bytes.putLong(SCOPE_BYTES + ID_BYTES, position.changed());
        return text(scope, bytes, position.id());
    }

    private static String text(String scope, ByteBuffer bytes, UUID id) {
        bytes.put(digest(scope)).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Optional<UUID> open(String token, String scope) {
        return content(token, scope, ID_BYTES).map(content -> new UUID(content.getLong(), content.getLong()));
    }

    static Optional<Position> openPosition(String token, String scope) {
        return content(token, scope, ID_BYTES + Long.BYTES).map(content -> {
            UUID id = new UUID(content.getLong(), content.getLong());
            return new Position(content.getLong(), id);
        });
    }

    private static Optional<ByteBuffer> content(String token, String scope, int length) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean ours = bytes.length == SCOPE_BYTES + length
                && Arrays.equals(bytes, 0, SCOPE_BYTES, digest(scope), 0, SCOPE_BYTES);
        return ours ? Optional.of(ByteBuffer.wrap(bytes, SCOPE_BYTES, length)) : Optional.empty();
    }

    private static byte[] digest(String scope) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(scope.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, SCOPE_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
