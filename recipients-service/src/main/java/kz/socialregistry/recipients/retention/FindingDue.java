package kz.socialregistry.recipients.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Statements.Column;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.territory.Visibility;

/** Finds whose term of keeping is over, by the rules in force on the day; nobody is erased by it. */
@ApplicationScoped
class FindingDue {

    private static final String DUE = """
            select r.id, d.due, r.held_since is not null as held, d.under_way, d.applies, r.merged_records > 0 as merged
            from (select cast(? as uuid[]) as regions) seen
            cross join recipients_due(?) d
            join recipient r on r.id = d.person
            where r.erased_on is null and r.id > ?
              and (seen.regions is null or r.residence_region_id = any (seen.regions) or r.entered_in && seen.regions
                   or exists (
                       select from enrolment e join known_unit u on u.unit_id = e.unit_id
                       where e.recipient_id = r.id and u.region_id = any (seen.regions)))
            order by r.id
            limit ?
            """;

    private final Statements statements;
    private final Visibility visibility;
    private final Clock clock;

    FindingDue(Statements statements, Visibility visibility, Clock clock) {
        this.statements = statements;
        this.visibility = visibility;
        this.clock = clock;
    }

    @Transactional
    Page<DueForErasure> list(DueQuery query) {
        LocalDate on = query.on == null ? LocalDate.now(clock) : query.on;
        Column seen = visibility
                .seenRegions()
                .map(regions -> new Column("uuid", List.copyOf(regions)))
                .orElse(null);
        return Page.of(
                statements.query(FindingDue::due, DUE, seen, on, query.after(), query.limit() + 1),
                query,
                DueForErasure::recipientId);
    }

    private static DueForErasure due(ResultSet row) throws SQLException {
        LocalDate since = row.getObject("due", LocalDate.class);
        List<String> hindered = new ArrayList<>();
        if (row.getBoolean("held")) {
            hindered.add("legal-hold");
        }
        if (row.getBoolean("under_way")) {
            hindered.add("enrolment-not-over");
        }
        if (row.getBoolean("applies")) {
            hindered.add("application-not-over");
        }
        if (row.getBoolean("merged")) {
            hindered.add("records-merged");
        }
        if (since == null) {
            hindered.add("rule-missing");
        }
        return new DueForErasure(row.getObject("id", UUID.class), since, List.copyOf(hindered));
    }
}
