package kz.socialregistry.centres.placement;

/** Why a request gets no place: the codes of the list {@code refusal-reasons} that the rules themselves use. */
enum RefusalReason {
    NO_PLACE_IN_THOSE_DAYS("no-place-in-those-days"),
    UNIT_NOT_FOUND("unit-not-found"),
    UNIT_CLOSED("unit-closed");

    private final String code;

    RefusalReason(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
