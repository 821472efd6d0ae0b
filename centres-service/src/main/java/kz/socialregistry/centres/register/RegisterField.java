package kz.socialregistry.centres.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.tables.ColumnName;

/** The fields of the register, with the headings that tables have above them. */
enum RegisterField {
    BIN("bin", "БСН", "БИН", "BIN"),
    OWNERSHIP("ownership", "Меншік нысаны", "Форма собственности", "Ownership"),
    REGION("region", "Өңір", "Регион", "Region"),
    DISTRICT("district", "Аудан", "Район", "District"),
    NUMBER("number", "Орталықтың нөмірі", "Номер центра", "Centre number"),
    CENTRE("centre", "Орталық", "Центр", "Centre"),
    CENTRE_KK("centreKk", "Орталық (қаз)", "Центр (каз)", "Centre (kk)"),
    CENTRE_RU("centreRu", "Орталық (орыс)", "Центр (рус)", "Centre (ru)"),
    CENTRE_EN("centreEn", "Орталық (ағыл)", "Центр (англ)", "Centre (en)"),
    UNIT("unit", "Бөлімше", "Отделение", "Unit"),
    UNIT_KK("unitKk", "Бөлімше (қаз)", "Отделение (каз)", "Unit (kk)"),
    UNIT_RU("unitRu", "Бөлімше (орыс)", "Отделение (рус)", "Unit (ru)"),
    UNIT_EN("unitEn", "Бөлімше (ағыл)", "Отделение (англ)", "Unit (en)"),
    TYPE("type", "Түрі", "Тип", "Type"),
    SUBTYPE("subtype", "Кіші түрі", "Подтип", "Subtype"),
    FORMAT("format", "Қызмет көрсету нысаны", "Форма обслуживания", "Format"),
    TARGET_GROUP("targetGroup", "Қызмет алушылар санаты", "Категория получателей", "Target group"),
    BEDS("beds", "Орын саны", "Количество мест", "Beds"),
    RESIDENTS("residents", "Қызмет алушылар саны", "Количество получателей", "Residents"),
    QUEUE("queue", "Кезек", "Очередь", "Queue");

    private static final List<String> MORE_BEDS = List.of("орын", "мест", "места", "койко-мест", "places");

    private final ColumnName name;

    RegisterField(String code, String kk, String ru, String en) {
        name = new ColumnName(code, kk, ru, en);
    }

    /** Its name in lines of JSON and in pointers. */
    String code() {
        return name.field();
    }

    String pointer() {
        return "/" + code();
    }

    /** What stands above its column. */
    String heading(Language language) {
        return name.in(language);
    }

    static Optional<RegisterField> named(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }

    /** The code of the field that has this heading, in whatever language, or this code; in small letters. */
    static Optional<String> under(String heading) {
        return Arrays.stream(values())
                .filter(field -> field.isUnder(heading))
                .map(RegisterField::code)
                .findFirst();
    }

    private boolean isUnder(String heading) {
        return name.is(heading) || (this == BEDS && MORE_BEDS.contains(heading));
    }
}
