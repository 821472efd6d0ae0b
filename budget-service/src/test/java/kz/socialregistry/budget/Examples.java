package kz.socialregistry.budget;

import java.util.UUID;
import kz.socialregistry.testing.openapi.ExampleRequest;
import kz.socialregistry.testing.openapi.Prepared;

/** Makes what the examples of the operations name, each in a region of its own. */
final class Examples {

    private Examples() {}

    static Prepared prepare(ExampleRequest example) {
        UUID region = UUID.randomUUID();
        return switch (example.operationId()) {
            case "openProgramme" -> {
                String code = "p-" + UUID.randomUUID();
                yield new Prepared(
                        example.with("\"code\":\"home-care-order\"", "\"code\":\"" + code + "\""), region, null, code);
            }
            case "listProgrammes" -> new Prepared(example, region, null, null);
            case "getProgramme" -> {
                String programme = BudgetClient.programme();
                yield new Prepared(example.at("{id}", programme), region, null, programme);
            }
            case "makeAllotment" ->
                new Prepared(
                        example.withId("programmeId", BudgetClient.programme()).withId("regionId", region),
                        region,
                        null,
                        region);
            default -> ofAnAllotment(example, region, BudgetClient.allotment(region));
        };
    }

    private static Prepared ofAnAllotment(ExampleRequest example, UUID region, String allotment) {
        return switch (example.operationId()) {
            case "listAllotments" -> new Prepared(example.asking("limit=200"), region, null, allotment);
            case "listAuditEntries" -> new Prepared(example.asking("entityId=" + allotment), region, null, allotment);
            case "getAllotment" -> new Prepared(example.at("{id}", allotment), region, null, allotment);
            case "recordSpending" -> new Prepared(example.withId("allotmentId", allotment), region, null, allotment);
            case "listSpendings" ->
                new Prepared(example.asking("limit=200"), region, null, BudgetClient.spending(allotment));
            case "getSpending" -> {
                String spending = BudgetClient.spending(allotment);
                yield new Prepared(example.at("{id}", spending), region, null, spending);
            }
            default -> throw new IllegalArgumentException("nothing is prepared for " + example.operationId());
        };
    }
}
