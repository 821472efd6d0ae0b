package kz.socialregistry.centres.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of the register as a line of JSON; {@link RegisterField} says the same for tables. */
@Schema(description = "A unit of the register.")
record RegisterLine(
        @Schema(description = "Business identification number of the provider, 12 digits.", examples = "491240000019")
        @Nullable
        String bin,

        @Schema(description = "Ownership: code or name of the list `provider-kinds`; for a new centre.") @Nullable
        String ownership,

        @Schema(description = "Region: name, KATO code or id, as of the day.") @Nullable
        String region,

        @Schema(description = "District: name, KATO code or id; region or district is needed.") @Nullable
        String district,

        @Schema(description = "Number of the centre in its region.") @Nullable
        String number,

        @Schema(description = "Name of the centre; absent: as the unit.") @Nullable
        String centre,

        @Schema(description = "The same in Kazakh.") @Nullable
        String centreKk,

        @Schema(description = "The same in Russian.") @Nullable
        String centreRu,

        @Schema(description = "The same in English.") @Nullable
        String centreEn,

        @Schema(description = "Name of the unit; absent: the only one of its format and target group.") @Nullable
        String unit,

        @Schema(description = "The same in Kazakh.") @Nullable
        String unitKk,

        @Schema(description = "The same in Russian.") @Nullable
        String unitRu,

        @Schema(description = "The same in English.") @Nullable
        String unitEn,

        @Schema(description = "Kind of centre: code or name of the list `centre-kinds`; for a new centre.") @Nullable
        String type,

        @Schema(description = "Format and target group with a slash between them.") @Nullable
        String subtype,

        @Schema(description = "Code or name of the list `formats`.") @Nullable
        String format,

        @Schema(description = "Code or name of the list `target-groups`.") @Nullable
        String targetGroup,

        @Schema(description = "Places; absent: not told.") @Nullable
        Integer beds,

        @Schema(description = "People in the unit on the day; absent: not told.") @Nullable
        Integer residents,

        @Schema(description = "People waiting on the day; absent: not told.") @Nullable
        Integer queue) {

    /** What stands in the field. */
    @Nullable
    Object value(RegisterField field) {
        return switch (field) {
            case BIN -> bin;
            case OWNERSHIP -> ownership;
            case REGION -> region;
            case DISTRICT -> district;
            case NUMBER -> number;
            case CENTRE -> centre;
            case CENTRE_KK -> centreKk;
            case CENTRE_RU -> centreRu;
            case CENTRE_EN -> centreEn;
            case UNIT -> unit;
            case UNIT_KK -> unitKk;
            case UNIT_RU -> unitRu;
            case UNIT_EN -> unitEn;
            case TYPE -> type;
            case SUBTYPE -> subtype;
            case FORMAT -> format;
            case TARGET_GROUP -> targetGroup;
            case BEDS -> beds;
            case RESIDENTS -> residents;
            case QUEUE -> queue;
        };
    }
}
