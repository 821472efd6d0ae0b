package kz.socialregistry.recipients.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Statements.Column;
import kz.socialregistry.recipients.naming.NameTokens;
import kz.socialregistry.recipients.privacy.Accesses;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for many people at once, those entered before with the same name, however it is spelled, and the same birth date.
 * Nobody's data is opened for it. Two with different numbers are two people.
 */
@ApplicationScoped
public class FindingAlike {

    private static final int MOST = 5;
    private static final byte WITH_NUMBER = 1;
    private static final byte WITHOUT_NUMBER = 0;

    private final NameTokens tokens;
    private final Accesses accesses;
    private final Statements statements;

    FindingAlike(NameTokens tokens, Accesses accesses, Statements statements) {
        this.tokens = tokens;
        this.accesses = accesses;
        this.statements = statements;
    }

    private record Alike(int position, UUID recipient) {}

    /**
     * Those who may be the same person as each of these, at most five, as far as the sender of the import sees them. That
     * they were looked at is written down.
     *
     * @param own their own ids if they are entered already, else empty
     */
    @Transactional(TxType.MANDATORY)
    public List<List<UUID>> of(UUID importId, List<RegisterRecipient> people, List<UUID> own) {
        List<List<UUID>> alike = new ArrayList<>();
        people.forEach(person -> alike.add(new ArrayList<>()));
        for (Alike one : find(importId, people, own)) {
            List<UUID> found = alike.get(one.position());
            if (found.size() < MOST) {
                found.add(one.recipient());
            }
        }
        Set<UUID> all = new HashSet<>();
        alike.forEach(all::addAll);
        accesses.recordInBackground(all, FindingByName.LOOKING_FOR_DUPLICATES);
        return alike;
    }

    private List<Alike> find(UUID importId, List<RegisterRecipient> people, List<UUID> own) {
        List<@Nullable Long> wanted = new ArrayList<>();
        people.forEach(person -> wanted.add(token(person).orElse(null)));
        List<@Nullable UUID> ids = new ArrayList<>(own);
        while (ids.size() < people.size()) {
            ids.add(null);
        }
        return statements.query(
                row -> new Alike(row.getInt(1) - 1, row.getObject(2, UUID.class)),
                "select nr, recipient_id from import_look_alikes(?, ?::bigint[], ?::boolean[], ?::uuid[])",
                importId,
                new Column("bigint", wanted),
                new Column(
                        "boolean", people.stream().map(FindingAlike::isNumbered).toList()),
                new Column("uuid", ids));
    }

    /** What somebody is told by from others on other lines of a file; empty if name or birth date is not known. */
    public Optional<ByteBuffer> mark(RegisterRecipient person) {
        return token(person).map(token -> mark(token, isNumbered(person)));
    }

    /** The marks of all who may be the same person. */
    public List<ByteBuffer> marksOfAlike(RegisterRecipient person) {
        return token(person).stream()
                .flatMap(token -> isNumbered(person)
                        ? Stream.of(mark(token, false))
                        : Stream.of(mark(token, false), mark(token, true)))
                .toList();
    }

    private static ByteBuffer mark(long token, boolean numbered) {
        return ByteBuffer.allocate(Long.BYTES + 1)
                .putLong(token)
                .put(numbered ? WITH_NUMBER : WITHOUT_NUMBER)
                .flip();
    }

    private static boolean isNumbered(RegisterRecipient person) {
        return person.iin() != null;
    }

    private Optional<Long> token(RegisterRecipient person) {
        return tokens.exact(FindingByName.name(person), person.birthDate());
    }
}
