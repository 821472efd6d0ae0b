package kz.socialregistry.reporting.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.socialregistry.platform.EventJson;
import kz.socialregistry.platform.lists.FeedQuery;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.web.Names;
import kz.socialregistry.reporting.sql.Sql;

/** The reports that were entered. */
@ApplicationScoped
class PublishedReports {

    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};

    private static final String SUMMARIES = """
            select report_id, code, region, period_from, period_to, name_kk, name_ru, name_en, source,
                   jsonb_array_length(figures) as figures
            from published_report
            """;

    private final Sql sql;
    private final Clock clock;
    private final Feeds feeds;

    PublishedReports(Sql sql, Clock clock, Feeds feeds) {
        this.sql = sql;
        this.clock = clock;
        this.feeds = feeds;
    }

    void add(PublishedReport report) {
        sql.write(
                """
                insert into published_report (report_id, code, region, period_from, period_to, name_kk, name_ru, name_en,
                                              source, figures, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
                """,
                report.id(),
                report.code(),
                report.region(),
                report.periodFrom(),
                report.periodTo(),
                report.names().kk(),
                report.names().ru(),
                report.names().en(),
                report.source(),
                Sql.json(report.figures()),
                OffsetDateTime.now(clock));
    }

    Optional<PublishedReport> find(UUID id) {
        return sql.read("select * from published_report where report_id = ?", PublishedReports::report, id).stream()
                .findFirst();
    }

    Page<PublishedReport.Summary> list(FeedQuery query) {
        if (query.asksForChanges()) {
            return feeds.changes(query, "published_report", "report_id", this::summaries, PublishedReport.Summary::id);
        }
        return Page.of(
                sql.read(
                        SUMMARIES + "where report_id > ? order by report_id limit ?",
                        PublishedReports::summary,
                        query.after(),
                        query.limit() + 1),
                query,
                PublishedReport.Summary::id);
    }

    private List<PublishedReport.Summary> summaries(List<UUID> ids) {
        return sql.read(
                SUMMARIES + "where report_id = any (?)", PublishedReports::summary, (Object) ids.toArray(UUID[]::new));
    }

    private static PublishedReport.Summary summary(ResultSet row) throws SQLException {
        return new PublishedReport.Summary(
                row.getObject("report_id", UUID.class),
                row.getString("code"),
                row.getString("region"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                names(row),
                row.getString("source"),
                row.getInt("figures"));
    }

    private static PublishedReport report(ResultSet row) throws SQLException {
        return new PublishedReport(
                row.getObject("report_id", UUID.class),
                row.getString("code"),
                row.getString("region"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                names(row),
                row.getString("source"),
                figures(row.getString("figures")));
    }

    private static Names names(ResultSet row) throws SQLException {
        return new Names(row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en"));
    }

    private static List<Figure> figures(String json) {
        try {
            return EventJson.MAPPER.readValue(json, FIGURES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored must be readable", e);
        }
    }
}
