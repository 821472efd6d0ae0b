package kz.socialregistry.recipients.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.problems.Refused;

/** An individual plan: one for each stay, reviewed from time to time. */
@Entity
@Table(name = "individual_plan")
class Plan {

    @Id
    private UUID enrolmentId;

    @Version
    private long version;

    @Column
    private LocalDate madeOn;

    @Column
    private LocalDate nextReviewOn;

    @ElementCollection
    @CollectionTable(name = "plan_review", joinColumns = @JoinColumn(name = "enrolment_id"))
    @OrderColumn(name = "position")
    private List<Review> reviews = new ArrayList<>();

    /** For JPA. */
    protected Plan() {}

    Plan(UUID enrolmentId, LocalDate madeOn, LocalDate nextReviewOn) {
        this.enrolmentId = enrolmentId;
        this.madeOn = madeOn;
        this.nextReviewOn = nextReviewOn;
    }

    long version() {
        return version;
    }

    /** @throws Refused if the day is before the plan was made or reviewed last */
    void review(Review review, LocalDate next) {
        LocalDate last =
                reviews.isEmpty() ? madeOn : reviews.get(reviews.size() - 1).on();
        if (review.on().isBefore(last)) {
            throw Refused.conflict("day-too-early", last.toString());
        }
        reviews.add(review);
        nextReviewOn = next;
    }

    PlanView view() {
        return new PlanView(enrolmentId, madeOn, nextReviewOn, List.copyOf(reviews), version);
    }
}
