package kz.socialregistry.budget;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import kz.socialregistry.testing.AccessContract;
import kz.socialregistry.testing.RealParts;

@QuarkusTest
@WithTestResource(RealParts.class)
class AccessTest extends AccessContract {

    @Inject
    DataSource dataSource;

    AccessTest() {
        super("budget-service");
    }

    @Override
    protected DataSource dataSource() {
        return dataSource;
    }
}
