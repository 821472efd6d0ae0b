package kz.socialregistry.platform.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.socialregistry.platform.imports.ImportRecorder.Line;
import kz.socialregistry.platform.imports.LineReader;
import kz.socialregistry.platform.imports.Upload;
import kz.socialregistry.platform.problems.FieldError;
import kz.socialregistry.platform.problems.FieldErrors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class TableUploadTest {

    private static final Headings HEADINGS =
            heading -> Set.of("bin", "орын саны", "name").contains(heading)
                    ? Optional.of(heading.equals("орын саны") ? "beds" : heading)
                    : Optional.empty();

    private static Upload csv(String text) throws IOException {
        return TableUpload.ofCsv(new ByteArrayInputStream(text.getBytes(UTF_8)), HEADINGS);
    }

    private static List<String> lines(Upload upload) throws IOException {
        List<String> lines = new ArrayList<>();
        try (upload) {
            for (Line line = upload.next(); line != null; line = upload.next()) {
                lines.add(line.number() + " " + new String(line.text(), UTF_8));
            }
        }
        return lines;
    }

    private static List<FieldError> errors(org.junit.jupiter.api.function.Executable reading) {
        return assertThrows(FieldErrors.Invalid.class, reading).errors();
    }

    @Test
    void theSeparatorIsThatOfTheFirstLineAndAMarkIsNoPartOfIt() throws IOException {
        List<String> expected = List.of("2 {\"bin\":\"050\",\"beds\":\"6,672\"}");
        assertEquals(expected, lines(csv("bin,Орын саны\n050,\"6,672\"\n")));
        assertEquals(expected, lines(csv("\uFEFFbin;Орын\u00A0 саны\r\n050;6,672")));
        assertEquals(
                expected,
                lines(csv("\"bin\"\t\"Орын\nсаны\"\n050\t6,672\n")).stream()
                        .map(l -> l.replaceFirst("3", "2"))
                        .toList());
    }

    @Test
    void everyRowKnowsTheLineWhereItBegins() throws IOException {
        assertEquals(
                List.of("3 {\"name\":\"a\\nb\"}", "6 {\"name\":\"c\"}"),
                lines(csv("name,bin\n\n\"a\nb\",\n , \nc,\n")));
    }

    @Test
    void aCellUnderNoHeadingIsNotLost() throws IOException {
        assertEquals(List.of("2 {\"bin\":\"1\",\"3\":\"x\"}"), lines(csv("bin,name\n1,,x\n")));
    }

    @Test
    void allThatIsWrongWithTheHeadingsIsTold() {
        assertEquals(
                List.of(
                        new FieldError("/columns/2", "unknown-column", List.of()),
                        new FieldError("/columns/3", "repeated-column", List.of())),
                errors(() -> csv("bin,colour,BIN,\n1,2,3,4\n")));
    }

    @Test
    void aFileThatIsNoTextOrNoTableIsRefused() throws IOException {
        byte[] windows = "bin,name\n1,Ақ ниет\n".getBytes(Charset.forName("windows-1251"));
        assertEquals(
                "file-not-utf8",
                errors(() -> lines(TableUpload.ofCsv(new ByteArrayInputStream(windows), HEADINGS)))
                        .get(0)
                        .code());
        String endless = "bin,name\n1,\"" + "x".repeat(200_000);
        assertEquals(List.of(new FieldError("", "table-unreadable", List.of(2))), errors(() -> lines(csv(endless))));
        assertEquals("required", errors(() -> csv(" \n\n")).get(0).code());
        assertEquals(
                "spreadsheet-unreadable",
                errors(() -> TableUpload.ofXlsx(new ByteArrayInputStream("bin".getBytes(UTF_8)), HEADINGS))
                        .get(0)
                        .code());
    }

    @Test
    void aRowThatIsTooLongIsMarked() throws IOException {
        try (Upload upload = csv("bin,name\n1," + "ә".repeat(40_000) + "\n2,b\n")) {
            assertEquals(LineReader.TOO_LONG, upload.next().text());
            assertEquals(3, upload.next().number());
        }
    }

    @Test
    void aSpreadsheetTellsNumbersByTheirDigitsAndColumnsByTheirLetters() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            sheet.value(1, 0, "BIN");
            sheet.value(1, 2, "Орын саны");
            sheet.value(2, 0, 491240000019L);
            sheet.value(2, 2, 350.0);
            sheet.value(5, 0, "050340001234");
            sheet.value(5, 2, 6.672);
            sheet.value(6, 0, new java.math.BigDecimal("1E+999999999"));
        }
        Upload upload = TableUpload.ofXlsx(new ByteArrayInputStream(file.toByteArray()), HEADINGS);
        assertEquals(new Upload.Column("Орын саны", "C"), upload.columns().get("beds"));
        assertEquals(
                List.of(
                        "3 {\"bin\":\"491240000019\",\"beds\":\"350\"}",
                        "6 {\"bin\":\"050340001234\",\"beds\":\"6.672\"}",
                        "7 {\"bin\":\"1E+999999999\"}"),
                lines(upload));
    }

    @Test
    void aCellFarBeyondTheTableIsNotLost() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            sheet.value(0, 0, "bin");
            sheet.value(1, 0, "1");
            sheet.value(2, 0, "2");
            sheet.value(2, 150, "lost");
            sheet.value(2, 16_000, "and more");
        }
        assertEquals(
                List.of("2 {\"bin\":\"1\"}", "3 {\"bin\":\"2\",\"EU\":\"lost\"}"),
                lines(TableUpload.ofXlsx(new ByteArrayInputStream(file.toByteArray()), HEADINGS)));
    }

    @Test
    void aSpreadsheetThatUnpacksToTooMuchIsRefused() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 65; i++) {
                zip.write(zeros);
            }
        }
        assertEquals(
                "spreadsheet-unreadable",
                errors(() -> TableUpload.ofXlsx(new ByteArrayInputStream(file.toByteArray()), HEADINGS))
                        .get(0)
                        .code());
    }
}
