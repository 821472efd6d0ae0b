package kz.socialregistry.budget.money;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** The units that budget papers print in; the codes of the list {@code money-units}. */
enum MoneyUnit {
    TENGE("tenge", 0),
    THOUSAND("thousand-tenge", 3),
    MILLION("million-tenge", 6);

    /** The list that names them. */
    static final String LIST = "money-units";

    private final String code;
    private final int zeros;

    MoneyUnit(String code, int zeros) {
        this.code = code;
        this.zeros = zeros;
    }

    static Optional<MoneyUnit> named(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }

    BigDecimal inTenge(BigDecimal value) {
        return value.scaleByPowerOfTen(zeros);
    }
}
