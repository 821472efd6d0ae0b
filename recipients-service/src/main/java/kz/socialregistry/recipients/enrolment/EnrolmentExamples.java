package kz.socialregistry.recipients.enrolment;

/** Bodies shown in the description of the interface. */
final class EnrolmentExamples {

    static final String REQUEST = """
            {"recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e", "unitId": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5",
             "requestedOn": "2026-01-12", "wantedFrom": "2026-02-01", "priorityGroup": "disability-1", "synthetic": true}""";
    static final String PAST_STAY = """
            {"recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e", "unitId": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5",
             "admittedOn": "2019-02-11", "endedOn": "2019-09-30", "endReason": "own-request", "synthetic": true}""";
    static final String PLACED = """
            {"id": "01981f70-0c44-7b8e-b0aa-5d6e7f809102", "recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e",
             "unitId": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5", "status": "placed", "targetGroup": null, "formerGroups": [],
             "requestedOn": "2026-01-12", "wantedFrom": "2026-02-01", "wantedUntil": null, "placedFrom": "2026-02-01", "heldUntil": "2026-02-15", "admittedOn": null,
             "endedOn": null, "endReason": null, "declineReason": null, "refusalReason": null, "priorityGroup": null, "absences": [], "applicationId": null, "transferOf": null, "changes": [], "masked": [], "synthetic": true}""";
    static final String ADMITTED = """
            {"id": "01981f70-0c44-7b8e-b0aa-5d6e7f809102", "recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e",
             "unitId": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5", "status": "admitted", "targetGroup": null, "formerGroups": [],
             "requestedOn": "2026-01-12", "wantedFrom": "2026-02-01", "wantedUntil": null, "placedFrom": "2026-02-01", "heldUntil": "2026-02-15",
             "admittedOn": "2026-02-03", "endedOn": null, "endReason": null, "declineReason": null,
             "refusalReason": null, "priorityGroup": null, "absences": [], "applicationId": null, "transferOf": null, "changes": [], "masked": [], "synthetic": true}""";
    static final String SUSPENDED = """
            {"id": "01981f70-0c44-7b8e-b0aa-5d6e7f809102", "recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e",
             "unitId": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5", "status": "suspended", "targetGroup": null, "formerGroups": [],
             "requestedOn": "2026-01-12", "wantedFrom": "2026-02-01", "wantedUntil": null, "placedFrom": "2026-02-01",
             "heldUntil": "2026-02-15", "admittedOn": "2026-02-03", "endedOn": null, "endReason": null, "declineReason": null,
             "refusalReason": null, "priorityGroup": null, "absences": [{"from": "2026-03-02", "returnOn": "2026-03-16",
             "returnedOn": null, "placeLent": true, "reason": null}], "applicationId": null, "transferOf": null, "changes": [], "masked": ["absences.reason"], "synthetic": true}""";
    static final String RESUMED = """
            {"id": "01981f70-0c44-7b8e-b0aa-5d6e7f809102", "recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e",
             "unitId": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5", "status": "admitted", "targetGroup": null, "formerGroups": [],
             "requestedOn": "2026-01-12", "wantedFrom": "2026-02-01", "wantedUntil": null, "placedFrom": "2026-02-01",
             "heldUntil": "2026-02-15", "admittedOn": "2026-02-03", "endedOn": null, "endReason": null, "declineReason": null,
             "refusalReason": null, "priorityGroup": null, "absences": [{"from": "2026-03-02", "returnOn": "2026-03-16",
             "returnedOn": "2026-03-16", "placeLent": true, "reason": null}], "applicationId": null, "transferOf": null, "changes": [], "masked": ["absences.reason"], "synthetic": true}""";
    static final String ENDED = """
            {"id": "01981f70-0c44-7b8e-b0aa-5d6e7f809102", "recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e",
             "unitId": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5", "status": "ended", "targetGroup": null, "formerGroups": [],
             "requestedOn": "2026-01-12", "wantedFrom": "2026-02-01", "wantedUntil": null, "placedFrom": "2026-02-01", "heldUntil": "2026-02-15",
             "admittedOn": "2026-02-03", "endedOn": "2026-05-20", "endReason": null, "declineReason": null,
             "refusalReason": null, "priorityGroup": null, "absences": [], "applicationId": null, "transferOf": null, "changes": [], "masked": ["endReason"], "synthetic": true}""";
    static final String CANCELLED = """
            {"id": "01981f70-0c44-7b8e-b0aa-5d6e7f809102", "recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e",
             "unitId": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5", "status": "cancelled", "targetGroup": null, "formerGroups": [],
             "requestedOn": "2026-01-12", "wantedFrom": "2026-02-01", "wantedUntil": null, "placedFrom": "2026-02-01", "heldUntil": "2026-02-15", "admittedOn": null,
             "endedOn": null, "endReason": null, "declineReason": null, "refusalReason": null, "priorityGroup": null,
             "absences": [], "applicationId": null, "transferOf": null, "changes": [], "masked": ["declineReason"], "synthetic": true}""";

    static final String CHANGING = """
            {"id": "01981f70-0c44-7b8e-b0aa-5d6e7f809102", "recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e",
             "unitId": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5", "status": "admitted", "targetGroup": null, "formerGroups": [],
             "requestedOn": "2026-01-12", "wantedFrom": "2026-02-01", "wantedUntil": null, "placedFrom": "2026-02-01", "heldUntil": "2026-02-15",
             "admittedOn": "2026-02-03", "endedOn": null, "endReason": null, "declineReason": null,
             "refusalReason": null, "priorityGroup": null, "absences": [], "applicationId": null, "transferOf": null, "changes": [{"before":
             {"admittedOn": "2026-02-03", "endedOn": null, "endReason": null, "wantedUntil": null}, "asked":
             {"admittedOn": "2026-02-02", "endedOn": null, "endReason": null, "wantedUntil": null},
             "absences": null, "group": null, "reason": null, "askedAt": "2026-02-10T05:12:44.120Z", "outcome": "asked", "refusalReason": null}],
             "masked": ["changes.reason"], "synthetic": true}""";
    static final String CHANGING_GROUP = """
            {"id": "01981f70-0c44-7b8e-b0aa-5d6e7f809102", "recipientId": "01981f6e-5b2a-7c31-9d40-3f6a1c2b4d5e",
             "unitId": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f5", "status": "admitted", "targetGroup": null,
             "formerGroups": [], "requestedOn": "2026-01-12", "wantedFrom": "2026-02-01", "wantedUntil": null,
             "placedFrom": "2026-02-01", "heldUntil": "2026-02-15", "admittedOn": "2026-02-03", "endedOn": null,
             "endReason": null, "declineReason": null, "refusalReason": null, "priorityGroup": null, "absences": [],
             "applicationId": null, "transferOf": null, "changes": [{"before":
             {"admittedOn": "2026-02-03", "endedOn": null, "endReason": null, "wantedUntil": null}, "asked":
             {"admittedOn": "2026-02-03", "endedOn": null, "endReason": null, "wantedUntil": null},
             "absences": null, "group": {"from": "2026-03-01", "before": null, "asked": null},
             "reason": null, "askedAt": "2026-03-02T05:12:44.120Z", "outcome": "asked", "refusalReason": null}],
             "masked": ["targetGroup", "changes.reason"], "synthetic": true}""";
    static final String OTHER_ABSENCES = """
            {"admittedOn": "2026-02-03", "absences": [{"from": "2026-03-02", "returnOn": "2026-03-14", "returnedOn": "2026-03-14",
             "placeLent": true, "reason": "sanatorium"}], "reason": "wrong-day-entered"}""";
    static final String TRANSFER = """
            {"unitId": "01981f6e-6a10-7d02-8a11-90b1c2d3e4f6", "wantedFrom": "2026-06-01"}""";

    private EnrolmentExamples() {}
}
