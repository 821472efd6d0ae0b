package kz.socialregistry.local.reference.people;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes up persons. Every family name begins with "Үлгі" (a sample), so that a screen full of them cannot be taken for
 * real people.
 */
final class SyntheticPersons {

    private static final List<String> STEMS =
            List.of("бай", "бек", "хан", "тай", "жан", "ғали", "мұрат", "нұр", "дәулет", "қожа", "мырза", "сұлтан");
    private static final List<String> MEN = List.of(
            "Айдар",
            "Асқар",
            "Бауыржан",
            "Болат",
            "Ғалым",
            "Дәурен",
            "Ерлан",
            "Жандос",
            "Кеңес",
            "Қайрат",
            "Марат",
            "Нұрлан",
            "Оразбек",
            "Рүстем",
            "Серік",
            "Талғат",
            "Төлеген",
            "Шыңғыс");
    private static final List<String> WOMEN = List.of(
            "Айгүл",
            "Ақмарал",
            "Бибігүл",
            "Гүлнәр",
            "Дана",
            "Жанар",
            "Зәуре",
            "Күләш",
            "Қарлығаш",
            "Ләззат",
            "Мәдина",
            "Назгүл",
            "Рәбиға",
            "Сәуле",
            "Торғын",
            "Ұлжан",
            "Шолпан",
            "Іңкәр");
    /** One person in so many has no papers. */
    private static final int WITHOUT_PAPERS = 250;

    private final SyntheticNumbers numbers = new SyntheticNumbers();

    /** A person of the plan's ages on that day. */
    Person next(StayPlan plan, LocalDate on, RandomGenerator random) {
        boolean male = random.nextBoolean();
        LocalDate birthDate = birthDate(plan, on, random);
        String iin = numbers.next(birthDate, male, random);
        String father = pick(MEN, random);
        return new Person(
                "Үлгі" + pick(STEMS, random) + (male ? "ов" : "ова"),
                pick(male ? MEN : WOMEN, random),
                father + (male ? "ұлы" : "қызы"),
                random.nextInt(WITHOUT_PAPERS) == 0 ? null : iin,
                birthDate,
                male ? "male" : "female",
                pick(plan.residence(), random));
    }

    /** A year older than the youngest at least, so that some could have come before the day. */
    private static LocalDate birthDate(StayPlan plan, LocalDate on, RandomGenerator random) {
        LocalDate earliest = on.minusYears(plan.oldest() + 1L).plusDays(1);
        LocalDate latest = on.minusYears(plan.youngest() + 1L);
        return Days.between(earliest, latest.plusDays(1), random);
    }

    private static String pick(List<String> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }
}
