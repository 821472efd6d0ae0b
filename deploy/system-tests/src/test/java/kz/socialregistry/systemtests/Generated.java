package kz.socialregistry.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.socialregistry.local.setup.Port;

/** The clients that a generator made of docs/openapi, set up as an integrator does: an address and a token. */
final class Generated {

    private static final Pattern NEXT = Pattern.compile("<[^>]*[?&]cursor=([^&>]+)[^>]*>.*next.*");

    private final Client client;

    Generated(Client client) {
        this.client = client;
    }

    kz.socialregistry.clients.centres.ApiClient centres(String role) {
        var centres = new kz.socialregistry.clients.centres.ApiClient();
        centres.updateBaseUri(client.url(Port.CENTRES));
        return centres.setRequestInterceptor(token(role));
    }

    kz.socialregistry.clients.recipients.ApiClient recipients(String role) {
        var recipients = new kz.socialregistry.clients.recipients.ApiClient();
        recipients.updateBaseUri(client.url(Port.RECIPIENTS));
        return recipients.setRequestInterceptor(token(role));
    }

    kz.socialregistry.clients.budget.ApiClient budget(String role) {
        var budget = new kz.socialregistry.clients.budget.ApiClient();
        budget.updateBaseUri(client.url(Port.BUDGET));
        return budget.setRequestInterceptor(token(role));
    }

    kz.socialregistry.clients.reporting.ApiClient reporting(String role) {
        var reporting = new kz.socialregistry.clients.reporting.ApiClient();
        reporting.updateBaseUri(client.url(Port.REPORTING));
        return reporting.setRequestInterceptor(token(role));
    }

    private Consumer<HttpRequest.Builder> token(String role) {
        return request -> request.header("Authorization", "Bearer " + client.token(role));
    }

    /** Where a list goes on; null at its end. */
    static String nextCursor(Map<String, List<String>> headers) {
        Matcher next = NEXT.matcher(String.join("", headers.getOrDefault("link", List.of())));
        return next.matches() ? URLDecoder.decode(next.group(1), UTF_8) : null;
    }
}
