package kz.socialregistry.centres.register;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.socialregistry.platform.problems.FieldError;

/** Where in a row stands what the rules of single entries complain about. */
final class RegisterPointers {

    private static final Map<String, RegisterField> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("/kind", RegisterField.TYPE);
        FIELDS.put("/providerKind", RegisterField.OWNERSHIP);
        FIELDS.put("/regionId", RegisterField.REGION);
        FIELDS.put("/names", RegisterField.UNIT);
        FIELDS.put("/capacities", RegisterField.BEDS);
        FIELDS.put("/places", RegisterField.BEDS);
        FIELDS.put("/validTo", RegisterField.BEDS);
    }

    private RegisterPointers() {}

    static FieldError inRow(FieldError error) {
        for (Map.Entry<String, RegisterField> known : FIELDS.entrySet()) {
            String pointer = error.pointer();
            if (pointer.equals(known.getKey()) || pointer.startsWith(known.getKey() + "/")) {
                return new FieldError(known.getValue().pointer(), error.code(), error.arguments());
            }
        }
        return error;
    }
}
