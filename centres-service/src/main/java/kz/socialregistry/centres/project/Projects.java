package kz.socialregistry.centres.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.centre.Centres;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Listing;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.Refused;

/** All projects. Whoever sees a centre sees its projects. */
@ApplicationScoped
class Projects implements PanacheRepositoryBase<Project, UUID> {

    private final Centres centres;

    Projects(Centres centres) {
        this.centres = centres;
    }

    /** @throws Refused if there is no such project */
    Project get(UUID id) {
        return findByIdOptional(id)
                .filter(project -> centres.find(project.centreId()).isPresent())
                .orElseThrow(() -> notFound(id));
    }

    /**
     * The project, with its row and that of its centre locked: who builds and who closes exclude each other.
     *
     * @throws Refused if there is no such project
     */
    InCentre getLocked(UUID id) {
        Project project = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
        Centre centre = centres.findLocked(project.centreId()).orElseThrow(() -> notFound(id));
        return new InCentre(project, centre);
    }

    /** A project and its centre. */
    record InCentre(Project project, Centre centre) {}

    private static Refused notFound(UUID id) {
        return Refused.notFound("project-not-found", id);
    }

    Page<Project> ofCentre(UUID centreId, ListQuery query) {
        return Listing.of(this, "Project", Project::id)
                .equal("centreId", centreId)
                .page(query);
    }
}
