package kz.socialregistry.centres.region;

/** Bodies shown in the documentation of the interface. */
final class RegionExamples {

    static final String DISTRICT = """
            {
              "level": "district",
              "names": [{"names": {"kk": "Текелі қ.", "ru": "г. Текели", "en": "Tekeli"}}],
              "katoCodes": [
                {"code": "331800000", "validFrom": "2022-06-08"}
              ],
              "parents": [
                {"regionId": "019a8f00-0000-7000-8000-000000000019", "validTo": "2022-06-08"},
                {"regionId": "019a8f00-0000-7000-8000-000000000033", "validFrom": "2022-06-08"}
              ],
              "source": "Classifier of administrative territories (KATO)",
              "synthetic": false
            }
            """;

    private RegionExamples() {}
}
