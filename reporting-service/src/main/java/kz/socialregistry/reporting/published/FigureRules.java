package kz.socialregistry.reporting.published;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.socialregistry.platform.problems.FieldErrors;
import kz.socialregistry.platform.territory.RegionKey;
import kz.socialregistry.reporting.published.Figure.Origin;
import org.jspecify.annotations.Nullable;

/** What must hold of the figures of a report before it is entered. */
final class FigureRules {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern NOT_NEGATIVE = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

    private final FieldErrors errors;

    FigureRules(FieldErrors errors) {
        this.errors = errors;
    }

    void check(List<Figure> figures) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            String at = "/figures/" + i;
            errors.rejectIf(!codes.add(figure.code()), at + "/code", "duplicate-code");
            check(at, figure);
            if (figure.measure() != null) {
                check(at, figure, figure.measure());
            }
        }
    }

    private void check(String at, Figure figure) {
        number(at + "/value", figure.value(), DECIMAL);
        number(at + "/precision", figure.precision(), NOT_NEGATIVE);
        if (figure.explanation() != null) {
            number(at + "/explanation/difference", figure.explanation().difference(), DECIMAL);
        }
        boolean unprinted = figure.origin() == Origin.NOT_PRINTED;
        errors.rejectIf(unprinted != (figure.value() == null), at + "/value", "not-printed");
    }

    private void check(String at, Figure figure, Measure measure) {
        errors.rejectIf(
                !measure.name().countedIn(figure.unit()),
                at + "/unit",
                "unit-mismatch",
                measure.name().code());
        String misplaced = measure.filters() == null ? null : measure.filters().misplaced(measure.name());
        if (misplaced != null) {
            errors.reject(
                    at + "/measure/filters/" + misplaced,
                    "filter-mismatch",
                    measure.name().code());
        }
        String part = measure.part();
        if (part != null) {
            errors.rejectIf(measure.boundaries() == null, at + "/measure/part", "part-without-boundaries");
            errors.rejectIf(
                    !part.equals(Measure.UNKNOWN_PART) && RegionKey.parse(part).isEmpty(),
                    at + "/measure/part",
                    "part");
        }
    }

    private void number(String pointer, @Nullable String text, Pattern allowed) {
        if (text != null && !allowed.matcher(text).matches()) {
            errors.reject(pointer, text.contains(",") ? "ambiguous-number" : "decimal");
        }
    }
}
