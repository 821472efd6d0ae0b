package kz.socialregistry.platform.lists;

import java.util.UUID;

/**
 * A place in a feed: behind the change of one item.
 *
 * @param changed what {@code feed_position()} gave the transaction that changed it
 * @param id of the item; items changed in one transaction stand in the order of their ids
 */
record Position(long changed, UUID id) {

    private static final UUID FIRST_ID = new UUID(0, 0);

    /** The place before everything that a transaction changed. */
    static Position before(long changed) {
        return new Position(changed, FIRST_ID);
    }
}
