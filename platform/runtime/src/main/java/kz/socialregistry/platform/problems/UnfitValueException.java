package kz.socialregistry.platform.problems;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A value of a JSON text that is well-formed but not what the interface takes; the code says why. */
public final class UnfitValueException extends MismatchedInputException {

    private final String code;

    public UnfitValueException(JsonParser parser, Class<?> wanted, String code) {
        super(parser, code, wanted);
        this.code = code;
    }

    /** The code of the field error. */
    public String code() {
        return code;
    }
}
