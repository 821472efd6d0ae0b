package kz.socialregistry.reporting.report;

import java.util.EnumSet;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.reporting.budget.Budget;
import kz.socialregistry.reporting.budget.BudgetDimension;
import kz.socialregistry.reporting.budget.BudgetFilter;
import kz.socialregistry.reporting.measure.Breakdown;
import kz.socialregistry.reporting.measure.Count;
import kz.socialregistry.reporting.measure.Dimension;
import kz.socialregistry.reporting.measure.FacilitySet;
import kz.socialregistry.reporting.measure.People;
import kz.socialregistry.reporting.measure.PlaceTotals;
import kz.socialregistry.reporting.measure.UnitFilter;
import kz.socialregistry.reporting.projection.Sources;
import kz.socialregistry.reporting.territory.Extent;

/** Puts the report of a region together from what was read. */
record TotalsAssembly(Extent extent, FacilitySet facilities, Wording wording, Language language) {

    RegionalTotals assemble(
            Head head, Breakdown<People> served, Breakdown<People> covered, Budget budget, Sources.AsOf asOf) {
        Breakdown<Count> centres =
                facilities.countCentres(UnitFilter.ALL, EnumSet.of(Dimension.KIND, Dimension.COUNTS_IN));
        Breakdown<Count> units =
                facilities.countUnits(UnitFilter.ALL, EnumSet.of(Dimension.FORMAT, Dimension.COUNTS_IN));
        Breakdown<Count> staff = facilities.staff(UnitFilter.ALL, EnumSet.of(Dimension.KIND));
        Breakdown<PlaceTotals> byFormat = facilities.places(UnitFilter.ALL, EnumSet.of(Dimension.FORMAT));
        Breakdown<PlaceTotals> byKind =
                facilities.places(UnitFilter.ALL, EnumSet.of(Dimension.KIND, Dimension.COUNTS_IN));
        return new RegionalTotals(
                head,
                counts(centres),
                counts(units),
                PlacesView.of(byFormat, extent, wording, language),
                PlacesView.of(byKind, extent, wording, language),
                CountView.ofPeople(served, extent, wording, language),
                CountView.ofPeople(covered, extent, wording, language),
                counts(staff),
                byFormat.total().queued(),
                BudgetView.of(
                        budget, BudgetFilter.ALL, EnumSet.of(BudgetDimension.COUNTS_IN), extent, wording, language),
                extent.synthetic()
                        || centres.total().synthetic()
                        || units.total().synthetic()
                        || staff.total().synthetic()
                        || byFormat.total().fromSynthetic()
                        || served.total().synthetic()
                        || covered.total().synthetic()
                        || budget.total(BudgetFilter.ALL).synthetic(),
                asOf);
    }

    private CountView counts(Breakdown<Count> counts) {
        return CountView.ofCounts(counts, extent, wording, language);
    }
}
