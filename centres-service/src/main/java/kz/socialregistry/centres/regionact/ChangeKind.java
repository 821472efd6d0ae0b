package kz.socialregistry.centres.regionact;

import java.util.Locale;
import java.util.Set;
import kz.socialregistry.platform.problems.FieldsOfKind;

/** What a change of an act does to a region, and the fields that say it. */
enum ChangeKind {
    CREATE(Set.of("level", "names"), Set.of("ref", "code", "parent", "predecessors")),
    RENAME(Set.of("region", "names"), Set.of()),
    RECODE(Set.of("region", "code"), Set.of()),
    TRANSFER(Set.of("region", "parent"), Set.of()),
    ABOLISH(Set.of("region", "successors"), Set.of());

    /** The kinds as they are written. */
    static final String NAMES = "create|rename|recode|transfer|abolish";

    private final FieldsOfKind fields;

    ChangeKind(Set<String> needed, Set<String> optional) {
        this.fields = new FieldsOfKind(needed, optional);
    }

    static ChangeKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    FieldsOfKind fields() {
        return fields;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
