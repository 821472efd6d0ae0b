package kz.socialregistry.centres.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.centres.centre.Centre;
import kz.socialregistry.centres.centre.Centres;
import kz.socialregistry.centres.unit.RebuildingUnits;
import kz.socialregistry.events.centres.ProjectChanged;
import kz.socialregistry.events.centres.ProjectPlanned;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.outbox.Outbox;
import kz.socialregistry.platform.patch.MergePatch;
import kz.socialregistry.platform.patch.Patching;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.web.Ids;

/** Enters projects and changes their plans. A plan changes no capacity, until it is carried out. */
@ApplicationScoped
class PlanningProjects {

    private final Centres centres;
    private final Projects projects;
    private final RebuildingUnits rebuilding;
    private final DeclaredRules declared;
    private final Patching patching;
    private final IfMatch ifMatch;
    private final Outbox outbox;

    PlanningProjects(
            Centres centres,
            Projects projects,
            RebuildingUnits rebuilding,
            DeclaredRules declared,
            Patching patching,
            IfMatch ifMatch,
            Outbox outbox) {
        this.centres = centres;
        this.projects = projects;
        this.rebuilding = rebuilding;
        this.declared = declared;
        this.patching = patching;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
    }

    @Transactional
    Project plan(UUID centreId, PlanProject request) {
        Centre centre = centres.getLocked(centreId);
        ifMatch.check(centre.version());
        check(request, centreId).throwIfAny();
        Project project = new Project(Ids.next(), centreId, request);
        projects.persistAndFlush(project);
        outbox.append(new ProjectPlanned(project.state()));
        return project;
    }

    /** Works that have begun take the places of the changed plan, as if they had from their first day on. */
    @Transactional
    Project change(UUID id, MergePatch patch) {
        Project project = projects.getLocked(id).project();
        ifMatch.check(project.version());
        project.checkNotOver();
        PlanProject before = project.plan();
        PlanProject plan = patching.apply(patch, before);
        check(plan, project.centreId()).throwIfAny();
        if (plan.equals(before)) {
            return project;
        }
        List<UUID> formerUnits = project.units();
        project.change(plan);
        projects.flush();
        outbox.append(new ProjectChanged(project.state()));
        rebuilding.enter(id, project.changes(formerUnits));
        return project;
    }

    private FieldErrors check(PlanProject plan, UUID centreId) {
        FieldErrors errors = declared.check(plan);
        LocalDate start = plan.plannedStart();
        LocalDate finish = plan.plannedFinish();
        errors.rejectIf(
                start != null && finish != null && finish.isBefore(start),
                "/plannedFinish",
                "before-start",
                "" + start);
        Set<UUID> units = new HashSet<>();
        for (int i = 0; i < plan.effects().size(); i++) {
            ProjectEffect effect = plan.effects().get(i);
            String pointer = "/effects/" + i;
            if (effect != null) {
                effect.check(errors, pointer);
                UUID unit = effect.unitId();
                errors.rejectIf(
                        unit != null && !rebuilding.isOf(unit, centreId),
                        pointer + "/unitId",
                        "unit-of-another-centre");
                errors.rejectIf(unit != null && !units.add(unit), pointer + "/unitId", "unit-twice");
            }
        }
        return errors;
    }
}
