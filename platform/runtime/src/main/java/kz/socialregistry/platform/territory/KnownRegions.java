package kz.socialregistry.platform.territory;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import kz.socialregistry.events.centres.RegionEvent;
import kz.socialregistry.events.centres.RegionState;
import kz.socialregistry.platform.EventJson;
import kz.socialregistry.platform.inbox.ReceivedEvent;

/** Keeps what centres-service publishes of regions; for services that have no regions of their own. */
@ApplicationScoped
public class KnownRegions {

    private static final String KEEP = """
            insert into known_region as stored (region_id, codes, parents, epoch, sequence)
            values (?, cast(? as jsonb), cast(? as jsonb), ?, ?)
            on conflict (region_id) do update set
                codes = excluded.codes, parents = excluded.parents, epoch = excluded.epoch, sequence = excluded.sequence
            where (stored.epoch, stored.sequence) < (excluded.epoch, excluded.sequence)
            """;

    private final DataSource dataSource;

    KnownRegions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes the regions among the events, in the transaction of the inbox. Older states than the stored are left out. */
    public void take(List<ReceivedEvent> events) {
        // In order of ids: two transactions that store the same regions must not lock each other out.
        List<ReceivedEvent> ofRegions = events.stream()
                .filter(event -> event.payload() instanceof RegionEvent)
                .sorted(Comparator.comparing(ReceivedEvent::aggregateId))
                .toList();
        if (ofRegions.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            for (ReceivedEvent event : ofRegions) {
                RegionState region = ((RegionEvent) event.payload()).region();
                keep.setObject(1, region.regionId());
                keep.setString(2, EventJson.MAPPER.writeValueAsString(region.codes()));
                keep.setString(3, EventJson.MAPPER.writeValueAsString(region.parents()));
                keep.setLong(4, event.epoch());
                keep.setLong(5, event.sequence());
                keep.addBatch();
            }
            keep.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the regions cannot be kept", e);
        }
    }
}
