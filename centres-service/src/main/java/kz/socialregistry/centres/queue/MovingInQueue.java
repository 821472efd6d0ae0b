package kz.socialregistry.centres.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kz.socialregistry.centres.unit.Units;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.web.Ids;

/** Moves somebody in a queue, with the reason on record. Nobody gets a place by it: a free one was given already. */
@ApplicationScoped
class MovingInQueue {

    private final Units units;
    private final QueueOrder order;
    private final QueueMoves moves;
    private final DeclaredRules declared;
    private final IfMatch ifMatch;
    private final Clock clock;

    MovingInQueue(
            Units units, QueueOrder order, QueueMoves moves, DeclaredRules declared, IfMatch ifMatch, Clock clock) {
        this.units = units;
        this.order = order;
        this.moves = moves;
        this.declared = declared;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    @Transactional
    QueueMove move(UUID unitId, MoveInQueue request) {
        ifMatch.check(units.get(unitId).version());
        declared.check(request)
                .rejectIf(
                        request.before() != null && request.before().equals(request.enrolmentId()),
                        "/before",
                        "before-itself")
                .throwIfAny();
        order.lock(unitId);
        int from = position(unitId, request.enrolmentId());
        if (request.before() == null) {
            order.moveToEnd(unitId, request.enrolmentId());
        } else {
            position(unitId, request.before());
            order.moveBefore(unitId, request.enrolmentId(), request.before());
        }
        QueueMove move = new QueueMove(
                Ids.next(),
                unitId,
                request.enrolmentId(),
                request.before(),
                // as precise as the database keeps it
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                from,
                position(unitId, request.enrolmentId()),
                request.reason(),
                request.document());
        moves.store(move);
        return move;
    }

    private int position(UUID unitId, UUID enrolmentId) {
        return order.position(unitId, enrolmentId)
                .orElseThrow(() -> Refused.conflict("not-in-queue", enrolmentId, unitId));
    }
}
