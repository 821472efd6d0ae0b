package kz.socialregistry.recipients.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.imports.ImportJob;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Statements.Column;
import kz.socialregistry.recipients.recipient.FindingAlike;
import kz.socialregistry.recipients.recipient.RegisterRecipient;

/** What is no error of a line, but worth a look: somebody may be known already, or a unit is not. */
@ApplicationScoped
class Notices {

    static final String POSSIBLE_DUPLICATE = "possible-duplicate";
    static final String UNIT_UNKNOWN = "unit-unknown";

    private final FindingAlike alike;
    private final ImportedRows imported;
    private final Statements statements;

    Notices(FindingAlike alike, ImportedRows imported, Statements statements) {
        this.alike = alike;
        this.imported = imported;
        this.statements = statements;
    }

    private record Notice(int line, String pointer, String code, List<UUID> recipients) {}

    /**
     * Notes it for lines without errors.
     *
     * @param ids of the recipients, once they are recorded; empty in a dry run
     */
    @Transactional(TxType.MANDATORY)
    void note(ImportJob job, List<Row> good, List<UUID> ids) {
        List<Notice> notices = new ArrayList<>(duplicates(job, good, ids));
        if (job.dryRun()) {
            notices.addAll(unknownUnits(good));
        }
        keep(job.id(), notices);
    }

    private List<Notice> duplicates(ImportJob job, List<Row> good, List<UUID> ids) {
        List<RegisterRecipient> people = good.stream().map(Row::recipient).toList();
        List<List<UUID>> known = alike.of(job.id(), people, ids);
        Set<Integer> again = job.dryRun() ? metBefore(job.id(), people) : Set.of();
        List<Notice> notices = new ArrayList<>();
        for (int i = 0; i < good.size(); i++) {
            if (!known.get(i).isEmpty() || again.contains(i)) {
                notices.add(new Notice(good.get(i).line(), "/recipient", POSSIBLE_DUPLICATE, known.get(i)));
            }
        }
        return notices;
    }

    /** Those who look like somebody on an earlier line of a file of which nothing is recorded. */
    private Set<Integer> metBefore(UUID importId, List<RegisterRecipient> people) {
        List<List<ByteBuffer>> marks = people.stream().map(alike::marksOfAlike).toList();
        Set<ByteBuffer> seen = new HashSet<>(
                imported.seen(importId, marks.stream().flatMap(List::stream).toList()));
        Set<Integer> again = new HashSet<>();
        Set<ByteBuffer> met = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            if (marks.get(i).stream().anyMatch(seen::contains)) {
                again.add(i);
            }
            alike.mark(people.get(i)).ifPresent(mark -> {
                seen.add(mark);
                met.add(mark);
            });
        }
        imported.see(importId, met);
        return again;
    }

    private List<Notice> unknownUnits(List<Row> good) {
        List<Notice> notices = new ArrayList<>();
        Set<UUID> unknown = imported.unknown(
                good.stream().flatMap(row -> row.units().stream()).toList());
        for (Row row : good) {
            List<UUID> units = row.units();
            for (int i = 0; i < units.size(); i++) {
                if (unknown.contains(units.get(i))) {
                    String pointer = "/enrolments/" + i + "/unitId";
                    notices.add(new Notice(row.lineOf(pointer), pointer, UNIT_UNKNOWN, List.of()));
                }
            }
        }
        return notices;
    }

    private void keep(UUID importId, List<Notice> notices) {
        if (!notices.isEmpty()) {
            statements.update(
                    "insert into import_notice (import_id, line, pointer, code, recipients)"
                            + " select ?, line, pointer, code, string_to_array(nullif(recipients, ''), ' ')::uuid[]"
                            + " from unnest(?::int[], ?::text[], ?::text[], ?::text[]) as n (line, pointer, code, recipients)",
                    importId,
                    new Column("int", notices.stream().map(Notice::line).toList()),
                    new Column("text", notices.stream().map(Notice::pointer).toList()),
                    new Column("text", notices.stream().map(Notice::code).toList()),
                    new Column(
                            "text",
                            notices.stream()
                                    .map(notice -> String.join(
                                            " ",
                                            notice.recipients().stream()
                                                    .map(UUID::toString)
                                                    .toList()))
                                    .toList()));
        }
    }
}
