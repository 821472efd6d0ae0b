package kz.socialregistry.budget.allotment;

/** Bodies shown in the documentation of the interface. */
final class AllotmentExamples {

    static final String PRINTED_IN_MILLIONS = """
            {
              "programmeId": "019a8f00-0000-7000-8000-000000000501",
              "regionId": "019a8f00-0000-7000-8000-000000000019",
              "year": 2019,
              "fundingSource": null,
              "amount": {"amount": "3275000000.00", "currency": "KZT"},
              "printedAs": {"value": "3275.0", "unit": "million-tenge"},
              "countsIn": "sss-centres-maintenance"
            }
            """;

    static final String AMBIGUOUS_PRINT = """
            {
              "programmeId": "019a8f00-0000-7000-8000-000000000502",
              "regionId": "019a8f00-0000-7000-8000-000000000019",
              "year": 2019,
              "fundingSource": "republican",
              "amount": {"amount": "6672000.00", "currency": "KZT"},
              "printedAs": {"value": "6672", "unit": "thousand-tenge", "text": "6,672"},
              "countsIn": "outside-maintenance"
            }
            """;

    static final String NOT_KNOWN = """
            {
              "programmeId": "019a8f00-0000-7000-8000-000000000503",
              "regionId": "019a8f00-0000-7000-8000-000000000019",
              "year": 2019,
              "fundingSource": null,
              "amount": null,
              "countsIn": null
            }
            """;

    private AllotmentExamples() {}
}
