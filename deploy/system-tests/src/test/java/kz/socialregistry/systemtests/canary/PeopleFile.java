package kz.socialregistry.systemtests.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.socialregistry.systemtests.People;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A file of an import.
 *
 * @param type its media type
 */
record PeopleFile(String type, byte[] content) {

    private static final List<String> HEADINGS = List.of(
            "Тегі",
            "Аты",
            "Әкесінің аты",
            "ЖСН",
            "Туған күні",
            "Жынысы",
            "Бөлімше",
            "Қабылданған күні",
            "Ойдан шығарылған");

    /** Each of the people stays in the unit since today. */
    static PeopleFile csv(List<Map<String, Object>> people, String unit) {
        StringBuilder text = new StringBuilder();
        rows(people, unit).forEach(row -> text.append(String.join(";", row)).append('\n'));
        return new PeopleFile("text/csv", text.toString().getBytes(UTF_8));
    }

    /** The same as a spreadsheet. */
    static PeopleFile spreadsheet(List<Map<String, Object>> people, String unit) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(content, "canary", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            List<List<String>> rows = rows(people, unit);
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < HEADINGS.size(); j++) {
                    sheet.value(i, j, rows.get(i).get(j));
                }
            }
        }
        return new PeopleFile(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content.toByteArray());
    }

    private static List<List<String>> rows(List<Map<String, Object>> people, String unit) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (Map<String, Object> person : people) {
            Map<?, ?> name = (Map<?, ?>) person.get("name");
            rows.add(List.of(
                    name.get("family").toString(),
                    name.get("given").toString(),
                    name.get("patronymic").toString(),
                    person.get("iin").toString(),
                    person.get("birthDate").toString(),
                    "ер",
                    unit,
                    People.today(),
                    "иә"));
        }
        return rows;
    }
}
