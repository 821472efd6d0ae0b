package kz.socialregistry.platform.web;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers. */
public final class Ids {

    private Ids() {}

    /** A new UUIDv7: it sorts by the time it was made, so lists by id are lists by age. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
