package kz.socialregistry.recipients;

import io.quarkus.test.junit.QuarkusTest;
import kz.socialregistry.testing.AuditedTables;

@QuarkusTest
class AuditedTablesTest extends AuditedTables {

    AuditedTablesTest() {
        super("recipients");
    }
}
