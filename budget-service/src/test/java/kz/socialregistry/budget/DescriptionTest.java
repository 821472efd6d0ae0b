package kz.socialregistry.budget;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.openapi.OpenApiContractTest;

/** docs/openapi/budget-service.yaml is what this service does. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DescriptionTest extends OpenApiContractTest {}
