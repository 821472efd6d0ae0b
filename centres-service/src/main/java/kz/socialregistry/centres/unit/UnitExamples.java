package kz.socialregistry.centres.unit;

/** Bodies shown in the documentation of the interface. */
final class UnitExamples {

    static final String UNIT = """
            {
              "names": {
                "kk": "Күндізгі болу бөлімшесі",
                "ru": "Отделение дневного пребывания",
                "en": "Day-stay unit"
              },
              "format": "semi-inpatient",
              "targetGroup": "elderly-and-disabled",
              "capacities": [{"kind": "limited", "places": 30, "source": "Report of the year 2019"}]
            }
            """;

    static final String CAPACITY = """
            {
              "validFrom": "2026-07-01",
              "kind": "limited",
              "places": 50,
              "reason": "extension",
              "document": "Бұйрық № 145, 2026-06-20"
            }
            """;

    static final String CORRECTION = """
            {"admits": {"ageFromMonths": 18, "ageToMonths": 216}, "holdDays": 10}
            """;

    private UnitExamples() {}
}
