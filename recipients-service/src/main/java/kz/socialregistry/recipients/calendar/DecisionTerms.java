package kz.socialregistry.recipients.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import kz.socialregistry.platform.reference.ReferenceCodes;

/** Reads the term of decisions as it is known now; what is entered of it later counts for all that is not decided. */
@ApplicationScoped
public class DecisionTerms {

    private static final String RULES = "select valid_from, valid_to, working_days from decision_deadline";

    private final DataSource dataSource;
    private final ReferenceCodes codes;

    DecisionTerms(DataSource dataSource, ReferenceCodes codes) {
        this.dataSource = dataSource;
        this.codes = codes;
    }

    /** The rules and the calendar. */
    public DecisionTerm known() {
        return new DecisionTerm(
                rules(), new WorkingDays(days("working-calendars"), days("days-off"), days("working-weekends")));
    }

    private List<DecisionTerm.Rule> rules() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(RULES);
                var row = select.executeQuery()) {
            List<DecisionTerm.Rule> rules = new ArrayList<>();
            while (row.next()) {
                Span applications = new Span(
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
                rules.add(new DecisionTerm.Rule(applications, row.getInt("working_days")));
            }
            return rules;
        } catch (SQLException e) {
            throw new IllegalStateException("the terms of decisions cannot be read", e);
        }
    }

    // A code without both days stands for no day: one that is open would be a day off for ever.
    private List<Span> days(String list) {
        return codes.list(list).stream()
                .map(code -> Optional.ofNullable(code.validFrom())
                        .flatMap(from -> Optional.ofNullable(code.validTo()).map(to -> new Span(from, to))))
                .flatMap(Optional::stream)
                .toList();
    }
}
