package kz.socialregistry.centres.placement;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * When it is somebody's turn in a queue; among equals, who arrived first comes first.
 *
 * @param rank that of the priority group; the lowest comes first
 * @param day day of the application; somebody who was moved has those of the place moved to
 */
record Turn(int rank, LocalDate day) implements Comparable<Turn> {

    /** The rank of whoever belongs to no priority group. */
    static final int LAST = 1000;

    private static final Comparator<Turn> ORDER =
            Comparator.comparingInt(Turn::rank).thenComparing(Turn::day);

    @Override
    public int compareTo(Turn other) {
        return ORDER.compare(this, other);
    }
}
