package kz.socialregistry.testing.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import kz.socialregistry.testing.fuzz.FaultyService.Fault;
import kz.socialregistry.testing.fuzz.Fuzzer.Finding;
import kz.socialregistry.testing.fuzz.Fuzzer.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fuzzer finds what is planted, and nothing in a service that keeps its word. */
class FuzzerTest {

    private static final Bearers BEARERS = new Bearers("all", List.of("", "Bearer x"));

    private static Report run(Fault fault, long seed) throws Exception {
        try (FaultyService service = new FaultyService(fault)) {
            Api api = new Api(new ObjectMapper().readTree(FaultyService.OPENAPI));
            return new Fuzzer(service.address(), BEARERS, FaultyService.CODES, seed)
                    .run(api, new Pool(), 1_500, Set.of());
        }
    }

    @Test
    void aServiceThatKeepsItsWordIsLeftInPeace() throws Exception {
        Report report = run(Fault.NONE, 7);

        assertEquals(List.of(), report.findings());
        assertTrue(report.neverGood().isEmpty(), report::toString);
        assertTrue(report.statuses().keySet().containsAll(List.of(200, 201, 400, 404, 405)), report::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                BREAKS_ON_NEGATIVE_PLACES | status 500
                UNDOCUMENTED_STATUS       | undocumented status 422
                NAMES_A_CLASS             | leaks "com.fasterxml.jackson.databind.JsonMapper."
                TELLS_SQL                 | leaks "SELECT name FROM"
                REPEATS_A_VALUE           | repeats what was sent
                FORGETS_THE_SHAPE         | a problem without a traceId
                PROBLEM_AS_TEXT           | status 400 as "text/plain" is no problem
                EMPTY_PROBLEM             | status 400 as "" is no problem
                UNKNOWN_CODE              | code "never-heard-of" is not in docs/problems.md
                ANSWER_BREAKS_ITS_SCHEMA  | the body breaks its schema
                HANGS_UP                  | no answer
                FALLS_ILL                 | not healthy any more
                """)
    void aPlantedFaultIsFound(Fault fault, String why) throws Exception {
        Report report = run(fault, 7);

        assertTrue(report.findings().stream().anyMatch(finding -> finding.why().startsWith(why)), report::toString);
    }

    @Test
    void theSeedBringsAFindingBack() throws Exception {
        Finding first = run(Fault.BREAKS_ON_NEGATIVE_PLACES, 11).findings().get(0);
        Finding again = run(Fault.BREAKS_ON_NEGATIVE_PLACES, 11).findings().get(0);

        assertEquals(first.index(), again.index());
        assertEquals(first.times(), again.times());
        assertTrue(first.request().contains("curl -i --path-as-is -X 'POST'"), first::request);
    }
}
