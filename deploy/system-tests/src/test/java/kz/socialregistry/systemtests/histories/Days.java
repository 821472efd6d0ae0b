package kz.socialregistry.systemtests.histories;

import static kz.socialregistry.systemtests.histories.Stay.OPEN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Days of the model as the interfaces write them. */
record Days(LocalDate today) {

    /** {@code null}: no end. */
    String text(int day) {
        return day == OPEN ? null : today.plusDays(day).toString();
    }

    /**
     * A body with these days.
     *
     * @param namesAndDays one after the other; what is open is left out
     */
    Map<String, Object> of(Object... namesAndDays) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < namesAndDays.length; i += 2) {
            String day = text((Integer) namesAndDays[i + 1]);
            if (day != null) {
                body.put((String) namesAndDays[i], day);
            }
        }
        return body;
    }

    /** The same with why the stay ended, if it did. */
    static Map<String, Object> reasoned(Map<String, Object> body) {
        if (body.containsKey("endedOn")) {
            body.put("endReason", "own-request");
        }
        return body;
    }
}
