package kz.socialregistry.budget;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import kz.socialregistry.testing.RealParts;
import kz.socialregistry.testing.openapi.ExampleRequest;
import kz.socialregistry.testing.openapi.Prepared;
import kz.socialregistry.testing.openapi.RowsContract;

@QuarkusTest
@WithTestResource(RealParts.class)
class RowsTest extends RowsContract {

    @Inject
    DataSource dataSource;

    RowsTest() {
        super("budget-service");
    }

    @Override
    protected DataSource dataSource() {
        return dataSource;
    }

    @Override
    protected Prepared prepare(ExampleRequest example) {
        return Examples.prepare(example);
    }
}
