package kz.socialregistry.centres.eligibility;

import static kz.socialregistry.centres.terms.RefusalReason.AGE_NOT_SERVED;
import static kz.socialregistry.centres.terms.RefusalReason.CENTRE_SUSPENDED;
import static kz.socialregistry.centres.terms.RefusalReason.LICENCE_MISSING;
import static kz.socialregistry.centres.terms.RefusalReason.SEX_NOT_SERVED;
import static kz.socialregistry.centres.terms.RefusalReason.TARGET_GROUP_NOT_SERVED;
import static kz.socialregistry.centres.terms.RefusalReason.UNIT_CLOSED;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.centres.eligibility.Eligibility.Check;
import kz.socialregistry.centres.terms.Applicant;
import kz.socialregistry.centres.terms.RefusalReason;
import kz.socialregistry.centres.terms.Terms;
import kz.socialregistry.centres.terms.TermsReader;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.reference.ReferenceCodes;
import org.jspecify.annotations.Nullable;

/** Asks each rule of a unit what it says of an applicant. */
@ApplicationScoped
class CheckingEligibility {

    private final DataSource dataSource;
    private final ReferenceCodes codes;
    private final Clock clock;

    CheckingEligibility(DataSource dataSource, ReferenceCodes codes, Clock clock) {
        this.dataSource = dataSource;
        this.codes = codes;
        this.clock = clock;
    }

    Eligibility check(UUID unitId, CheckEligibility request) {
        FieldErrors errors = new FieldErrors();
        codes.check(errors, "/targetGroup", "target-groups", request.targetGroup());
        errors.throwIfAny();
        LocalDate on = request.on() == null ? LocalDate.now(clock) : request.on();
        YearMonth born = request.born() == null ? null : YearMonth.parse(request.born());
        List<Check> checks = checks(terms(unitId), new Applicant(request.targetGroup(), request.sex(), born), on);
        boolean broken = checks.stream().anyMatch(check -> Boolean.FALSE.equals(check.kept()));
        return new Eligibility(unitId, on, !broken, checks);
    }

    private Terms terms(UUID unitId) {
        try (Connection connection = dataSource.getConnection()) {
            return Objects.requireNonNull(new TermsReader(connection)
                    .read(connection.createArrayOf("uuid", new Object[] {unitId}))
                    .get(unitId));
        } catch (SQLException e) {
            throw new IllegalStateException("the terms of the unit cannot be read", e);
        }
    }

    private static List<Check> checks(Terms terms, Applicant applicant, LocalDate on) {
        return List.of(
                new Check(UNIT_CLOSED.code(), terms.worksDuring(on, null), null),
                told(TARGET_GROUP_NOT_SERVED, applicant.targetGroup(), terms.groups(), terms.servesGroup(applicant)),
                told(AGE_NOT_SERVED, applicant.born(), terms.bound(), terms.servesAge(applicant, on)),
                told(SEX_NOT_SERVED, applicant.sex(), terms.sex(), terms.servesSex(applicant)),
                bar(LICENCE_MISSING, terms, on),
                bar(CENTRE_SUSPENDED, terms, on));
    }

    /** Kept for sure only if the rule asks for nothing, or what it asks for is known. */
    private static Check told(RefusalReason rule, @Nullable Object known, @Nullable Object asked, boolean kept) {
        return new Check(rule.code(), (known == null && asked != null) ? null : Boolean.valueOf(kept), null);
    }

    private static Check bar(RefusalReason rule, Terms terms, LocalDate on) {
        return terms.bar(on, rule)
                .map(bar -> new Check(rule.code(), false, bar.until()))
                .orElseGet(() -> new Check(rule.code(), true, null));
    }
}
