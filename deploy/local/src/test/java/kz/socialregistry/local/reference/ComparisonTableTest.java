package kz.socialregistry.local.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {

    private static final String COMPARISON = """
            {"report": {"names": {"kk": "Есеп", "ru": "Отчёт", "en": "Report"}}, "rows": [
              {"label": {"kk": "Орындар", "ru": "Места", "en": "Places"},
               "printed": {"value": "2231", "unit": "place", "qualifier": "="},
               "recomputed": "2231", "difference": "0", "verdict": "equal", "reason": null},
              {"label": {"kk": "Бөлінді", "ru": "Выделено", "en": "Allotted"},
               "printed": {"value": "6672", "unit": "thousand-tenge", "qualifier": "=", "text": "6,672"},
               "recomputed": "6672", "difference": "0", "verdict": "explained",
               "reason": {"kk": "Үтір", "ru": "Запятая", "en": "A comma"}},
              {"label": {"kk": "Мамандар", "ru": "Специалисты", "en": "Specialists"},
               "printed": {"value": "1600", "unit": "specialist", "qualifier": ">"},
               "recomputed": "1500", "difference": "100", "verdict": "different", "reason": null},
              {"label": {"kk": "Игерілді", "ru": "Освоено", "en": "Used"},
               "printed": {"value": null, "unit": "million-tenge", "qualifier": "="},
               "recomputed": null, "difference": null, "verdict": "not-recomputable", "reason": null}
            ]}
            """;

    @Test
    void everyFigureIsALineInTheLanguageAskedFor() throws IOException {
        assertEquals(
                List.of(
                        "Report",
                        "Figure                   Printed  Recomputed  Difference  Verdict           Reason",
                        "Places              2,231 places       2,231           0  equal",
                        "Allotted      \"6,672\" thousand ₸       6,672           0  explained         A comma",
                        "Specialists  > 1,600 specialists       1,500         100  DIFFERENT",
                        "Used                     – mln ₸           –           –  not recomputable",
                        "",
                        "Figures 4: DIFFERENT 1, equal 1, explained 1, not recomputable 1"),
                table(Language.EN));
    }

    @Test
    void kazakhWritesNumbersItsOwnWay() throws IOException {
        List<String> lines = table(Language.KK);

        assertEquals("Есеп", lines.get(0));
        assertEquals("Орындар       2\u00a0231 орын             2\u00a0231       0  тең", lines.get(2));
        assertEquals("Көрсеткіштер 4: СӘЙКЕС ЕМЕС 1, тең 1, түсіндірілген 1, қайта есептелмейді 1", lines.get(7));
    }

    private static List<String> table(Language language) throws IOException {
        try (TestingServer server = new TestingServer()) {
            server.answers("/v1/published-reports", 200, "{\"items\": [{\"id\": \"one\"}]}");
            server.answers("/v1/published-reports/one/comparison", 200, COMPARISON);
            URI address = server.uri("");
            Addresses addresses = new Addresses(address, address, address, address);
            return new ComparisonTable(addresses, role -> "token", language)
                    .print()
                    .lines()
                    .toList();
        }
    }
}
