package kz.socialregistry.recipients.recipient;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Sex as recorded. */
public enum Sex {
    MALE,
    FEMALE;

    /** As in JSON, events and the database: {@code male} or {@code female}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sex> named(String text) {
        return Arrays.stream(values()).filter(s -> s.text().equals(text)).findFirst();
    }
}
