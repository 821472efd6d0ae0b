package kz.socialregistry.centres.closure;

import java.util.List;
import kz.socialregistry.platform.problems.Refused;

/**
 * The places of some units that are taken on a day or later.
 *
 * @param units those with at least one such place
 */
public record Occupation(List<Occupied> units) {

    /** How many places are taken. */
    public int places() {
        return units.stream().mapToInt(Occupied::places).sum();
    }

    /** The refusal, which tells whose places they are. */
    public Refused toldIn(Refused refused) {
        return refused.with("occupied", units);
    }
}
