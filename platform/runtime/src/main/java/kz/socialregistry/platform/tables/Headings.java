package kz.socialregistry.platform.tables;

import java.util.Optional;

/** Knows which field a column holds by what is written above it. */
public interface Headings {

    /**
     * The field of a heading.
     *
     * @param heading in small letters, with one blank between words
     */
    Optional<String> field(String heading);
}
