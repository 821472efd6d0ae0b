package kz.socialregistry.recipients;

import io.quarkus.test.junit.QuarkusTest;
import kz.socialregistry.testing.openapi.OpenApiContractTest;

/** docs/openapi/recipients-service.yaml is what this service does. */
@QuarkusTest
class DescriptionTest extends OpenApiContractTest {}
