package kz.socialregistry.centres.centreact;

/** Bodies shown in the documentation of the interface. */
final class CentreActExamples {

    static final String SUSPENSION = """
            {
              "kind": "suspend",
              "on": "2026-03-01",
              "until": "2026-09-01",
              "reason": "Ескі ғимаратты күрделі жөндеу",
              "document": "№ 112, 2026-02-10",
              "synthetic": true
            }
            """;

    static final String RENAMING = """
            {
              "kind": "rename",
              "on": "2024-01-01",
              "names": {
                "kk": "«Аялы алақан» №5 АӘҚ көрсету орталығы",
                "ru": "Центр оказания ССУ №5 «Аялы алақан»",
                "en": "SSS centre No. 5 Ayaly Alaqan"
              }
            }
            """;

    static final String MERGER = """
            {
              "kind": "merge",
              "on": "2026-01-01",
              "into": "019a8f00-0000-7000-8000-0000000000c7",
              "document": "№ 201, 2025-11-30"
            }
            """;

    private CentreActExamples() {}
}
