package kz.socialregistry.centres.placement;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts the statements that go to the database. */
final class CountedStatements {

    private final AtomicInteger statements = new AtomicInteger();
    private final DataSource dataSource;

    CountedStatements(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    int soFar() {
        return statements.get();
    }

    /** The data source, but counting. */
    DataSource counting() {
        return wrap(DataSource.class, dataSource);
    }

    private <T> T wrap(Class<T> type, Object target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(target, arguments);
                        if (method.getName().equals("prepareStatement")) {
                            statements.incrementAndGet();
                        }
                        return result instanceof Connection ? wrap(Connection.class, result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
