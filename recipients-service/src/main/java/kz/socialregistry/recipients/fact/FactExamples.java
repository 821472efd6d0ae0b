package kz.socialregistry.recipients.fact;

/** Facts as the description of the interface shows them. */
final class FactExamples {

    static final String TRAIT = """
            {"kind": "trait", "code": "living-alone", "from": "2026-01-12"}""";
    static final String DOCUMENT = """
            {"kind": "document", "code": "identity-card", "number": "012345678", "issuer": "ІІМ", "from": "2021-03-01",
             "to": "2031-03-01"}""";
    static final String RESIDENCE = """
            {"kind": "residence", "regionId": "01981f6e-0000-7d02-8a11-90b1c2d3e4f5", "address": "Абай көшесі, 1-үй",
             "from": "2024-05-01", "to": "2025-05-01"}""";
    static final String REPRESENTATIVE = """
            {"kind": "representative", "code": "guardian", "number": "17-214", "contact": "+7 700 000 00 00",
             "name": {"family": "Омарова", "given": "Әлия"}, "from": "2025-02-03"}""";
    static final String DISABILITY = """
            {"kind": "disability", "code": "group-2", "number": "0034567", "from": "2025-06-10", "to": "2027-06-10"}""";

    private static final String OF =
            "{\"id\": \"01981f7b-2c11-7c31-9d40-3f6a1c2b4d5e\", \"recipientId\": \"01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e\",";

    static final String RECORDED = OF + """
             "kind": "trait", "from": "2026-01-12", "to": null, "withdrawn": false}""";
    static final String ENDED = OF + """
             "kind": "trait", "from": "2026-01-12", "to": "2026-03-16", "withdrawn": false}""";
    static final String WITHDRAWN = OF + """
             "kind": "trait", "from": "2026-01-12", "to": null, "withdrawn": true}""";

    private static final String SAID = """
            "to": null, "code": "living-alone", "regionId": null, "otherRecipientId": null, "number": null,
             "issuer": null, "address": null, "name": null, "contact": null, "birthDate": null, "masked": [],
             "withdrawal": null, "recordedBy": "b1f0", "recordedAt": "2026-01-12T05:30:00Z"
            """;
    static final String SHOWN = OF + "\"kind\": \"trait\", \"from\": \"2026-01-12\", " + SAID + "}";
    static final String WITH_HISTORY = OF + "\"kind\": \"trait\", \"from\": \"2026-01-12\", " + SAID
            + ", \"before\": [{\"from\": \"2026-01-02\", " + SAID + "}]}";

    private FactExamples() {}
}
