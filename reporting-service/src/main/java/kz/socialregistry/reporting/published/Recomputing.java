package kz.socialregistry.reporting.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.socialregistry.platform.territory.RegionKey;
import kz.socialregistry.reporting.budget.Amount;
import kz.socialregistry.reporting.budget.Budget;
import kz.socialregistry.reporting.budget.BudgetTotals;
import kz.socialregistry.reporting.measure.Breakdown;
import kz.socialregistry.reporting.measure.Count;
import kz.socialregistry.reporting.measure.Dimension;
import kz.socialregistry.reporting.measure.FacilitySet;
import kz.socialregistry.reporting.measure.People;
import kz.socialregistry.reporting.measure.PeopleAsk;
import kz.socialregistry.reporting.measure.PlaceTotals;
import kz.socialregistry.reporting.measure.Reason;
import kz.socialregistry.reporting.published.Judgement.Recomputed;
import kz.socialregistry.reporting.territory.Extent;
import org.jspecify.annotations.Nullable;

/** Recomputes the figures of a report that share their boundaries, from what was read once for all of them. */
final class Recomputing {

    /** Answers many questions about people by one statement. */
    @FunctionalInterface
    interface PeopleCounter {
        List<Breakdown<People>> count(FacilitySet facilities, List<PeopleAsk> asks);
    }

    private final Extent extent;
    private final FacilitySet facilities;
    private final Budget budget;
    private final Map<Figure, Breakdown<People>> people = new HashMap<>();

    Recomputing(Extent extent, FacilitySet facilities, Budget budget) {
        this.extent = extent;
        this.facilities = facilities;
        this.budget = budget;
    }

    /** Counts the people for all figures of this measure. */
    void count(MeasureName measure, List<Figure> figures, PeopleCounter counter) {
        List<Figure> concerned = new ArrayList<>();
        List<PeopleAsk> asks = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.measure() != null && figure.measure().name() == measure) {
                concerned.add(figure);
                asks.add(new PeopleAsk(figure.measure().unitFilter(), none()));
            }
        }
        if (!asks.isEmpty()) {
            List<Breakdown<People>> answers = counter.count(facilities, asks);
            for (int i = 0; i < concerned.size(); i++) {
                people.put(concerned.get(i), answers.get(i));
            }
        }
    }

    Recomputed recompute(Figure figure, Measure measure) {
        return switch (measure.name()) {
            case CENTRES -> counted(facilities.countCentres(measure.unitFilter(), none()), measure);
            case UNITS -> counted(facilities.countUnits(measure.unitFilter(), none()), measure);
            case STAFF -> counted(facilities.staff(measure.unitFilter(), none()), measure);
            case PLACES -> pick(facilities.places(measure.unitFilter(), none()), measure, Recomputing::places);
            case SERVED, COVERAGE -> pick(people.get(figure), measure, Recomputing::persons);
            case ALLOTTED -> money(figure, measure, BudgetTotals::allotted, BudgetTotals::allottedReason);
            case USED -> money(figure, measure, BudgetTotals::used, BudgetTotals::usedReason);
            case EXECUTION -> pick(lines(measure), measure, Recomputing::execution);
            case PLANNED_HEADCOUNT -> pick(lines(measure), measure, Recomputing::planned);
        };
    }

    private static EnumSet<Dimension> none() {
        return EnumSet.noneOf(Dimension.class);
    }

    private Recomputed counted(Breakdown<Count> counts, Measure measure) {
        return pick(counts, measure, count -> whole(count.value(), count.reason(), count.synthetic()));
    }

    private static Recomputed places(PlaceTotals places) {
        return whole(places.places(), places.unknownReason(), places.fromSynthetic());
    }

    private static Recomputed persons(People counted) {
        return whole(counted.persons(), counted.reason(), counted.synthetic());
    }

    private static Recomputed whole(@Nullable Long value, @Nullable Reason reason, boolean synthetic) {
        return new Recomputed(value == null ? null : BigDecimal.valueOf(value), reason, synthetic);
    }

    private Breakdown<BudgetTotals> lines(Measure measure) {
        return new Breakdown<>(budget.total(measure.budgetFilter()), List.of(), budget.parts(measure.budgetFilter()));
    }

    private Recomputed money(
            Figure figure,
            Measure measure,
            Function<BudgetTotals, @Nullable Amount> amount,
            Function<BudgetTotals, @Nullable Reason> reason) {
        return pick(lines(measure), measure, totals -> {
            Amount known = amount.apply(totals);
            BigDecimal value = known == null ? null : figure.unit().ofTenge(known.tenge());
            return new Recomputed(value, reason.apply(totals), totals.synthetic());
        });
    }

    private static Recomputed execution(BudgetTotals totals) {
        BigDecimal percent =
                totals.execution() == null ? null : totals.execution().percent();
        return new Recomputed(percent, totals.executionReason(), totals.synthetic());
    }

    private static Recomputed planned(BudgetTotals totals) {
        Reason reason = totals.plannedHeadcount() == null ? unplanned(totals) : null;
        return whole(totals.plannedHeadcount(), reason, totals.synthetic());
    }

    private static Reason unplanned(BudgetTotals totals) {
        return totals.allottedReason() == Reason.NOT_DIVISIBLE ? Reason.NOT_DIVISIBLE : Reason.NOTHING_RECORDED;
    }

    private <T> Recomputed pick(@Nullable Breakdown<T> breakdown, Measure measure, Function<T, Recomputed> value) {
        if (breakdown == null) {
            return Recomputed.IMPOSSIBLE;
        }
        if (measure.part() == null) {
            return value.apply(breakdown.total());
        }
        for (int i = 0; i < extent.parts().size(); i++) {
            if (isPart(extent.parts().get(i), measure.part())) {
                return value.apply(breakdown.parts().get(i));
            }
        }
        return new Recomputed(null, Reason.NO_SUCH_PART, false);
    }

    private static boolean isPart(Extent.Part part, String wanted) {
        return wanted.equals(Measure.UNKNOWN_PART)
                ? part.region() == null
                : RegionKey.parse(wanted).filter(part::is).isPresent();
    }
}
