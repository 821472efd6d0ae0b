package kz.socialregistry.local.reference;

import java.net.URI;
import java.util.List;

/**
 * One file of the reference data and where its lines are posted.
 *
 * @param path with {@code %s} for the id of the record that a line is posted under
 */
record Step(String file, URI service, String path, String role) {

    private static final String ADMINISTRATOR = "administrator";
    private static final String FINANCE_OFFICER = "finance-officer";

    /** Each step refers only to those before it, so the lines of one step may be posted in any order. */
    static List<Step> inOrder(Addresses to) {
        return List.of(
                new Step("regions", to.centres(), "/v1/regions", ADMINISTRATOR),
                new Step("districts", to.centres(), "/v1/regions", ADMINISTRATOR),
                new Step("centres", to.centres(), "/v1/centres", ADMINISTRATOR),
                new Step("licences", to.centres(), "/v1/centres/%s/licences", ADMINISTRATOR),
                new Step("units", to.centres(), "/v1/centres/%s/units", ADMINISTRATOR),
                new Step("projects", to.centres(), "/v1/centres/%s/projects", ADMINISTRATOR),
                new Step("finished-projects", to.centres(), "/v1/projects/%s/finish", ADMINISTRATOR),
                new Step("staff", to.centres(), "/v1/centres/%s/staff", ADMINISTRATOR),
                new Step("programmes", to.budget(), "/v1/programmes", FINANCE_OFFICER),
                new Step("allotments", to.budget(), "/v1/allotments", FINANCE_OFFICER),
                new Step("spendings", to.budget(), "/v1/spendings", FINANCE_OFFICER));
    }

    URI uri(String parentId) {
        return service.resolve(path.formatted(parentId));
    }
}
