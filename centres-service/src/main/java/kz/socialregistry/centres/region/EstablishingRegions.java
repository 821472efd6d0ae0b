package kz.socialregistry.centres.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.web.Ids;

/** Enters regions. */
@ApplicationScoped
class EstablishingRegions {

    private final Regions regions;
    private final Outbox outbox;

    EstablishingRegions(Regions regions, Outbox outbox) {
        this.regions = regions;
        this.outbox = outbox;
    }

    @Transactional
    Region establish(EstablishRegion request) {
        Region region = new Region(Ids.next(), request);
        checkParents(region.parents());
        // flushed here, so that a code in use by another region is found before anything else happens
        regions.persistAndFlush(region);
        outbox.append(region.established());
        return region;
    }

    private void checkParents(List<RegionParent> parents) {
        FieldErrors errors = new FieldErrors();
        for (int i = 0; i < parents.size(); i++) {
            UUID parentId = parents.get(i).regionId();
            Optional<Region> parent = regions.findByIdOptional(parentId);
            String pointer = "/parents/" + i + "/regionId";
            errors.rejectIf(parent.isEmpty(), pointer, "unknown-region");
            errors.rejectIf(parent.isPresent() && !parent.get().isUpper(), pointer, "parent-is-district");
        }
        errors.throwIfAny();
    }
}
