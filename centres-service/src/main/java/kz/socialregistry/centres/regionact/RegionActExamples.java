package kz.socialregistry.centres.regionact;

/** Bodies shown in the documentation of the interface. */
final class RegionActExamples {

    static final String SPLIT = """
            {
              "effectiveOn": "2022-06-08",
              "names": {
                "kk": "Жетісу облысын құру туралы",
                "ru": "Об образовании области Жетісу",
                "en": "On the creation of Zhetisu oblast"
              },
              "document": {"number": "887", "date": "2022-05-03"},
              "changes": [
                {
                  "kind": "create",
                  "ref": "zhetisu",
                  "level": "region",
                  "names": {"kk": "Жетісу облысы", "ru": "область Жетісу", "en": "Zhetisu oblast"},
                  "code": "330000000",
                  "predecessors": ["019a8f00-0000-7000-8000-000000000019"]
                },
                {"kind": "transfer", "region": "019a8f00-0000-7000-8000-000000001910", "parent": "zhetisu"},
                {"kind": "recode", "region": "019a8f00-0000-7000-8000-000000001910", "code": "331000000"}
              ],
              "source": "Classifier of administrative territories (KATO)"
            }
            """;

    static final String RENAMING = """
            {
              "effectiveOn": "2022-06-08",
              "names": {
                "kk": "Облысты қайта атау туралы",
                "ru": "О переименовании области",
                "en": "On the renaming of an oblast"
              },
              "changes": [
                {
                  "kind": "rename",
                  "region": "019a8f00-0000-7000-8000-000000000019",
                  "names": {"kk": "Алматы облысы", "ru": "Алматинская область", "en": "Almaty oblast"}
                }
              ],
              "synthetic": true
            }
            """;

    private RegionActExamples() {}
}
