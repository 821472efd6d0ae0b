package kz.socialregistry.centres.regionact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** A change of an act, as it was made. */
@Embeddable
record RegionActChange(
        String kind,
        UUID regionId,
        @Embedded @Nullable Names names,
        @Nullable String code,
        @Nullable UUID parentId) {}
