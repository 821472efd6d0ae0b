package kz.socialregistry.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kz.socialregistry.reporting.sql.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far each topic has been read. */
@ApplicationScoped
public class Sources {

    private final Sql sql;

    Sources(Sql sql) {
        this.sql = sql;
    }

    /**
     * How far one topic has been read.
     *
     * @param position records applied so far: the sum of the next offsets of its partitions
     * @param lastEventAt when the newest of them happened; {@code null} if there was none
     */
    @Schema(description = "How far one topic has been read.")
    public record Source(
            @Schema(description = "Name of the topic.", examples = "socialregistry.enrolments")
            String topic,

            @Schema(description = "Sum of the next offsets of its partitions.", examples = "22650")
            long position,

            @Nullable
            @Schema(description = "When the newest event applied happened.", examples = "2026-01-01T04:00:00Z")
            Instant lastEventAt) {}

    /** What an answer is based on. Instants and positions, never an age: an unchanged answer stays the same. */
    @Schema(description = "What the answer is based on.")
    public record AsOf(
            @Schema(description = "Positions of the topics it is based on.")
            List<Source> sources) {}

    /**
     * A topic with what stands in its way.
     *
     * @param held events that could not be applied and wait for an operator
     */
    @Schema(description = "How far one topic has been read, and what could not be applied.")
    public record Freshness(
            @Schema(description = "Name of the topic.", examples = "socialregistry.enrolments")
            String topic,

            @Schema(description = "Sum of the next offsets of its partitions.", examples = "22650")
            long position,

            @Nullable
            @Schema(description = "When the newest event applied happened.", examples = "2026-01-01T04:00:00Z")
            Instant lastEventAt,

            @Schema(description = "Events that could not be applied and wait for an operator.", examples = "0")
            long held) {}

    /** The positions at this moment, or in the snapshot of the current transaction. */
    public AsOf asOf() {
        return new AsOf(
                sql.read("""
                select topic, sum(next_offset) as position, max(last_event_at) as last_event_at
                from inbox_offset group by topic order by topic
                """, row -> new Source(row.getString("topic"), row.getLong("position"), lastEventAt(row))));
    }

    /** The positions with the events held back. */
    public List<Freshness> freshness() {
        return sql.read(
                """
                select o.topic, sum(o.next_offset) as position, max(o.last_event_at) as last_event_at,
                       (select count(*) from inbox_held h where h.topic = o.topic) as held
                from inbox_offset o group by o.topic order by o.topic
                """,
                row -> new Freshness(
                        row.getString("topic"), row.getLong("position"), lastEventAt(row), row.getLong("held")));
    }

    private static @Nullable Instant lastEventAt(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("last_event_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
