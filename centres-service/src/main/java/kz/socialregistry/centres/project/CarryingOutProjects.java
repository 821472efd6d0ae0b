package kz.socialregistry.centres.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.unit.RebuildingUnits;
import kz.socialregistry.events.centres.ProjectCancelled;
import kz.socialregistry.events.centres.ProjectEvent;
import kz.socialregistry.events.centres.ProjectFinished;
import kz.socialregistry.events.centres.ProjectStarted;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.problems.FieldErrors;

/** Enters what happens to projects. Capacities, and whoever gets a place by them, change in the same transaction. */
@ApplicationScoped
class CarryingOutProjects {

    private final Projects projects;
    private final RebuildingUnits rebuilding;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    CarryingOutProjects(Projects projects, RebuildingUnits rebuilding, IfMatch ifMatch, Outbox outbox, Clock clock) {
        this.projects = projects;
        this.rebuilding = rebuilding;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Project start(UUID id, ProjectAct.Start act) {
        Project project = takingUnits(id).project();
        project.start(act, today());
        return carriedOut(project, new ProjectStarted(project.state()));
    }

    @Transactional
    Project finish(UUID id, ProjectAct.Finish act) {
        Projects.InCentre locked = takingUnits(id);
        Project project = locked.project();
        project.finish(act, today(), effect -> open(locked.centre(), effect, Objects.requireNonNull(act.on())));
        return carriedOut(project, new ProjectFinished(project.state()));
    }

    private UUID open(Centre centre, ProjectEffect effect, LocalDate on) {
        LocalDate opened = centre.openedOn();
        new FieldErrors()
                .rejectIf(opened != null && on.isBefore(opened), "/on", "before-centre")
                .throwIfAny();
        ProjectEffect.NewUnit unit = Objects.requireNonNull(effect.opens());
        return rebuilding.open(centre, unit.names(), unit.format(), unit.targetGroup(), on);
    }

    @Transactional
    Project cancel(UUID id, ProjectAct.Cancel act) {
        Project project = locked(id).project();
        project.cancel(act, today());
        return carriedOut(project, new ProjectCancelled(project.state()));
    }

    private Projects.InCentre takingUnits(UUID id) {
        Projects.InCentre locked = locked(id);
        locked.centre().checkNotClosed();
        return locked;
    }

    private Projects.InCentre locked(UUID id) {
        Projects.InCentre locked = projects.getLocked(id);
        ifMatch.check(locked.project().version());
        return locked;
    }

    private Project carriedOut(Project project, ProjectEvent event) {
        projects.flush();
        outbox.append(event);
        rebuilding.enter(project.id(), project.changes(List.of()));
        return project;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
