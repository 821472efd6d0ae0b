package kz.socialregistry.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.platform.territory.Visibility;

/** Reads imports for those who may see them: who sees the regions of the sender. */
@ApplicationScoped
public class ShownImports {

    private final Statements statements;
    private final Visibility visibility;

    ShownImports(Statements statements, Visibility visibility) {
        this.statements = statements;
        this.visibility = visibility;
    }

    /** An error as kept. */
    public record Kept(long id, LineError error) {}

    /** @throws Refused if there is no such import for the caller */
    public ImportState get(UUID id) {
        ImportState state = statements.first(ImportState::of, """
                select i.*, p.rows_read from import i left join import_progress p on p.import_id = i.id where i.id = ?
                """, id);
        if (state == null || !visibility.sawEntry(state.enteredIn(), state.enteredFor())) {
            throw Refused.notFound("import-not-found");
        }
        return state;
    }

    /**
     * The errors kept of an import, in the order of the lines.
     *
     * @param after the last error that is known already; 0: none
     */
    public List<Kept> errors(UUID id, long after, int most) {
        return statements.query(row -> new Kept(row.getLong("id"), LineError.of(row)), """
                select id, line, pointer, code, arguments from import_error
                where import_id = ? and id > ? order by id limit ?
                """, id, after, most);
    }
}
