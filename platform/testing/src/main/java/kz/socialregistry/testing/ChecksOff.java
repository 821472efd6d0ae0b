package kz.socialregistry.testing;

import io.quarkus.test.junit.QuarkusMock;
import kz.socialregistry.platform.territory.Visibility;

/** The application's check switched off, to see what the database alone lets out; until the end of the test. */
public final class ChecksOff extends Visibility {

    @SuppressWarnings("NullAway") // nothing of it is ever asked
    private ChecksOff() {
        super(null, null, null);
    }

    /** Switches it off. The database is told of the caller as ever. */
    public static void install() {
        QuarkusMock.installMockForType(new ChecksOff(), Visibility.class);
    }

    @Override
    protected boolean isLimited() {
        return false;
    }
}
