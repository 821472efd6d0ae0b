package kz.socialregistry.local.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RestartsTest {

    @Test
    void aPartThatEndsAgainAndAgainIsGivenUpAndTheOthersAreNot() {
        Restarts restarts = new Restarts();
        for (int time = 1; time <= 5; time++) {
            assertTrue(restarts.allowed("centres-service"));
        }

        assertFalse(restarts.allowed("centres-service"));
        assertTrue(restarts.allowed("kafka"));
    }
}
