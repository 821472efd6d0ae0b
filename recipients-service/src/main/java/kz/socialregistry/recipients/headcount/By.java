package kz.socialregistry.recipients.headcount;

import java.util.Arrays;
import java.util.Locale;

/** What people are counted by: a statement that tells the codes of each person on the day. */
enum By {
    /** By every trait that holds; somebody may have several. */
    TRAIT("select distinct f.person, f.code from fact f where f.kind = 'trait'"),
    DISABILITY("""
            select distinct on (f.person) f.person, f.code from fact f where f.kind = 'disability'
            order by f.person, f.own desc, f.begins_on desc, f.id"""),
    RESIDENCE("select c.id, c.region_id::text from counted c"),
    SEX("select c.id, c.sex from counted c"),
    /** By the years that are complete when the month of the day begins, since the exact day of birth is not in the clear. */
    AGE("""
            select c.id, case
                when c.months < 0 then null
                when c.months < 18 * 12 then '0-17'
                when c.months < 45 * 12 then '18-44'
                when c.months < 60 * 12 then '45-59'
                when c.months < 75 * 12 then '60-74'
                when c.months is not null then '75+' end
            from counted c""");

    /** All of them, as in a query. */
    static final String ALL = "trait|disability|residence|sex|age";

    private final String codes;

    By(String codes) {
        this.codes = codes;
    }

    /** The statement, over the tables {@code fact} and {@code counted} of {@link Counting}. */
    String codes() {
        return codes;
    }

    /** Whether nothing can be recorded of a family. */
    boolean isOfPersonsOnly() {
        return this == DISABILITY || this == SEX || this == AGE;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static By named(String text) {
        return Arrays.stream(values())
                .filter(by -> by.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
