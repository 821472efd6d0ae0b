package kz.socialregistry.centres.closure;

import java.util.List;
import java.util.UUID;

/**
 * A unit in which places are taken.
 *
 * @param unitId its id
 * @param places how many are taken
 * @param enrolments whose they are; only some of them if they are many
 */
public record Occupied(UUID unitId, int places, List<UUID> enrolments) {}
