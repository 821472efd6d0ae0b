package kz.socialregistry.recipients.fact;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.socialregistry.platform.problems.FieldsOfKind;
import org.jspecify.annotations.Nullable;

/** What a fact is about, which fields say it, and whether it can hold several times on one day. */
enum FactKind {
    /** An identity card, a passport… */
    DOCUMENT("document-kinds", Set.of("code", "number"), Set.of("issuer", "to")),
    /** Where somebody lives; one at a time. */
    RESIDENCE(null, Set.of("regionId"), Set.of("address", "to")),
    /** Who acts for the recipient: another recipient, or somebody by name. */
    REPRESENTATIVE("relations", Set.of("code"), Set.of("otherRecipientId", "name", "contact", "number", "to")),
    /** A group of disability; one at a time. */
    DISABILITY("disability-groups", Set.of("code"), Set.of("number", "to")),
    /** What people are counted by; each of them once at a time. */
    TRAIT("traits", Set.of("code"), Set.of("to")),
    /** Who belongs to a family: another recipient, or somebody by name. */
    MEMBER("family-relations", Set.of("code"), Set.of("otherRecipientId", "name", "birthDate", "to"));

    /** All of them, as in JSON. */
    static final String ALL = Arrays.stream(values()).map(FactKind::text).collect(joining(", "));

    private final @Nullable String list;
    private final FieldsOfKind fields;

    FactKind(@Nullable String list, Set<String> needed, Set<String> optional) {
        this.list = list;
        this.fields = new FieldsOfKind(needed, optional);
    }

    /** The list of its codes; {@code null}: it has none. */
    @Nullable
    String list() {
        return list;
    }

    FieldsOfKind fields() {
        return fields;
    }

    /** Whether it is about somebody: another recipient or a name. */
    boolean isAboutSomebody() {
        return this == REPRESENTATIVE || this == MEMBER;
    }

    boolean isOfFamiliesOnly() {
        return this == MEMBER;
    }

    boolean isOfPersonsOnly() {
        return this == DOCUMENT || this == DISABILITY;
    }

    /** What two facts have in common that cannot hold on one day; {@code null}: nothing hinders them. */
    @Nullable
    String once(@Nullable String code, @Nullable UUID otherRecipient) {
        return switch (this) {
            case RESIDENCE, DISABILITY -> text();
            case TRAIT -> text() + ' ' + code;
            case REPRESENTATIVE, MEMBER -> otherRecipient == null ? null : text() + ' ' + otherRecipient;
            case DOCUMENT -> null;
        };
    }

    /** As in JSON and the database. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FactKind> named(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }

    @Override
    public String toString() {
        return text();
    }

    /** Keeps the words of the interface in the database, where people read them too. */
    @Converter
    static class AsText implements AttributeConverter<FactKind, String> {

        @Override
        public String convertToDatabaseColumn(FactKind kind) {
            return kind.text();
        }

        @Override
        public FactKind convertToEntityAttribute(String text) {
            return named(text).orElseThrow();
        }
    }
}
