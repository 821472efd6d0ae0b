package kz.socialregistry.centres.register;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.register.RegisterImportView.RowError;
import kz.socialregistry.platform.imports.ImportState;
import kz.socialregistry.platform.imports.LineError;
import kz.socialregistry.platform.imports.ShownImports;
import kz.socialregistry.platform.imports.Upload.Column;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.lists.ListQuery;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.platform.problems.Texts;

/** Shows how far an import is, and its errors in the language asked for. */
@ApplicationScoped
class ShowingImports {

    private static final int FIRST_ERRORS = 50;

    private final ShownImports imports;
    private final Texts texts;

    ShowingImports(ShownImports imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    RegisterImportView show(UUID id, Language language) {
        ImportState state = imports.get(id);
        List<RowError> errors = imports.errors(id, 0, FIRST_ERRORS).stream()
                .map(kept -> error(state, kept.error(), language))
                .toList();
        return new RegisterImportView(
                id,
                state.dryRun(),
                state.allOrNothing(),
                LocalDate.parse(requireNonNull(state.options().get(RecordingRegister.ON))),
                requireNonNull(state.options().get(RecordingRegister.SOURCE)),
                state.status().equals("recorded") ? "done" : state.status(),
                state.failure(),
                state.rows(),
                RegisterImportView.Entered.of(state.tally()),
                state.errorCount(),
                errors,
                state.startedAt(),
                state.recordedAt());
    }

    Page<RowError> errors(UUID id, ListQuery query, Language language) {
        ImportState state = imports.get(id);
        List<ShownImports.Kept> oneMore =
                imports.errors(id, query.after().getLeastSignificantBits(), query.limit() + 1);
        return Page.of(oneMore, query, kept -> new UUID(0, kept.id()))
                .map(kept -> error(state, kept.error(), language));
    }

    private RowError error(ImportState state, LineError kept, Language language) {
        FieldError error = kept.error();
        Column column = error.pointer().isEmpty()
                ? null
                : state.columns().get(error.pointer().substring(1));
        return new RowError(
                kept.line(),
                error.pointer(),
                column == null ? null : column.position(),
                column == null ? null : column.heading(),
                error.code(),
                texts.detail(language, error.code(), error.arguments()).orElse(error.code()));
    }
}
