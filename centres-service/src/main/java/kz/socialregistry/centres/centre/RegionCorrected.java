package kz.socialregistry.centres.centre;

import java.util.UUID;

/** The district of a centre was corrected; whoever follows it hears of it in the same transaction. */
public record RegionCorrected(UUID centreId, UUID regionId) {}
