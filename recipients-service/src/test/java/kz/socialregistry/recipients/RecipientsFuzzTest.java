package kz.socialregistry.recipients;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import kz.socialregistry.testing.fuzz.FuzzTest;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
class RecipientsFuzzTest extends FuzzTest {

    private final TestCentres centres = new TestCentres();

    @AfterEach
    void close() {
        centres.close();
    }

    /** A unit that nobody knows gets no place that could be declined. */
    @Override
    protected Set<String> unreachable() {
        return Set.of("decline");
    }

    @Override
    protected void prepare(BiConsumer<String, String> known) {
        known.accept("list", "purposes");
        known.accept("units", UUID.randomUUID().toString());
    }
}
