package kz.socialregistry.platform.conditional;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives every answer to a GET a strong entity tag, made from its content if the operation has set none from a version,
 * and answers 304 to whoever has it already. Tells caches to ask each time, or, for personal data, to keep nothing.
 */
class Revalidation {

    private static final int AFTER_ALL_OTHERS = 100;
    private static final int TAG_BYTES = 16;
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final String VARYING = "Accept, Accept-Encoding, Accept-Language, Authorization";
    private static final List<Class<?>> STREAMS =
            List.of(StreamingOutput.class, InputStream.class, File.class, Multi.class, java.nio.file.Path.class);

    private final ObjectMapper json;

    Revalidation(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter(priority = AFTER_ALL_OTHERS)
    public void revalidate(
            ContainerRequestContext request, ContainerResponseContext response, @Nullable ResourceInfo resource)
            throws IOException {
        Class<?> type = resource == null ? null : resource.getResourceClass();
        boolean personal = type != null && type.isAnnotationPresent(NoStore.class);
        if (personal) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (!READS.contains(request.getMethod()) || response.getStatus() != Status.OK.getStatusCode()) {
            return;
        }
        if (!personal) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        response.getHeaders().putSingle(HttpHeaders.VARY, VARYING);
        EntityTag tag = response.getEntityTag() == null ? tagged(response) : response.getEntityTag();
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (tag != null && known != null && names(known, tag)) {
            if (response.getEntity() instanceof Closeable unread) {
                unread.close();
            }
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    /** Sets the tag of the content, which is then sent as it was hashed; a stream has none. */
    private @Nullable EntityTag tagged(ContainerResponseContext response) throws JsonProcessingException {
        byte[] body = content(response);
        if (body == null) {
            return null;
        }
        response.setEntity(body, response.getEntityAnnotations(), type(response));
        EntityTag tag =
                new EntityTag(hash(body, String.valueOf(response.getHeaderString(HttpHeaders.CONTENT_LANGUAGE))));
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        return tag;
    }

    private byte @Nullable [] content(ContainerResponseContext response) throws JsonProcessingException {
        Object entity = response.getEntity();
        if (entity == null || STREAMS.stream().anyMatch(stream -> stream.isInstance(entity))) {
            return null;
        }
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        if (entity instanceof CharSequence text) {
            return text.toString().getBytes(UTF_8);
        }
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(type(response)) ? json.writeValueAsBytes(entity) : null;
    }

    /** An operation that builds its answer itself may leave the type open: then it is JSON, unless it is a text. */
    private static MediaType type(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type != null) {
            return type;
        }
        return response.getEntity() instanceof CharSequence
                ? MediaType.TEXT_PLAIN_TYPE
                : MediaType.APPLICATION_JSON_TYPE;
    }

    private static String hash(byte[] body, String language) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(language.getBytes(UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(digest.digest(body), TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** For a read, a weak tag will do. */
    private static boolean names(String known, EntityTag tag) {
        return Arrays.stream(known.split(",", -1))
                .map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                .anyMatch(one -> one.equals("*") || one.equals('"' + tag.getValue() + '"'));
    }
}
