package kz.socialregistry.reporting.report;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.territory.RegionKey;
import kz.socialregistry.reporting.measure.Period;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a question and collects everything that is wrong with them before anything is answered. */
final class Parameters {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d{2}");
    private static final int MAX_LENGTH = 100;
    private static final LocalDate PLACEHOLDER = LocalDate.EPOCH;

    private final Map<String, List<String>> given;
    private final Set<String> known = new HashSet<>();
    private final FieldErrors errors = new FieldErrors();

    Parameters(UriInfo uriInfo) {
        this(uriInfo.getQueryParameters());
    }

    Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** A region that has to be named. What is returned beside an error is never used. */
    RegionKey region(String name) {
        return required(name, "region", RegionKey::parse).orElse(new RegionKey(null, "000000000"));
    }

    // What is returned beside an error is never used.
    private LocalDate day(String name) {
        return required(name, "date", Parameters::parseDay).orElse(PLACEHOLDER);
    }

    /** A day that may be left out. */
    @Nullable
    LocalDate dayOrNull(String name) {
        return read(name, "date", Parameters::parseDay).orElse(null);
    }

    /** A day that may be left out. */
    LocalDate dayOr(String name, LocalDate other) {
        return read(name, "date", Parameters::parseDay).orElse(other);
    }

    /** The days {@code from} and {@code to}, which have to be given in this order. */
    Period period() {
        Period period = new Period(day("from"), day("to"));
        errors.rejectIf(errors.list().isEmpty() && period.to().isBefore(period.from()), "?to", "period");
        return period;
    }

    /** A year that has to be given. What is returned beside an error is never used. */
    int year(String name) {
        return required(name, "year", text -> matching(YEAR, text).map(Integer::valueOf))
                .orElse(PLACEHOLDER.getYear());
    }

    /** A code of a reference list. Lists belong to other services and grow, so an unknown code is no error. */
    @Nullable
    String code(String name) {
        return read(name, "code", text -> matching(CODE, text)).orElse(null);
    }

    /** Business numbers and ids. */
    @Nullable
    String text(String name) {
        return read(name, "size", Optional::of).orElse(null);
    }

    @Nullable
    UUID id(String name) {
        return read(name, "uuid", text -> RegionKey.parse(text).map(RegionKey::id))
                .orElse(null);
    }

    /** Comma-separated dimensions, in the order given. */
    <D> Set<D> groupBy(Function<String, Optional<D>> named, Collection<String> offered) {
        Set<D> dimensions = new LinkedHashSet<>();
        boolean wrong = false;
        String list = read("groupBy", "size", Optional::of).orElse("");
        for (String name : list.isEmpty() ? new String[0] : list.split(",", -1)) {
            Optional<D> dimension = offered.contains(name) ? named.apply(name) : Optional.empty();
            wrong |= dimension.isEmpty() || !dimensions.add(dimension.get());
        }
        errors.rejectIf(wrong, "?groupBy", "group-by", String.join(", ", offered));
        return dimensions;
    }

    /** To be called when all parameters have been read: refuses the others, and reports what was wrong. */
    void end() {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> errors.reject("?" + name, "unknown-parameter"));
        errors.throwIfAny();
    }

    private <T> Optional<T> required(String name, String code, Function<String, Optional<T>> parse) {
        errors.rejectIf(!given.containsKey(name), "?" + name, "required");
        return read(name, code, parse);
    }

    private <T> Optional<T> read(String name, String code, Function<String, Optional<T>> parse) {
        known.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            errors.reject("?" + name, "repeated-parameter");
            return Optional.empty();
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        String value = values.get(0);
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            errors.reject("?" + name, "size", 1, MAX_LENGTH);
            return Optional.empty();
        }
        Optional<T> parsed = parse.apply(value);
        errors.rejectIf(parsed.isEmpty(), "?" + name, code);
        return parsed;
    }

    private static Optional<LocalDate> parseDay(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return matching(YEAR, String.valueOf(day.getYear())).map(year -> day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> matching(Pattern pattern, String text) {
        return Optional.of(text).filter(value -> pattern.matcher(value).matches());
    }
}
