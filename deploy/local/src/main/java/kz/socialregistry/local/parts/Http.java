package kz.socialregistry.local.parts;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Looks whether something answers; lighter than an HTTP client of its own. */
final class Http {

    private static final int TIMEOUT_MILLIS = 5_000;

    private Http() {}

    static boolean isOk(URI uri) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
