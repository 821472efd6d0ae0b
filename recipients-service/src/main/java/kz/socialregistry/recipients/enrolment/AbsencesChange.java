package kz.socialregistry.recipients.enrolment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import java.util.List;
import kz.socialregistry.events.recipients.EnrolmentState;
import kz.socialregistry.platform.EventJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Other days away, instead of all that were recorded. */
@Embeddable
@Schema(description = "Other days away, instead of all that were recorded.")
record AbsencesChange(
        @Column(name = "absences_before")
        @Convert(converter = AbsencesChange.AsText.class)
        @Schema(description = "All days away as they were recorded before.", required = true)
        List<Absence> before,

        @Column(name = "absences_asked")
        @Convert(converter = AbsencesChange.AsText.class)
        @Schema(description = "All days away as they are to be.", required = true)
        List<Absence> asked) {

    AbsencesChange withoutReasons() {
        return new AbsencesChange(withoutReasons(before), withoutReasons(asked));
    }

    private static List<Absence> withoutReasons(List<Absence> absences) {
        return absences.stream().map(Absence::withoutReason).toList();
    }

    /** For centres-service: without the reasons, which are nobody else's business. */
    List<EnrolmentState.Absence> asEvent() {
        return asked.stream().map(Absence::asEvent).toList();
    }

    /** A list in one column, as JSON: history that is only read as a whole. */
    @Converter
    static class AsText implements AttributeConverter<@Nullable List<Absence>, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable List<Absence> absences) {
            try {
                return absences == null ? null : EventJson.MAPPER.writeValueAsString(absences);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("absences cannot be written", e);
            }
        }

        @Override
        public @Nullable List<Absence> convertToEntityAttribute(@Nullable String json) {
            try {
                return json == null ? null : EventJson.MAPPER.readValue(json, new TypeReference<List<Absence>>() {});
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("absences cannot be read", e);
            }
        }
    }
}
