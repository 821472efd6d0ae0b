package kz.socialregistry.platform.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * An answer too long for the memory. It is written to a file first: nobody's slow connection holds a transaction, whatever
 * goes wrong is told by a status, and the content has its tag. The file has no name once it is read, so no crash leaves it.
 */
public final class Spooled {

    private static final int TAG_BYTES = 16;

    private Spooled() {}

    /** Writes the content. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** 200 with the content and its tag. */
    public static Response ok(MediaType type, Content content) throws IOException {
        Path file = Files.createTempFile("answer", null);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
                content.writeTo(out);
            }
            byte[] hash = Arrays.copyOf(digest.digest(), TAG_BYTES);
            return Response.ok(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), type)
                    .tag(new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(hash)))
                    .build();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
