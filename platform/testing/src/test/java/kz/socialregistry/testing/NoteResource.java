package kz.socialregistry.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import kz.socialregistry.platform.conditional.IfMatch;
import kz.socialregistry.platform.conditional.NoStore;
import kz.socialregistry.platform.patch.MergePatch;
import kz.socialregistry.platform.patch.Patching;
import kz.socialregistry.platform.problems.DeclaredRules;
import kz.socialregistry.platform.security.Role;
import kz.socialregistry.platform.web.Etags;

/** Stands for something with versions. */
@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.REGISTRAR)
public class NoteResource {

    private static final Note FIRST = new Note("a", null, LocalDate.of(2026, 1, 1), List.of("x"));

    private final IfMatch ifMatch;
    private final Patching patching;
    private final DeclaredRules rules;
    private static Note note = FIRST;
    private static long version;

    NoteResource(IfMatch ifMatch, Patching patching, DeclaredRules rules) {
        this.ifMatch = ifMatch;
        this.patching = patching;
        this.rules = rules;
    }

    public record Note(
            @NotNull @Size(max = 5) String title,
            String text,
            @NotNull LocalDate on,
            List<String> marks) {}

    @GET
    @Path("/one")
    public Response get() {
        return Etags.ok(note, version);
    }

    @GET
    public List<Note> list() {
        return List.of(note);
    }

    @GET
    @Path("/built")
    public Response built() {
        return Response.ok(List.of(note)).build();
    }

    @PUT
    @Path("/one")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@NotNull Note request) {
        return change(request);
    }

    @PATCH
    @Path("/one")
    @Consumes(MergePatch.TYPE)
    public Response patch(@NotNull MergePatch patch) {
        return change(patching.apply(patch, note));
    }

    @DELETE
    @Path("/one")
    public void forgetsToCompare() {
        // what it would do is of no interest
    }

    private Response change(Note changed) {
        synchronized (NoteResource.class) {
            ifMatch.check(version);
            rules.check(changed).throwIfAny();
            note = changed;
            version++;
            return Etags.ok(note, version);
        }
    }

    /** Back to the beginning. */
    static synchronized void reset() {
        note = FIRST;
        version = 0;
    }

    /** Stands for a resource with personal data. */
    @Path("/v1/secrets")
    @NoStore
    @RolesAllowed(Role.REGISTRAR)
    public static class SecretResource {

        @GET
        @Produces(MediaType.TEXT_PLAIN)
        public String get() {
            return "secret";
        }
    }
}
