package kz.socialregistry.budget;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kz.socialregistry.testing.AuditedTables;
import kz.socialregistry.testing.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class AuditedTablesTest extends AuditedTables {

    AuditedTablesTest() {
        super("budget");
    }
}
