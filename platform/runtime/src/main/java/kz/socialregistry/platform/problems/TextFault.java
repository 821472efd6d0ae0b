package kz.socialregistry.platform.problems;

import java.util.Optional;

/**
 * What makes a text unfit to be stored, compared or printed, wherever it comes from: a body, a parameter, a line of an
 * import.
 */
public enum TextFault {
    /**
     * A control character (C0, delete, C1; so no line break and no tab either), a line or paragraph separator, a byte
     * order mark, or a code point that is no character. None of them belongs into a field of this registry, and each
     * breaks something that reads it: PostgreSQL, CSV, XML, a log.
     */
    CONTROL_CHARACTER("control-character"),

    /** Half of a surrogate pair: it cannot be written as UTF-8. */
    UNPAIRED_SURROGATE("unpaired-surrogate");

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String code;

    TextFault(String code) {
        this.code = code;
    }

    /** The code of the field error. */
    public String code() {
        return code;
    }

    /** The first fault of a text; empty if it has none. */
    public static Optional<TextFault> in(CharSequence text) {
        return text.codePoints()
                .mapToObj(TextFault::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<TextFault> of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE -> Optional.of(UNPAIRED_SURROGATE);
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                Optional.of(CONTROL_CHARACTER);
            default ->
                codePoint == BYTE_ORDER_MARK || isNoCharacter(codePoint)
                        ? Optional.of(CONTROL_CHARACTER)
                        : Optional.empty();
        };
    }

    private static boolean isNoCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }
}
