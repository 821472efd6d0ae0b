package kz.socialregistry.budget;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.BiConsumer;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.fuzz.FuzzTest;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BudgetFuzzTest extends FuzzTest {

    @Override
    protected void prepare(BiConsumer<String, String> known) {
        known.accept("regions", BudgetClient.REGION);
    }
}
