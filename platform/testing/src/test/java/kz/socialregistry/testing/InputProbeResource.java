package kz.socialregistry.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.socialregistry.platform.security.Role;

/** Takes every kind of value and gives it back. */
@Path("/v1/inputs")
@RolesAllowed(Role.REGISTRAR)
public class InputProbeResource {

    public record Inputs(
            @Size(max = 60) String text,
            List<String> texts,
            Integer number,
            Long big,
            BigDecimal decimal,
            Boolean yes,
            LocalDate on,
            UUID id,
            @Valid Inputs inner,
            @NotNull String needed) {}

    @POST
    public Inputs echo(@NotNull @Valid Inputs inputs) {
        return inputs;
    }
}
