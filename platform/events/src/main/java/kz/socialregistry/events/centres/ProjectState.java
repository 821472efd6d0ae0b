package kz.socialregistry.events.centres;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.events.Names;
import org.jspecify.annotations.Nullable;

/**
 * A building project of a centre. What it does to capacities in force is told by the events of the units.
 *
 * @param kind code of the list {@code project-kinds}
 * @param status {@code planned}, {@code under-way}, {@code finished} or {@code cancelled}
 * @param plannedStart {@code null} if not known
 * @param plannedFinish the day from which the result is to be used; {@code null} if not known
 * @param startedOn the first day of the works; {@code null} if they have not begun, or it is not known
 * @param finishedOn the first day on which the result is used; {@code null} if it is not, or not known
 * @param cancelledOn {@code null} if it was not given up, or the day is not known
 * @param costReference where its money is written down; {@code null} if not known
 * @param source where this is printed, if it is
 * @param synthetic made up for demonstration
 */
public record ProjectState(
        UUID projectId,
        UUID centreId,
        String kind,
        Names names,
        String status,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedFinish,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate finishedOn,
        @Nullable LocalDate cancelledOn,
        @Nullable String costReference,
        List<Effect> effects,
        @Nullable String source,
        boolean synthetic) {

    /**
     * What it does to the places of one unit.
     *
     * @param unitId {@code null} if the unit is yet to open
     * @param opens name of the unit that opens when the project is finished; {@code null} if it existed
     * @param format of the unit that opens: code of the list {@code formats}
     * @param targetGroup of the unit that opens: code of the list {@code target-groups}
     * @param placesAway places that cannot be used while the works last
     * @param placesAdded places that there are from the day it is finished on
     */
    public record Effect(
            @Nullable UUID unitId,
            @Nullable Names opens,
            @Nullable String format,
            @Nullable String targetGroup,
            int placesAway,
            int placesAdded) {}
}
