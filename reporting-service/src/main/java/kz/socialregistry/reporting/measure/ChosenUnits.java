package kz.socialregistry.reporting.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.reporting.measure.PeopleRow.Level;
import org.jspecify.annotations.Nullable;

/** The units that each question is about, and the figures that come back for them. */
final class ChosenUnits {

    /** What the statement is told of a unit; once for each group that the unit belongs to. */
    record Row(
            int ask,
            UUID unitId,
            int part,
            int group,
            boolean first,
            @Nullable String targetGroup,
            String unitTargetGroup,
            boolean byTargetGroup,
            boolean bySex,
            boolean synthetic) {}

    private final FacilitySet facilities;
    private final List<PeopleAsk> asks;
    private final List<Row> rows = new ArrayList<>();
    private final List<Map<String, @Nullable String>> groups = new ArrayList<>();
    private final List<PeopleRow> answers = new ArrayList<>();

    ChosenUnits(FacilitySet facilities, List<PeopleAsk> asks) {
        this.facilities = facilities;
        this.asks = asks;
        for (int ask = 0; ask < asks.size(); ask++) {
            choose(ask, asks.get(ask));
        }
    }

    private void choose(int number, PeopleAsk ask) {
        Map<Map<String, @Nullable String>, Integer> known = new HashMap<>();
        for (Unit unit : facilities.units()) {
            if (ask.filter().matches(unit)) {
                boolean first = true;
                for (Map<String, @Nullable String> key : unit.keys(ask.groupByOfUnit())) {
                    int group = known.computeIfAbsent(key, this::add);
                    rows.add(row(number, ask, unit, group, first));
                    first = false;
                }
            }
        }
    }

    private int add(Map<String, @Nullable String> key) {
        groups.add(key);
        return groups.size() - 1;
    }

    private Row row(int number, PeopleAsk ask, Unit unit, int group, boolean first) {
        return new Row(
                number,
                unit.id(),
                facilities.extent().partOf(unit.regionId()),
                group,
                first,
                ask.filter().targetGroup(),
                unit.targetGroup(),
                ask.groupBy().contains(Dimension.TARGET_GROUP),
                ask.groupBy().contains(Dimension.SEX),
                unit.synthetic());
    }

    List<Row> rows() {
        return rows;
    }

    UUID[] units() {
        return rows.stream().map(Row::unitId).distinct().toArray(UUID[]::new);
    }

    void add(PeopleRow answer) {
        answers.add(answer);
    }

    List<Breakdown<People>> breakdowns() {
        List<Breakdown<People>> breakdowns = new ArrayList<>();
        for (int ask = 0; ask < asks.size(); ask++) {
            breakdowns.add(breakdown(ask));
        }
        return breakdowns;
    }

    private Breakdown<People> breakdown(int ask) {
        Map<Map<String, @Nullable String>, People> byKey = new LinkedHashMap<>();
        List<People> parts = new ArrayList<>();
        for (int part = 0; part < facilities.extent().parts().size(); part++) {
            int wanted = part;
            parts.add(
                    rows.stream().anyMatch(row -> row.ask() == ask && row.part() == wanted)
                            ? People.NONE
                            : People.UNKNOWN);
        }
        People total = rows.stream().anyMatch(row -> row.ask() == ask) ? People.NONE : People.UNKNOWN;
        for (PeopleRow answer : answers) {
            if (answer.ask() == ask && answer.level() == Level.TOTAL) {
                total = answer.people();
            } else if (answer.ask() == ask && answer.level() == Level.PART) {
                parts.set(answer.part(), answer.people());
            } else if (answer.ask() == ask && !asks.get(ask).groupBy().isEmpty()) {
                byKey.put(key(asks.get(ask), answer), answer.people());
            }
        }
        return Breakdown.of(total, byKey, parts);
    }

    private Map<String, @Nullable String> key(PeopleAsk ask, PeopleRow answer) {
        Map<String, @Nullable String> key = new LinkedHashMap<>();
        Map<String, @Nullable String> ofUnit = groups.get(answer.group());
        for (Dimension dimension : ask.groupBy()) {
            key.put(
                    dimension.parameter(),
                    switch (dimension) {
                        case TARGET_GROUP -> answer.targetGroup();
                        case SEX -> answer.sex();
                        default -> ofUnit.get(dimension.parameter());
                    });
        }
        return key;
    }
}
