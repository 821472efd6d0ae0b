package kz.socialregistry.centres.licence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LicenceTest {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2028, 1, 1);

    private static EnterLicence request(@Nullable LocalDate to) {
        return new EnterLicence("L-1", null, FROM, to, List.of("inpatient"), null, null);
    }

    private static Licence licence(@Nullable LocalDate to) {
        return new Licence(UUID.randomUUID(), UUID.randomUUID(), request(to));
    }

    private static WithdrawLicence on(LocalDate day) {
        return new WithdrawLicence(day, "Court decision");
    }

    private static void assertRefused(String code, LocalDate day) {
        FieldErrors.Invalid refused =
                assertThrows(FieldErrors.Invalid.class, () -> licence(TO).withdraw(on(day)));
        assertEquals(code, refused.errors().get(0).code());
        assertEquals("/withdrawnOn", refused.errors().get(0).pointer());
    }

    @Test
    void itIsWithdrawnOnADayOnWhichItHolds() {
        assertRefused("before-licence", FROM.minusDays(1));
        assertRefused("not-before-expiry", TO);
        assertEquals(FROM, licence(TO).withdraw(on(FROM)).licence().withdrawnOn());
        assertEquals(
                TO.minusDays(1),
                licence(TO).withdraw(on(TO.minusDays(1))).licence().withdrawnOn());
        assertEquals(TO, licence(null).withdraw(on(TO)).licence().withdrawnOn());
    }

    @Test
    void itIsWithdrawnOnce() {
        Licence licence = licence(TO);
        licence.withdraw(on(FROM.plusDays(9)));
        Refused again = assertThrows(Refused.class, () -> licence.withdraw(on(FROM.plusDays(10))));
        assertEquals("licence-already-withdrawn", again.code());
        assertEquals(FROM.plusDays(9), licence.view().withdrawnOn());
    }

    @Test
    void whyItWasWithdrawnIsShownButNotTold() {
        Licence licence = licence(TO);
        assertNull(licence.view().withdrawalReason());
        assertTrue(!licence.withdraw(on(FROM)).toString().contains("Court"));
        assertEquals("Court decision", licence.view().withdrawalReason());
    }

    @Test
    void itHoldsOnOneDayAtLeast() {
        assertTrue(request(FROM).validity().isEmpty());
        assertTrue(!request(FROM.plusDays(1)).validity().isEmpty());
    }
}
