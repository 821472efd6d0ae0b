package kz.socialregistry.recipients;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import kz.socialregistry.testing.SideBySide;
import kz.socialregistry.testing.fuzz.FuzzTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
class RecipientsFuzzTest extends FuzzTest {

    private static final int OF_EACH = 6;

    // not made with the class: of a test there may be a second object that nobody would close
    private @Nullable TestCentres centres;

    @AfterEach
    void close() {
        if (centres != null) {
            centres.close();
        }
    }

    /** A unit that nobody knows gets no place that could be declined. */
    @Override
    protected Set<String> unreachable() {
        return Set.of("decline");
    }

    private static UUID application() {
        return TestApplications.received(TestApplications.OLD_AGE);
    }

    @Override
    protected void prepare(BiConsumer<String, String> known) {
        known.accept("units", UUID.randomUUID().toString());
        SideBySide.each(Collections.nCopies(OF_EACH, known), RecipientsFuzzTest::prepareOne);
        centres = new TestCentres();
    }

    private static void prepareOne(BiConsumer<String, String> known) {
        known.accept("recipients", Registry.withoutPapers().toString());
        known.accept("into", Registry.withoutPapers().toString());
        UUID merged = Registry.withoutPapers();
        Registry.merge(merged, Registry.withoutPapers());
        known.accept("recipients", merged.toString());
        known.accept("facts", Examples.trait(Registry.withoutPapers()).toString());
        UUID planned = Examples.planned(Examples.admitted());
        known.accept("enrolments", planned.toString());
        known.accept("services", Examples.service(planned).toString());
        known.accept("enrolments", Examples.planned(Examples.admitted()).toString());
        known.accept("enrolments", Examples.admitted().toString());
        known.accept("enrolments", Examples.suspended().toString());
        known.accept("enrolments", Examples.suspended().toString());
        known.accept("enrolments", Examples.placed().toString());
        known.accept("enrolments", Examples.placed().toString());
        known.accept("imports", Examples.importOf(UUID.randomUUID()));
        known.accept("applications", TestApplications.assessed(application()).toString());
        known.accept("applications", TestApplications.assessed(application()).toString());
        known.accept("applications", TestApplications.granted(application()).toString());
        known.accept("applications", TestApplications.granted(application()).toString());
        for (int chosen = 0; chosen < 2; chosen++) {
            known.accept(
                    "applications",
                    TestApplications.chosen(application(), UUID.randomUUID()).toString());
        }
    }
}
