package kz.socialregistry.recipients.peopletable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.tables.ColumnName;

/** The columns of a table of people: first those of the recipient, then those of an enrolment. */
public enum PeopleColumn {
    KIND("kind", Kind.WORD, "Қызмет алушының түрі", "Вид получателя", "Kind"),
    MEMBERS("members", Kind.NUMBER, "Отбасы мүшелерінің саны", "Количество членов семьи", "Members"),
    FAMILY("name/family", Kind.TEXT, "Тегі", "Фамилия", "Family name"),
    GIVEN("name/given", Kind.TEXT, "Аты", "Имя", "Given name"),
    PATRONYMIC("name/patronymic", Kind.TEXT, "Әкесінің аты", "Отчество", "Patronymic"),
    IIN("iin", Kind.TEXT, "ЖСН", "ИИН", "IIN"),
    IIN_MISSING_REASON("iinMissingReason", Kind.TEXT, "ЖСН болмау себебі", "Причина отсутствия ИИН", "Why no IIN"),
    BIRTH_DATE("birthDate", Kind.DAY, "Туған күні", "Дата рождения", "Birth date"),
    SEX("sex", Kind.WORD, "Жынысы", "Пол", "Sex"),
    RESIDENCE("residenceRegionId", Kind.TEXT, "Тұрғылықты өңірі", "Регион проживания", "Region of residence"),
    UNIT("unitId", Kind.TEXT, "Бөлімше", "Отделение", "Unit"),
    TARGET_GROUP("targetGroup", Kind.TEXT, "Қызмет алушылар санаты", "Категория получателей", "Target group"),
    REQUESTED_ON("requestedOn", Kind.DAY, "Өтініш берген күні", "Дата обращения", "Applied on"),
    WANTED_FROM("wantedFrom", Kind.DAY, "Орын қажет күн", "Место нужно с", "Wanted from"),
    WANTED_UNTIL("wantedUntil", Kind.DAY, "Мерзімнің аяқталуы", "Окончание срока", "Term ends on"),
    ADMITTED_ON("admittedOn", Kind.DAY, "Қабылданған күні", "Дата зачисления", "Admitted on"),
    ENDED_ON("endedOn", Kind.DAY, "Шығарылған күні", "Дата отчисления", "Left on"),
    END_REASON("endReason", Kind.TEXT, "Шығарылу себебі", "Причина отчисления", "Why left"),
    PRIORITY_GROUP("priorityGroup", Kind.TEXT, "Басымдық тобы", "Приоритетная группа", "Priority group"),
    /** Of the recipient and of the enrolment. */
    SYNTHETIC("synthetic", Kind.BOOLEAN, "Ойдан шығарылған", "Вымышленные данные", "Made up");

    enum Kind {
        TEXT,
        WORD,
        NUMBER,
        DAY,
        BOOLEAN
    }

    private static final Pattern OF_ENROLMENT = Pattern.compile("/enrolments/\\d+/(.+)");
    private static final String OF_RECIPIENT = "/recipient/";

    private final ColumnName name;
    private final String path;
    private final Kind kind;

    PeopleColumn(String path, Kind kind, String kk, String ru, String en) {
        this.path = path;
        this.kind = kind;
        name = new ColumnName(
                path.replace("name/", "").replace("family", "familyName").replace("given", "givenName"), kk, ru, en);
    }

    /** What stands for it in the first row, and in the errors of an import. */
    public String field() {
        return name.field();
    }

    /** What stands above it. */
    public String heading(Language language) {
        return name.in(language);
    }

    /** Where its value stands in a line of an import: below the recipient, or below the enrolment. */
    public String path() {
        return path;
    }

    /** Whether it tells of the recipient alone. */
    public boolean isOfRecipient() {
        return ordinal() < UNIT.ordinal();
    }

    Kind kind() {
        return kind;
    }

    /** The field whose column has this heading, in whatever language; in small letters. */
    public static Optional<String> under(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.name.is(heading))
                .map(PeopleColumn::field)
                .findFirst();
    }

    static Optional<PeopleColumn> named(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field().equals(field))
                .findFirst();
    }

    /** The field that a pointer into a line of an import is about. */
    public static Optional<String> at(String pointer) {
        Matcher enrolment = OF_ENROLMENT.matcher(pointer);
        String wanted = enrolment.matches()
                ? enrolment.group(1)
                : pointer.startsWith(OF_RECIPIENT) ? pointer.substring(OF_RECIPIENT.length()) : "";
        return Arrays.stream(values())
                .filter(column -> column.path.equals(wanted))
                .map(PeopleColumn::field)
                .findFirst();
    }

    /** All headings in a language, in the order of the columns. */
    public static List<String> headings(Language language) {
        return Arrays.stream(values()).map(column -> column.heading(language)).toList();
    }
}
