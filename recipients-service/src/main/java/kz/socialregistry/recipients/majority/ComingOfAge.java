package kz.socialregistry.recipients.majority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An enrolment under way of somebody who turns 18 during it, until somebody says which target group it is since. */
@Entity
@Immutable
class ComingOfAge {

    @Id
    private UUID id;

    @Column
    private UUID recipientId;

    @Column
    private UUID unitId;

    @Column
    private String status;

    @Column
    private LocalDate month;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @SuppressWarnings("UnusedVariable") // read by queries
    private UUID @Nullable [] enteredIn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @SuppressWarnings("UnusedVariable") // read by queries
    private UUID @Nullable [] enteredFor;

    /** For JPA. */
    protected ComingOfAge() {}

    UUID id() {
        return id;
    }

    UUID recipientId() {
        return recipientId;
    }

    ComingOfAgeView view() {
        return new ComingOfAgeView(
                id, recipientId, unitId, status, YearMonth.from(month).toString());
    }
}
