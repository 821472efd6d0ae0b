package kz.socialregistry.testing.openapi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request about something that exists, in a region and a centre that nothing else is in.
 *
 * @param centre where it is; {@code null} if centres do not matter
 * @param shows what the answer holds for those who see it, such as the id of a row; {@code null}: nothing of its own
 */
public record Prepared(
        ExampleRequest request,
        UUID region,
        @Nullable UUID centre,
        @Nullable Object shows) {}
