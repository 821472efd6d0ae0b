package kz.socialregistry.platform.problems;

import java.util.List;

/** What an exception means to the caller, before it is put into words. */
record Finding(int status, String code, List<Object> arguments, List<FieldError> errors) {

    static Finding of(int status, String code) {
        return new Finding(status, code, List.of(), List.of());
    }

    static Finding invalid(List<FieldError> errors) {
        return new Finding(400, "invalid", List.of(), errors);
    }

    static Finding ofStatus(int status) {
        return of(
                status,
                switch (status) {
                    case 400 -> "malformed";
                    case 401 -> "unauthenticated";
                    case 403 -> "forbidden";
                    case 404 -> "not-found";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 413 -> "too-large";
                    case 414 -> "address-too-long";
                    case 431 -> "headers-too-large";
                    case 415 -> "unsupported-media-type";
                    case 503 -> "unavailable";
                    default -> status < 500 ? "malformed" : "internal";
                });
    }
}
