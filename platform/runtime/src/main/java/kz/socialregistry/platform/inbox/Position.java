package kz.socialregistry.platform.inbox;

/** Where an aggregate stands: the last event that was applied. Before the first it is (0, 0). */
record Position(long epoch, long sequence) {

    static final Position START = new Position(0, 0);

    boolean includes(Envelope event) {
        return event.epoch() < epoch || (event.epoch() == epoch && event.sequence() <= sequence);
    }

    /** A new epoch starts where its publisher was restored, so any first number follows. */
    boolean isFollowedBy(Envelope event) {
        boolean firstEver = epoch == 0;
        return (event.epoch() > epoch && !firstEver) || event.sequence() == sequence + 1;
    }
}
