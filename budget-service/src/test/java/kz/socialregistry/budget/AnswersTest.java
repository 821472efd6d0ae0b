package kz.socialregistry.budget;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.openapi.ExampleRequest;
import kz.socialregistry.testing.openapi.StatusesTest;

/** The operations of this service answer as they are described. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(StatusesTest.Limited.class)
class AnswersTest extends StatusesTest {

    @Override
    protected ExampleRequest prepare(ExampleRequest example) {
        return Examples.prepare(example).request();
    }
}
