package kz.socialregistry.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.socialregistry.platform.lists.FeedQuery;
import kz.socialregistry.platform.lists.Feeds;
import kz.socialregistry.platform.lists.Lists;
import kz.socialregistry.platform.lists.Page;
import kz.socialregistry.platform.security.Role;

/** A list with a feed. */
@Path("/v1/things")
@RolesAllowed(Role.REGISTRAR)
public class ThingsProbeResource {

    private final DataSource dataSource;
    private final Feeds feeds;

    ThingsProbeResource(DataSource dataSource, Feeds feeds) {
        this.dataSource = dataSource;
        this.feeds = feeds;
    }

    public record Thing(UUID id, int value) {}

    public static class Query extends FeedQuery {

        @QueryParam("label")
        String label;
    }

    @GET
    public Response list(@BeanParam Query query, @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, page(query));
    }

    @GET
    @Path("/others")
    public Response others(@BeanParam Query query, @Context UriInfo uriInfo) {
        return Lists.respond(uriInfo, page(query));
    }

    private Page<Thing> page(Query query) {
        if (query.asksForChanges()) {
            return feeds.changes(query, "probe_thing", "id", this::withIds, Thing::id);
        }
        List<Thing> oneMore = read(
                "select id, value from probe_thing where id > ? order by id limit ?", query.after(), query.limit() + 1);
        return Page.of(oneMore, query, Thing::id);
    }

    private List<Thing> withIds(List<UUID> ids) {
        return read("select id, value from probe_thing where id = any (?)", (Object) ids.toArray(UUID[]::new));
    }

    private List<Thing> read(String sql, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            ResultSet row = select.executeQuery();
            List<Thing> things = new ArrayList<>();
            while (row.next()) {
                things.add(new Thing(row.getObject("id", UUID.class), row.getInt("value")));
            }
            return things;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
