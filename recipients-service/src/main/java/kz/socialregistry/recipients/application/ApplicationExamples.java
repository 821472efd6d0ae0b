package kz.socialregistry.recipients.application;

/** Bodies shown in the description of the interface. */
final class ApplicationExamples {

    static final String IN_PERSON = """
            {"recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e", "regionId": "01981f6d-10aa-7d02-8a11-90b1c2d3e4f5",
             "way": "in-person", "receivedOn": "2026-01-12", "ground": "old-age", "synthetic": true}""";
    static final String ON_BEHALF = """
            {"recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e", "regionId": "01981f6d-10aa-7d02-8a11-90b1c2d3e4f5",
             "way": "on-behalf", "relation": "child", "receivedOn": "2026-01-12", "ground": "disability", "synthetic": true}""";
    static final String PROACTIVE = """
            {"recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e", "regionId": "01981f6d-10aa-7d02-8a11-90b1c2d3e4f5",
             "way": "proactive", "consentOn": "2026-01-12", "ground": "cruel-treatment", "mistreatment": "trafficking",
             "synthetic": true}""";
    static final String ASSESSMENT = """
            {"on": "2026-01-20", "lifeActivityLimitation": "found", "socialMaladaptation": "not-found",
             "socialDeprivation": "found", "unfavourableEnvironment": "not-found"}""";
    static final String GRANT = "{\"on\": \"2026-01-26\", \"number\": \"148-ә\", \"outcome\": \"granted\"}";
    static final String REFUSAL =
            "{\"on\": \"2026-01-26\", \"number\": \"149-ә\", \"outcome\": \"refused\", \"refusalReason\": \"medical-contraindication\"}";
    static final String CHOICE = "{\"on\": \"2026-01-28\", \"unitId\": \"01981f6e-6a10-7d02-8a11-90b1c2d3e4f5\"}";
    static final String REFERRAL = "{\"on\": \"2026-01-29\", \"number\": \"37/2026\", \"wantedFrom\": \"2026-02-01\"}";
    static final String WITHDRAWAL = "{\"on\": \"2026-02-02\"}";

    private static final String START = """
            {"id": "01981f6f-77c0-7aa1-b0aa-5d6e7f809102", "recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e",
             "regionId": "01981f6d-10aa-7d02-8a11-90b1c2d3e4f5", "receivedOn": "2026-01-12", "synthetic": true,
             "status": \
            """;
    static final String RECEIVED = START + """
            "received", "assessedOn": null, "decidedOn": null, "chosenOn": null, "referredOn": null, "withdrawnOn": null,
             "enrolmentId": null}""";
    static final String ASSESSED = START + """
            "assessed", "assessedOn": "2026-01-20", "decidedOn": null, "chosenOn": null, "referredOn": null,
             "withdrawnOn": null, "enrolmentId": null}""";
    static final String DECIDED = START + """
            "granted", "assessedOn": "2026-01-20", "decidedOn": "2026-01-26", "chosenOn": null, "referredOn": null,
             "withdrawnOn": null, "enrolmentId": null}""";
    static final String CHOSEN = START + """
            "provider-chosen", "assessedOn": "2026-01-20", "decidedOn": "2026-01-26", "chosenOn": "2026-01-28",
             "referredOn": null, "withdrawnOn": null, "enrolmentId": null}""";
    static final String REFERRED = START + """
            "referred", "assessedOn": "2026-01-20", "decidedOn": "2026-01-26", "chosenOn": "2026-01-28",
             "referredOn": "2026-01-29", "withdrawnOn": null, "enrolmentId": "01981f70-0c44-7b8e-b0aa-5d6e7f809102"}""";
    static final String WITHDRAWN = START + """
            "withdrawn", "assessedOn": "2026-01-20", "decidedOn": null, "chosenOn": null, "referredOn": null,
             "withdrawnOn": "2026-02-02", "enrolmentId": null}""";
    static final String SHOWN = START + """
            "granted", "way": "on-behalf", "relation": "child", "ground": "disability", "mistreatment": null,
             "decisionNeeded": true, "dueOn": "2026-02-04", "dueUnknown": null, "assessment": {"on": "2026-01-20",
             "by": "social-worker-4", "lifeActivityLimitation": "found", "socialMaladaptation": "not-found",
             "socialDeprivation": "found", "unfavourableEnvironment": "not-found"}, "decidedOn": "2026-01-26",
             "decisionNumber": "148-ә", "refusalReason": null, "unitId": null, "chosenOn": null, "referredOn": null,
             "referralNumber": null, "enrolmentId": null, "withdrawnOn": null}""";

    private ApplicationExamples() {}
}
