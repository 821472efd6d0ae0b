package kz.socialregistry.local.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.socialregistry.local.setup.NotStartedException;

/** Asks the local issuer for tokens. */
final class LocalTokens implements Function<String, String> {

    /** The roles that the services know. */
    static final List<String> ROLES = List.of(
            "registrar", "centre-manager", "finance-officer", "analyst", "integrator", "auditor", "administrator");

    /** All regions, all centres. */
    static final String EVERYWHERE = "*";

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final int TIMEOUT_MILLIS = 10_000;

    private final URI issuer;

    LocalTokens(URI issuer) {
        this.issuer = issuer;
    }

    /** A token for a role in all regions. */
    @Override
    public String apply(String role) {
        return token(role, EVERYWHERE, EVERYWHERE);
    }

    /**
     * A token for a role in one region and one centre.
     *
     * @throws NotStartedException if the issuer does not answer
     */
    String token(String role, String region, String centre) {
        String form = "grant_type=client_credentials&client_secret=local&scope=registry&client_id=" + encoded(role)
                + "&region=" + encoded(region) + "&centre=" + encoded(centre);
        try {
            Matcher token = TOKEN.matcher(post(form));
            if (token.find()) {
                return token.group(1);
            }
        } catch (IOException e) {
            // the sentence below says all that helps
        }
        throw new NotStartedException("no-issuer", issuer.toString());
    }

    private String post(String form) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(issuer + "/token").toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        connection.setDoOutput(true);
        connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
        try (InputStream answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            connection.disconnect();
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
