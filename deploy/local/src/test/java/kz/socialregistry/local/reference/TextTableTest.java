package kz.socialregistry.local.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        TextTable table = new TextTable("lrl");
        table.add("Figure", "Printed", "Reason");
        table.add("Қапшағай, орындар", "220 орын", "");
        table.add("all", "2,231", "because");

        assertEquals(
                List.of(
                        "Figure              Printed  Reason",
                        "Қапшағай, орындар  220 орын",
                        "all                   2,231  because"),
                table.lines());
    }

    @Test
    void aRowWithAnotherNumberOfCellsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TextTable("lr").add("one"));
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertEquals("3,274,900.5", Language.EN.number("3274900.5"));
        assertEquals("3\u00a0274\u00a0900,5", Language.KK.number("3274900.5"));
        assertEquals("-380", Language.RU.number("-380"));
        assertEquals("12,553.0", Language.EN.number("12553.0"));
        assertEquals("0", Language.EN.number("0"));
    }

    @Test
    void textsAreThereInEachLanguage() {
        assertEquals("Figure", Language.EN.text("figure"));
        assertEquals("Показатель", Language.RU.text("figure"));
        assertEquals("Көрсеткіш", Language.KK.text("figure"));
        assertEquals("some-new-verdict", Language.KK.textOrKey("some-new-verdict"));
    }

    @Test
    void aUnitHasTheFormThatItsNumberNeeds() {
        assertEquals("центра", Language.RU.unit("centre", "2"));
        assertEquals("центров", Language.RU.unit("centre", "13"));
        assertEquals("место", Language.RU.unit("place", "2231"));
        assertEquals("млн ₸", Language.RU.unit("million-tenge", "3275.0"));
        assertEquals("centre", Language.EN.unit("centre", "1"));
        assertEquals("centres", Language.EN.unit("centre", "13"));
        assertEquals("центр", Language.RU.unit("centre", "1"));
        assertEquals("орталық", Language.KK.unit("centre", "1"));
        assertEquals("%", Language.EN.unit("percent", "1"));
    }
}
