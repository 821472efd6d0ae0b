package kz.socialregistry.centres.register;

/** What the description of the interface shows. */
final class RegisterExamples {

    static final String LINES = """
            {"bin": "491240000019", "ownership": "municipal-institution", "region": "019a8f00-0000-7000-8000-000000000079", \
            "unit": "Шапағат", "type": "general", "format": "inpatient", "targetGroup": "elderly-and-disabled", \
            "beds": 350, "residents": 341, "queue": 12}
            {"bin": "491240000019", "region": "019a8f00-0000-7000-8000-000000000079", "unit": "Үйде қызмет көрсету", \
            "subtype": "at-home / elderly-alone", "residents": 96}
            """;

    static final String TABLE = """
            БСН;Меншік нысаны;Өңір;Бөлімше;Түрі;Кіші түрі;Орын саны;Қызмет алушылар саны;Кезек
            491240000019;КММ;019a8f00-0000-7000-8000-000000000079;Шапағат;general;inpatient / elderly-and-disabled;350;341;12
            """;

    static final String SPREADSHEET = "The same table in XLSX, in the first sheet.";

    static final String SHOWN = """
            {"id": "01981f72-19aa-7c55-9d3e-a1b2c3d4e5f6", "dryRun": false, "allOrNothing": false, "on": "2026-01-01",
             "source": "Register of units, 2026-01-01", "status": "done", "failure": null,
             "rows": {"received": 3, "read": 3, "recorded": 2, "rejected": 1},
             "entered": {"centres": 1, "units": 2, "capacities": 1, "statedCounts": 2}, "errorCount": 1,
             "errors": [{"line": 4, "pointer": "/beds", "column": "K", "heading": "Орын саны",
             "code": "ambiguous-number", "detail": "This may be a number with decimals or with thousands."}],
             "startedAt": "2026-01-12T05:30:00Z", "finishedAt": "2026-01-12T05:30:01Z"}""";

    private RegisterExamples() {}
}
