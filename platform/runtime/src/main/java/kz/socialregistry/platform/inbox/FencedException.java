package kz.socialregistry.platform.inbox;

/** The stored offset is not where this consumer thought: another instance has taken the partition over. */
final class FencedException extends RuntimeException {

    FencedException() {
        super("another instance reads these partitions now");
    }
}
