package kz.socialregistry.recipients.naming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Statements.Column;
import kz.socialregistry.recipients.privacy.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Keyed indexes of the words of names, each with the year of birth, by which people are found whose names are sealed. Equal
 * words of people born in one year have equal tokens; without the key they say nothing else.
 */
@ApplicationScoped
public class NameTokens {

    private static final String STEM = "name-stem:";
    private static final String SKELETON = "name-skeleton:";
    private static final String EXACT = "name-and-birth:";
    private static final String NOT_KNOWN = "-";

    private final Vault vault;
    private final Statements statements;

    NameTokens(Vault vault, Statements statements) {
        this.vault = vault;
        this.statements = statements;
    }

    /**
     * Whose name it is.
     *
     * @param born {@code null}: not known, or a family
     */
    public record Named(
            UUID recipient, FoldedName name, @Nullable LocalDate born) {}

    /** Keeps the tokens of people who are stored already and have none yet: one statement, however many they are. */
    @Transactional(TxType.MANDATORY)
    public void keep(Collection<Named> people) {
        List<Long> tokens = new ArrayList<>();
        List<UUID> owners = new ArrayList<>();
        for (Named named : people) {
            LocalDate born = named.born();
            Integer year = born == null ? null : born.getYear();
            tokens.addAll(stems(named.name(), year));
            tokens.addAll(skeletons(named.name(), year));
            exact(named.name(), born).ifPresent(tokens::add);
            while (owners.size() < tokens.size()) {
                owners.add(named.recipient());
            }
        }
        statements.update(
                "insert into recipient_name_token (token, recipient_id)"
                        + " select * from unnest(?::bigint[], ?::uuid[]) on conflict do nothing",
                new Column("bigint", tokens),
                new Column("uuid", owners));
    }

    /** Keeps the tokens of people whose names may have been others before. The caller has locked their rows. */
    @Transactional(TxType.MANDATORY)
    public void replace(Collection<Named> people) {
        statements.update(
                "delete from recipient_name_token where recipient_id = any (?::uuid[])",
                new Column("uuid", people.stream().map(Named::recipient).toList()));
        keep(people);
    }

    /**
     * Those who may be meant, of those the database shows to the caller: who have a word of the name, as spelled or as
     * heard, and were born in one of the years or nobody knows when. Who has most of the words comes first.
     */
    @Transactional(TxType.MANDATORY)
    public List<UUID> candidates(FoldedName name, Collection<Integer> years, int most) {
        List<Long> stems = new ArrayList<>(stems(name, null));
        List<Long> all = new ArrayList<>(skeletons(name, null));
        for (Integer year : years) {
            stems.addAll(stems(name, year));
            all.addAll(skeletons(name, year));
        }
        all.addAll(stems);
        return statements.query(
                row -> row.getObject(1, UUID.class), """
                select recipient_id from recipient_name_token where token = any (?::bigint[])
                group by recipient_id
                order by count(*) + count(*) filter (where token = any (?::bigint[])) desc, recipient_id
                limit ?
                """, new Column("bigint", all), new Column("bigint", stems), most);
    }

    /** Some of those who were entered before there were tokens, locked until the end of the transaction. */
    @Transactional(TxType.MANDATORY)
    public List<UUID> without(int most) {
        return statements.query(
                row -> row.getObject(1, UUID.class),
                "select recipient_id from recipient_without_tokens order by recipient_id limit ? for update skip locked",
                most);
    }

    /** Notes that these have their tokens now. */
    @Transactional(TxType.MANDATORY)
    public void done(Collection<UUID> recipients) {
        statements.update(
                "delete from recipient_without_tokens where recipient_id = any (?::uuid[])",
                new Column("uuid", List.copyOf(recipients)));
    }

    /**
     * The token that those have in common whose first two names sound alike and who were born on one day.
     *
     * @return empty if the birth date or a name is not known
     */
    public Optional<Long> exact(FoldedName name, @Nullable LocalDate born) {
        if (born == null || name.words().size() < 2) {
            return Optional.empty();
        }
        String words = name.words().stream()
                .limit(2)
                .map(FoldedName.Word::stem)
                .sorted()
                .collect(Collectors.joining(" "));
        return Optional.of(token(EXACT + words + ':' + born));
    }

    private List<Long> stems(FoldedName name, @Nullable Integer born) {
        return name.words().stream().map(word -> token(STEM, word.stem(), born)).toList();
    }

    private List<Long> skeletons(FoldedName name, @Nullable Integer born) {
        return name.words().stream()
                .filter(word -> word.skeleton().length() > 1)
                .map(word -> token(SKELETON, word.skeleton(), born))
                .toList();
    }

    private long token(String kind, String word, @Nullable Integer born) {
        return token(kind + word + ':' + (born == null ? NOT_KNOWN : born));
    }

    private long token(String text) {
        return ByteBuffer.wrap(vault.index(text)).getLong();
    }
}
