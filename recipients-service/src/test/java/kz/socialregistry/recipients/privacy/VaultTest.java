package kz.socialregistry.recipients.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.socialregistry.recipients.Registry.count;
import static kz.socialregistry.recipients.Registry.execute;
import static kz.socialregistry.recipients.Registry.person;
import static kz.socialregistry.recipients.Registry.registrar;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.idempotency.Sealing;
import kz.socialregistry.platform.problems.Refused;
import kz.socialregistry.recipients.Iins;
import org.junit.jupiter.api.Test;

/** Keys of owners: what they open, and when they go. */
@QuarkusTest
class VaultTest {

    private static final byte[] CLEAR = "Серікбаев Асан".getBytes(UTF_8);

    @Inject
    Vault vault;

    @Inject
    FileKeys file;

    @Inject
    Sealing sealing;

    @Inject
    SweepingKeys sweeping;

    @Inject
    RenewingSeals renewing;

    @Inject
    javax.sql.DataSource data;

    @Inject
    @DataSource("keys")
    javax.sql.DataSource keys;

    private final UUID owner = UUID.randomUUID();

    @Test
    void whatIsSealedIsUnreadableAndOpensForItsOwnerOnly() {
        UUID other = UUID.randomUUID();
        byte[] sealed = vault.seal(owner, CLEAR);
        vault.seal(other, CLEAR);

        assertFalse(new String(sealed, UTF_8).contains("Асан"));
        assertArrayEquals(CLEAR, vault.open(owner, sealed));
        for (UUID stranger : List.of(other, UUID.randomUUID())) {
            var refusal = assertThrows(IllegalStateException.class, () -> vault.open(stranger, sealed));
            assertFalse(refusal.getMessage().contains("Асан"));
        }
    }

    @Test
    void theFileAloneOpensNothingOfAnOwnerWhoseKeyIsGone() throws GeneralSecurityException {
        byte[] byFile = file.wrap(CLEAR, OwnerKeys.bytes(owner));
        byte[] byOwner = vault.seal(owner, CLEAR);
        assertArrayEquals(
                CLEAR, vault.open(owner, byFile), "as everything was sealed before there were keys of owners");

        assertEquals(1, vault.destroy(List.of(owner)));

        for (byte[] sealed : List.of(byFile, byOwner)) {
            assertEquals(
                    410,
                    assertThrows(Refused.class, () -> vault.open(owner, sealed)).status());
        }
        assertThrows(Refused.class, () -> vault.seal(owner, CLEAR), "and none is made instead");
        assertThrows(GeneralSecurityException.class, () -> file.unwrap(byOwner, OwnerKeys.bytes(owner)));
        assertEquals(1, keysOf(owner, "destroyed_on is not null and wrapped is null and made_at is null"));
        assertEquals(0, vault.destroy(List.of(owner)), "twice is once");
    }

    @Test
    void whatTheFileSealedIsSealedAgainWithAKeyOfItsOwner() throws GeneralSecurityException {
        String iin = Iins.next();
        UUID person = person(iin);
        long version = count(data, "select version from recipient where id = ?", person);
        plant(person, vault.open(person, personal(person)));
        execute(keys, "delete from owner_key where owner_id = '" + person + "'");
        shows(person, iin);

        renewing.renew();

        assertEquals(0, count(data, "select count(*) from recipient where get_byte(personal, 0) = 1"));
        assertEquals(1, keysOf(person, "destroyed_on is null"));
        shows(person, iin);
        assertEquals(version, count(data, "select version from recipient where id = ?", person));
    }

    @Test
    void anAnswerKeptForARetryIsUnreadableWhenTheKeyOfItsDayIsGone() {
        UUID answer = UUID.randomUUID();
        byte[] sealed = sealing.seal(answer, CLEAR);
        assertArrayEquals(CLEAR, sealing.open(answer, sealed));
        assertThrows(IllegalStateException.class, () -> sealing.open(UUID.randomUUID(), sealed));
        sweeping.sweep();
        assertArrayEquals(CLEAR, sealing.open(answer, sealed), "it is still wanted");

        execute(keys, "update owner_key set made_at = made_at - interval '56 hours' where kind = 'answers'");
        sweeping.sweep();

        assertThrows(IllegalStateException.class, () -> sealing.open(answer, sealed));
    }

    @Test
    void linesOfAnImportThatIsOverAreUnreadable() {
        UUID over = UUID.randomUUID();
        UUID running = UUID.randomUUID();
        execute(
                data,
                "insert into import (id, dry_run, status, next_try_at) values ('%s', true, 'running', 'infinity')"
                        .formatted(running));
        byte[] gone = sealing.sealLines(over, CLEAR);
        byte[] wanted = sealing.sealLines(running, CLEAR);

        sweeping.sweep();

        assertThrows(IllegalStateException.class, () -> sealing.openLines(over, gone));
        assertArrayEquals(CLEAR, sealing.openLines(running, wanted));
        execute(data, "delete from import where id = '" + running + "'");
    }

    @Test
    void aKeyWhoseRowNeverCameIsRemovedAfterAMonthUnlessMostAreOfAnotherDatabase() {
        UUID person = person();
        UUID another = person();
        vault.seal(owner, CLEAR);
        age(owner, 31);
        sweeping.sweep();
        assertEquals(1, keysOf(owner, "true"), "it is the only one so old");

        age(person, 31);
        age(another, 29);
        sweeping.sweep();

        assertEquals(0, keysOf(owner, "true"));
        assertEquals(2, keysOf(person, "true") + keysOf(another, "true"));
        shows(person, null);
    }

    private void age(UUID of, int days) {
        execute(
                keys,
                "update owner_key set made_at = now() - interval '%d days' where owner_id = '%s'".formatted(days, of));
    }

    private long keysOf(UUID of, String condition) {
        return count(keys, "select count(*) from owner_key where owner_id = ? and " + condition, of);
    }

    private void plant(UUID person, byte[] clear) throws GeneralSecurityException {
        String sealed = HexFormat.of().formatHex(file.wrap(clear, OwnerKeys.bytes(person)));
        execute(data, "update recipient set personal = '\\x%s' where id = '%s'".formatted(sealed, person));
    }

    private byte[] personal(UUID person) {
        try (var connection = data.getConnection();
                var select = connection.prepareStatement("select personal from recipient where id = ?")) {
            select.setObject(1, person);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void shows(UUID person, String iin) {
        var shown = registrar()
                .header("Purpose", "providing-services")
                .get("/v1/recipients/" + person)
                .then()
                .statusCode(200);
        if (iin != null) {
            shown.body("iin", equalTo(iin));
        }
    }
}
