package kz.socialregistry.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import kz.socialregistry.platform.parameters.RegionText;
import kz.socialregistry.platform.security.Role;

/** Takes every kind of value and gives it back. */
@Path("/v1/inputs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.REGISTRAR)
public class InputProbeResource {

    /** Files that began to arrive, for whoever waits for that. */
    static final Semaphore BEGUN = new Semaphore(0);

    /** Files whose arrival ended in one way or the other. */
    static final Semaphore ENDED = new Semaphore(0);

    public record Inputs(
            @Size(max = 60) String text,
            List<String> texts,
            Integer number,
            Long big,
            BigDecimal decimal,
            Boolean yes,
            LocalDate on,
            UUID id,
            @Valid Inner inner,
            @NotNull String needed) {}

    public record Inner(UUID id, @NotNull String needed) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Inputs echo(@NotNull @Valid Inputs inputs) {
        return inputs;
    }

    /** Every kind of parameter. */
    static class Asked {

        @QueryParam("on")
        LocalDate on;

        @QueryParam("id")
        UUID id;

        @QueryParam("level")
        @Pattern(regexp = "region|district")
        String level;

        @QueryParam("region")
        @RegionText
        String region;

        @QueryParam("size")
        @Min(1)
        @Max(9)
        Integer size;

        @QueryParam("yes")
        Boolean yes;

        @QueryParam("text")
        String text;
    }

    @GET
    public Map<String, Object> ask(
            @BeanParam @Valid Asked asked, @QueryParam("many") List<String> many, @QueryParam("n") int n) {
        return Map.of("text", String.valueOf(asked.text), "many", many, "n", n);
    }

    @POST
    @Path("files")
    @Consumes("application/x-ndjson")
    public long receive(InputStream file) throws IOException {
        BEGUN.release();
        try {
            return file.transferTo(OutputStream.nullOutputStream());
        } finally {
            ENDED.release();
        }
    }
}
