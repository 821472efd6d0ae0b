package kz.socialregistry.centres.provider;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinTest {

    @Test
    void anExistingNumberIsAccepted() {
        assertTrue(Bin.isValid("491240000019"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "491240000018", // check digit
                "491340000019", // month 13
                "491210000019", // type 1 is nobody's
                "49124000001", // eleven digits
                "4912400000190", // thirteen
                "4912 4000 0019",
                ""
            })
    void aNumberThatCannotExistIsNot(String bin) {
        assertFalse(Bin.isValid(bin));
    }

    @Test
    void theSecondRowOfWeightsDecidesIfTheFirstGivesTen() {
        assertTrue(Bin.isValid("491240001802"));
        assertFalse(Bin.isValid("491240001803"));
    }
}
