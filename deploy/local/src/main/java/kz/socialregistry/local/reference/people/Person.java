package kz.socialregistry.local.reference.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person who does not exist.
 *
 * @param iin a number of somebody born in the 19th century; {@code null} for a person without papers
 * @param birthDate fits the target group; the digits of the number need not agree with it
 * @param sex {@code male} or {@code female}
 * @param residence local key of a region
 */
public record Person(
        String family,
        String given,
        String patronymic,
        @Nullable String iin,
        LocalDate birthDate,
        String sex,
        String residence) {}
