package kz.socialregistry.systemtests;

import static kz.socialregistry.systemtests.Client.ADMINISTRATOR;
import static kz.socialregistry.systemtests.Client.ANALYST;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.socialregistry.clients.budget.api.AllotmentsApi;
import kz.socialregistry.clients.budget.api.AllotmentsApi.APIGetAllotmentRequest;
import kz.socialregistry.clients.budget.api.AllotmentsApi.APIMakeAllotmentRequest;
import kz.socialregistry.clients.budget.api.ProgrammesApi;
import kz.socialregistry.clients.budget.api.ProgrammesApi.APIOpenProgrammeRequest;
import kz.socialregistry.clients.budget.model.Allotment;
import kz.socialregistry.clients.budget.model.MakeAllotment;
import kz.socialregistry.clients.budget.model.Money;
import kz.socialregistry.clients.budget.model.OpenProgramme;
import kz.socialregistry.clients.budget.model.Programme;
import kz.socialregistry.clients.centres.api.CentresApi;
import kz.socialregistry.clients.centres.api.CentresApi.APIListCentresRequest;
import kz.socialregistry.clients.centres.api.RegionsApi;
import kz.socialregistry.clients.centres.api.RegionsApi.APIEstablishRegionRequest;
import kz.socialregistry.clients.centres.model.CentreView;
import kz.socialregistry.clients.centres.model.EstablishRegion;
import kz.socialregistry.clients.centres.model.Names;
import kz.socialregistry.clients.centres.model.RegionCode;
import kz.socialregistry.clients.centres.model.RegionName;
import kz.socialregistry.clients.reporting.api.PublishedReportsApi;
import kz.socialregistry.clients.reporting.api.PublishedReportsApi.APIComparePublishedReportRequest;
import kz.socialregistry.clients.reporting.api.PublishedReportsApi.APIListPublishedReportsRequest;
import kz.socialregistry.clients.reporting.api.ReportsApi;
import kz.socialregistry.clients.reporting.api.ReportsApi.APIGetBudgetRequest;
import kz.socialregistry.clients.reporting.api.ReportsApi.APIGetRegionalTotalsRequest;
import kz.socialregistry.clients.reporting.api.ReportsApi.APIGetServedRequest;
import kz.socialregistry.clients.reporting.model.BudgetAnswer;
import kz.socialregistry.clients.reporting.model.BudgetGroup;
import kz.socialregistry.clients.reporting.model.Comparison;
import kz.socialregistry.clients.reporting.model.ComparisonRow;
import kz.socialregistry.clients.reporting.model.PeopleAnswer;
import kz.socialregistry.clients.reporting.model.PlacesPart;
import kz.socialregistry.clients.reporting.model.PublishedReportSummary;
import kz.socialregistry.clients.reporting.model.Reason;
import kz.socialregistry.clients.reporting.model.RegionalTotals;
import kz.socialregistry.clients.reporting.model.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the clients generated from docs/openapi read is typed and exact: figures, days, money, and why one is missing. */
@Order(2)
@ExtendWith(SharedRegistry.class)
class ClientReportsIT {

    private static final String ALMATY_OBLAST = "19";
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2019, 12, 31);

    private Generated generated;
    private ReportsApi reports;

    @BeforeEach
    void clients(Registry registry) {
        generated = new Generated(registry.client());
        reports = new ReportsApi(generated.reporting(ANALYST));
    }

    @Test
    void thePeopleServedIn2019() throws Exception {
        PeopleAnswer served = reports.getServed(APIGetServedRequest.newBuilder()
                .region(ALMATY_OBLAST)
                .from(FIRST)
                .to(LAST)
                .build());

        assertEquals(7_375L, served.getValue());
        assertEquals("person", served.getUnit());
        assertEquals(FIRST, served.getFrom());
        assertEquals(LAST, served.getTo());
        assertNull(served.getReason());
    }

    @Test
    void theTotalsOf2019AreTheFiguresThatArePrinted() throws Exception {
        RegionalTotals totals = totalsOf2019();
        Comparison comparison = comparison("almaty-oblast-2019");

        Map<String, ComparisonRow> rows =
                comparison.getRows().stream().collect(Collectors.toMap(ComparisonRow::getCode, row -> row));
        ComparisonRow places = rows.get("all-places");
        assertEquals(Verdict.EQUAL, places.getVerdict());
        assertEquals("2231", places.getPrinted().getValue());
        assertEquals("2231", places.getRecomputed());
        ComparisonRow served = rows.get("served-attributed");
        assertEquals(
                new BigDecimal(served.getPrinted().getValue()),
                BigDecimal.valueOf(totals.getServed().getValue()));
        assertEquals(Verdict.EXPLAINED, rows.get("served").getVerdict());
    }

    @Test
    void whatIsNotKnownOfAPartIsNullWithAReason() throws Exception {
        List<PlacesPart> parts = totalsOf2019().getPlacesByKind().getParts();

        PlacesPart zhetisu = parts.stream()
                .filter(part -> part.getRegion() != null
                        && part.getRegion().getNames().getEn().equals("Zhetisu oblast"))
                .findFirst()
                .orElseThrow();
        assertEquals(1_167L, zhetisu.getValue());
        assertNull(zhetisu.getReason());
        PlacesPart unknown = parts.stream()
                .filter(part -> part.getRegion() == null)
                .findFirst()
                .orElseThrow();
        assertEquals(Reason.DISTRICT_UNKNOWN, unknown.getReason());
    }

    @Test
    void moneyIsExactAndWhatWasNotReportedIsNoZero() throws Exception {
        BudgetAnswer budget = reports.getBudget(APIGetBudgetRequest.newBuilder()
                .region(ALMATY_OBLAST)
                .year(2019)
                .groupBy("countsIn")
                .build());

        BudgetGroup maintenance = group(budget, "sss-centres-maintenance");
        assertEquals("3275000000.00", maintenance.getAllotted().getAmount());
        assertEquals("3274900000.00", maintenance.getUsed().getAmount());
        assertEquals(new BigDecimal("99.997"), maintenance.getExecution().getPercent());
        BudgetGroup outside = group(budget, "outside-maintenance");
        assertNull(outside.getUsed());
        assertEquals(Reason.NOT_REPORTED, outside.getUsedReason());
    }

    /** As a double it would be a thousand million million. */
    @Test
    void anAmountThatNoDoubleHoldsComesBackFromTheBudgetAndFromTheReport() throws Exception {
        String amount = "999999999999999.99";
        UUID region = region("930000000");
        AllotmentsApi allotments = new AllotmentsApi(generated.budget("finance-officer"));

        UUID made = allotments
                .makeAllotment(APIMakeAllotmentRequest.newBuilder()
                        .idempotencyKey(UUID.randomUUID().toString())
                        .makeAllotment(new MakeAllotment()
                                .programmeId(programme())
                                .regionId(region)
                                .year(2026)
                                .countsIn("outside-maintenance")
                                .amount(new Money().amount(amount).currency(Money.CurrencyEnum.KZT))
                                .synthetic(true))
                        .build())
                .getId();

        Allotment allotment = allotments.getAllotment(
                APIGetAllotmentRequest.newBuilder().id(made).build());
        assertEquals(
                new BigDecimal(amount), new BigDecimal(allotment.getAmount().getAmount()));
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertEquals(
                        amount,
                        reports.getBudget(APIGetBudgetRequest.newBuilder()
                                        .region(region.toString())
                                        .year(2026)
                                        .build())
                                .getAllotted()
                                .getAmount()));
    }

    @Test
    void aListIsPagedToItsEnd() throws Exception {
        List<UUID> inLargePages = centres(200);
        List<UUID> inSmallPages = centres(7);

        assertTrue(inLargePages.size() > 3 * 7, "several small pages: " + inLargePages.size());
        assertEquals(inLargePages, inSmallPages);
        assertEquals(inSmallPages.size(), new HashSet<>(inSmallPages).size());
    }

    private List<UUID> centres(int limit) throws Exception {
        CentresApi centres = new CentresApi(generated.centres(ANALYST));
        List<UUID> found = new ArrayList<>();
        String cursor = null;
        do {
            var page = centres.listCentresWithHttpInfo(APIListCentresRequest.newBuilder()
                    .limit(limit)
                    .cursor(cursor)
                    .build());
            page.getData().getItems().stream().map(CentreView::getId).forEach(found::add);
            cursor = Generated.nextCursor(page.getHeaders());
        } while (cursor != null);
        return found;
    }

    private RegionalTotals totalsOf2019() throws Exception {
        return reports.getRegionalTotals(APIGetRegionalTotalsRequest.newBuilder()
                .region(ALMATY_OBLAST)
                .from(FIRST)
                .to(LAST)
                .boundaries(LocalDate.of(2022, 6, 8))
                .build());
    }

    private Comparison comparison(String code) throws Exception {
        PublishedReportsApi published = new PublishedReportsApi(generated.reporting(ANALYST));
        PublishedReportSummary report =
                published
                        .listPublishedReports(
                                APIListPublishedReportsRequest.newBuilder().build())
                        .getItems()
                        .stream()
                        .filter(summary -> summary.getCode().equals(code))
                        .findFirst()
                        .orElseThrow();
        return published.comparePublishedReport(
                APIComparePublishedReportRequest.newBuilder().id(report.getId()).build());
    }

    private static BudgetGroup group(BudgetAnswer budget, String countsIn) {
        return budget.getGroups().stream()
                .filter(group -> countsIn.equals(group.getKey().get("countsIn")))
                .findFirst()
                .orElseThrow();
    }

    private UUID region(String kato) throws Exception {
        Names names = new Names().kk(kato).ru(kato).en(kato);
        return new RegionsApi(generated.centres(ADMINISTRATOR))
                .establishRegion(APIEstablishRegionRequest.newBuilder()
                        .establishRegion(new EstablishRegion()
                                .level(EstablishRegion.LevelEnum.REGION)
                                .names(List.of(new RegionName().names(names)))
                                .katoCodes(List.of(new RegionCode().code(kato)))
                                .parents(List.of())
                                .synthetic(true))
                        .build())
                .getId();
    }

    private UUID programme() throws Exception {
        Programme programme = new ProgrammesApi(generated.budget("finance-officer"))
                .openProgramme(APIOpenProgrammeRequest.newBuilder()
                        .openProgramme(new OpenProgramme()
                                .code("of-the-client-test")
                                .names(new kz.socialregistry.clients.budget.model.Names()
                                        .kk("Сынақ")
                                        .ru("Проверка")
                                        .en("Test"))
                                .instrument("home-care-order")
                                .synthetic(true))
                        .build());
        return programme.getId();
    }
}
