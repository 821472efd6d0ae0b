package kz.socialregistry.centres.register;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.centres.region.Regions;
import kz.socialregistry.platform.imports.Statements;
import kz.socialregistry.platform.imports.Statements.Column;
import kz.socialregistry.platform.language.Language;
import kz.socialregistry.platform.tables.TableWriter;
import kz.socialregistry.platform.territory.Visibility;
import org.jspecify.annotations.Nullable;

/** Writes the register of a day as it can be read again. People and queue are those that the registry counts. */
@ApplicationScoped
class RegisterExport {

    private static final int AN_HOUR = 3600;

    private static final List<RegisterField> FIELDS = List.of(
            RegisterField.BIN,
            RegisterField.OWNERSHIP,
            RegisterField.REGION,
            RegisterField.DISTRICT,
            RegisterField.NUMBER,
            RegisterField.CENTRE_KK,
            RegisterField.CENTRE_RU,
            RegisterField.CENTRE_EN,
            RegisterField.UNIT_KK,
            RegisterField.UNIT_RU,
            RegisterField.UNIT_EN,
            RegisterField.TYPE,
            RegisterField.FORMAT,
            RegisterField.TARGET_GROUP,
            RegisterField.BEDS,
            RegisterField.RESIDENTS,
            RegisterField.QUEUE);

    // A place is told by its code of the day, or by its id if it has none.
    private static final String REGISTER = """
            select c.id as centre_id, c.region_id, c.bin, c.provider_kind, c.number, c.kind,
                   c.name_kk as centre_kk, c.name_ru as centre_ru, c.name_en as centre_en,
                   u.name_kk, u.name_ru, u.name_en, u.format, u.target_group, k.places,
                   coalesce(code.code, c.region_id::text) as place,
                   case when p.parent_id is not null then coalesce(above.code, p.parent_id::text) end as above,
                   (select count(*) from placement s
                    where s.known_unit_id = u.id and s.period @> asked.day and s.taken @> asked.day) as residents,
                   (select count(*) from placement s
                    where s.known_unit_id = u.id and s.queued_on <= asked.day
                      and (s.left_queue_on is null or s.left_queue_on > asked.day)) as queue
            from (select ?::date as day, ?::uuid[] as regions) asked
            join centre c on (asked.regions is null or c.region_id = any (asked.regions))
                         and daterange(c.opened_on, c.closed_on) @> asked.day
            join unit u on u.centre_id = c.id and daterange(u.opened_on, u.closed_on) @> asked.day
            left join unit_capacity k on k.unit_id = u.id and k.validity @> asked.day
            left join region_code code
                on code.region_id = c.region_id and daterange(code.valid_from, code.valid_to) @> asked.day
            left join region_parent p
                on p.region_id = c.region_id and daterange(p.valid_from, p.valid_to) @> asked.day
            left join region_code above
                on above.region_id = p.parent_id and daterange(above.valid_from, above.valid_to) @> asked.day
            order by c.id, u.id
            """;

    private final Statements statements;
    private final Regions regions;
    private final Visibility visibility;
    private final ObjectMapper json;

    RegisterExport(Statements statements, Regions regions, Visibility visibility, ObjectMapper json) {
        this.statements = statements;
        this.regions = regions;
        this.visibility = visibility;
        this.json = json;
    }

    /** The units that work on the day in centres that the caller sees, as JSON. */
    @Transactional
    @TransactionConfiguration(timeout = AN_HOUR)
    void writeJson(OutputStream out, @Nullable String region, LocalDate on) throws IOException {
        try (JsonGenerator items = json.createGenerator(out)) {
            items.writeStartObject();
            items.writePOJOField("on", on);
            items.writeArrayFieldStart("items");
            each(region, on, items::writePOJO);
            items.writeEndArray();
            items.writeEndObject();
        }
    }

    /** The same as a table, with headings in the language. */
    @Transactional
    @TransactionConfiguration(timeout = AN_HOUR)
    void writeTable(TableWriter table, @Nullable String region, LocalDate on, Language language) throws IOException {
        try (table) {
            table.write(FIELDS.stream().map(field -> field.heading(language)).toList());
            each(region, on, line -> table.write(cells(line)));
        }
    }

    private interface LineTaker {
        void take(RegisterLine line) throws IOException;
    }

    private void each(@Nullable String region, LocalDate on, LineTaker taker) throws IOException {
        Collection<UUID> within = region == null ? null : regions.within("region", region, on);
        statements.each(
                row -> {
                    if (visibility.seesCentre(row.getObject("centre_id", UUID.class))
                            && visibility.sees(row.getObject("region_id", UUID.class), on, on)) {
                        taker.take(line(row));
                    }
                },
                REGISTER,
                on,
                within == null ? null : new Column("uuid", List.copyOf(within)));
    }

    private static List<@Nullable Object> cells(RegisterLine line) {
        List<@Nullable Object> cells = new ArrayList<>();
        FIELDS.forEach(field -> cells.add(line.value(field)));
        return cells;
    }

    private static RegisterLine line(ResultSet row) throws SQLException {
        String above = row.getString("above");
        String place = row.getString("place");
        return new RegisterLine(
                row.getString("bin"),
                row.getString("provider_kind"),
                above == null ? place : above,
                above == null ? null : place,
                row.getString("number"),
                null,
                row.getString("centre_kk"),
                row.getString("centre_ru"),
                row.getString("centre_en"),
                null,
                row.getString("name_kk"),
                row.getString("name_ru"),
                row.getString("name_en"),
                row.getString("kind"),
                null,
                row.getString("format"),
                row.getString("target_group"),
                row.getObject("places", Integer.class),
                row.getInt("residents"),
                row.getInt("queue"));
    }
}
