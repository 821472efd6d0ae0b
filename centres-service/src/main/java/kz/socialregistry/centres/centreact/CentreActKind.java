package kz.socialregistry.centres.centreact;

import java.util.Locale;
import java.util.Set;
import kz.socialregistry.platform.problems.FieldsOfKind;

/** What an act does to a centre, and the fields that say it. */
enum CentreActKind {
    RENAME(Set.of("names"), Set.of("reason")),
    MOVE(Set.of("address"), Set.of("reason")),
    SUSPEND(Set.of("reason"), Set.of("until")),
    REOPEN(Set.of(), Set.of("reason")),
    MERGE(Set.of("into"), Set.of("reason")),
    CLOSE(Set.of(), Set.of("reason"));

    /** The kinds as they are written. */
    static final String NAMES = "rename|move|suspend|reopen|merge|close";

    private final FieldsOfKind fields;

    CentreActKind(Set<String> needed, Set<String> optional) {
        this.fields = new FieldsOfKind(needed, optional);
    }

    static CentreActKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    FieldsOfKind fields() {
        return fields;
    }

    /** Whether it says what is so from its day on, and is entered when that day has come. */
    boolean isOfThePast() {
        return this == RENAME || this == MOVE || this == MERGE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
