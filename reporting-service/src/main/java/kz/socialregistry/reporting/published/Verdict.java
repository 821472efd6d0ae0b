package kz.socialregistry.reporting.published;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the comparison of one figure says. */
@Schema(
        description = "What the comparison of a figure says.",
        enumeration = {"equal", "derived", "explained", "different", "not-recomputable"})
enum Verdict {
    /** The recomputed figure is the printed one within its precision, or satisfies its bound. */
    EQUAL("equal"),
    /** The same for a figure that follows from printed ones. */
    DERIVED("derived"),
    /** It differs by exactly what was explained, or neither side knows it and it was explained why. */
    EXPLAINED("explained"),
    /** It differs otherwise. */
    DIFFERENT("different"),
    /** There is nothing to compare with. */
    NOT_RECOMPUTABLE("not-recomputable");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    @JsonValue
    String code() {
        return code;
    }
}
