package kz.socialregistry.centres.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.web.Ids;
import kz.socialregistry.platform.web.Names;
import org.jspecify.annotations.Nullable;

/** Finds the provider that runs a centre, or enters it. */
@ApplicationScoped
public class Running {

    private final Statements statements;

    Running(Statements statements) {
        this.statements = statements;
    }

    /**
     * Finds who is meant. Until the transaction ends the provider stays as it is.
     *
     * @param errors take what contradicts each other or the provider that is entered
     * @param ownership as told; a provider that is entered need not be told its own
     * @param otherwise the ownership if none is told and no provider is entered
     */
    public RunBy find(
            FieldErrors errors,
            @Nullable UUID providerId,
            @Nullable String bin,
            @Nullable String ownership,
            @Nullable String otherwise) {
        errors.rejectIf(bin != null && !Bin.isValid(bin), "/bin", "bin-invalid");
        RunBy known = known(providerId, bin);
        if (known == null) {
            errors.rejectIf(providerId != null, "/providerId", "unknown-provider");
            String kind = ownership == null ? otherwise : ownership;
            errors.rejectIf(kind == null && providerId == null, "/providerKind", "required");
            return new RunBy(null, bin, kind == null ? "" : kind);
        }
        errors.rejectIf(bin != null && !bin.equals(known.bin()), "/bin", "not-of-the-provider", "" + known.bin());
        errors.rejectIf(
                ownership != null && !ownership.equals(known.ownership()),
                "/providerKind",
                "not-of-the-provider",
                known.ownership());
        return known;
    }

    /**
     * Enters the provider if it is not entered yet; of two who do so at once, one does.
     *
     * @param found what was found
     * @param names of the provider, until it gets names of its own
     * @param synthetic made up for demonstration
     * @throws FieldErrors.Invalid if it was entered at this moment, with another ownership
     */
    public RunBy enter(RunBy found, Names names, boolean synthetic) {
        if (found.providerId() != null || found.bin() == null) {
            return found;
        }
        statements.update(
                """
                insert into provider (id, bin, ownership, name_kk, name_ru, name_en, synthetic, version)
                values (?, ?, ?, ?, ?, ?, ?, 0) on conflict (bin) do nothing
                """, Ids.next(), found.bin(), found.ownership(), names.kk(), names.ru(), names.en(), synthetic);
        FieldErrors errors = new FieldErrors();
        RunBy entered = find(errors, null, found.bin(), found.ownership(), null);
        errors.throwIfAny();
        return entered;
    }

    private @Nullable RunBy known(@Nullable UUID providerId, @Nullable String bin) {
        if (providerId == null && bin == null) {
            return null;
        }
        return providerId == null
                ? statements.first(Running::runBy, "select * from provider where bin = ? for share", bin)
                : statements.first(Running::runBy, "select * from provider where id = ? for share", providerId);
    }

    private static RunBy runBy(ResultSet row) throws SQLException {
        return new RunBy(row.getObject("id", UUID.class), row.getString("bin"), row.getString("ownership"));
    }
}
