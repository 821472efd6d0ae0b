package kz.socialregistry.centres;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.openapi.OpenApiContractTest;

/** docs/openapi/centres-service.yaml is what this service does. */
@QuarkusTest
@WithTestResource(RealParts.class)
class DescriptionTest extends OpenApiContractTest {}
