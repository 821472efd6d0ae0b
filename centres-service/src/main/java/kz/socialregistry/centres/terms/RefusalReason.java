package kz.socialregistry.centres.terms;

/** Why a request gets no place: the codes of the list {@code refusal-reasons} that the rules themselves use. */
public enum RefusalReason {
    NO_PLACE_IN_THOSE_DAYS("no-place-in-those-days"),
    UNIT_NOT_FOUND("unit-not-found"),
    UNIT_CLOSED("unit-closed"),
    PRIORITY_GROUP_UNKNOWN("priority-group-unknown"),
    TARGET_GROUP_NOT_SERVED("target-group-not-served"),
    AGE_NOT_SERVED("age-not-served"),
    SEX_NOT_SERVED("sex-not-served"),
    LICENCE_MISSING("licence-missing"),
    CENTRE_SUSPENDED("centre-suspended");

    private final String code;

    RefusalReason(String code) {
        this.code = code;
    }

    /** As in events and in the list. */
    public String code() {
        return code;
    }

    /** The reason with this code. */
    static RefusalReason of(String code) {
        for (RefusalReason reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("no reason " + code);
    }
}
