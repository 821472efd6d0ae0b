package kz.socialregistry.centres;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.openapi.ExampleRequest;
import kz.socialregistry.testing.openapi.StatusesTest;

/** The operations of this service answer as they are described. */
@QuarkusTest
@WithTestResource(RealParts.class)
class AnswersTest extends StatusesTest {

    @Override
    protected ExampleRequest prepare(ExampleRequest example) {
        return switch (example.operationId()) {
            case "openCentre" -> example.with("019a8f00-0000-7000-8000-000000000079", Given.region());
            case "replaceCentre" -> {
                UUID region = Given.region();
                yield example.at(Given.centre(region)).with("019a8f00-0000-7000-8000-000000000079", region);
            }
            case "closeCentre", "correctCentre", "countStaff", "openUnit" -> example.at(Given.centre(Given.region()));
            case "enterCapacity" -> example.at(Given.unitOf(10));
            case "establishRegion" ->
                example.with("331800000", Given.freshCode())
                        .with("019a8f00-0000-7000-8000-000000000019", Given.region())
                        .with("019a8f00-0000-7000-8000-000000000033", Given.region());
            default -> example;
        };
    }
}
