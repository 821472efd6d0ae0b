package kz.socialregistry.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who sent the current request, as the token says. Only to be asked within a request over HTTP by somebody known; see
 * {@link #isKnown()}.
 */
@RequestScoped
public class Caller {

    /** In the claims {@code regions} and {@code centres}: all of them. */
    public static final String ALL = "*";

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    Caller(SecurityIdentity identity, CurrentVertxRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /** Whether there is a request with a valid token; without, it is the service itself that works. */
    public boolean isKnown() {
        return request.getCurrent() != null && !identity.isAnonymous();
    }

    /** The person or program: the claim {@code sub}. */
    public String subject() {
        return token().map(JsonWebToken::getSubject)
                .orElseGet(() -> identity.getPrincipal().getName());
    }

    /** The program that sends on behalf of the subject: the claim {@code azp} or {@code client_id}, or the subject. */
    public String client() {
        return token().flatMap(token -> first(token, "azp", "client_id")).orElseGet(this::subject);
    }

    /** The roles, as in {@link Role}. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /** The claim {@code regions}: ids, KATO codes of today, or {@link #ALL}; empty if the token names none. */
    public Set<String> regions() {
        return texts("regions");
    }

    /** The claim {@code centres}: ids or {@link #ALL}; empty if the token names none. */
    public Set<String> centres() {
        return texts("centres");
    }

    /** Whether rows of all regions are there for the caller. */
    public boolean seesAllRegions() {
        return regions().contains(ALL);
    }

    /** Whether rows of all centres are there for the caller: only a centre manager who is nothing else is limited. */
    public boolean seesAllCentres() {
        return !roles().equals(Set.of(Role.CENTRE_MANAGER)) || centres().contains(ALL);
    }

    private Set<String> texts(String claim) {
        Object value = token().map(token -> token.<Object>getClaim(claim)).orElse(null);
        Set<String> texts = new LinkedHashSet<>();
        if (value instanceof JsonArray array) {
            array.forEach(element -> texts.add(text(element)));
        } else if (value != null) {
            texts.add(text(value));
        }
        return texts;
    }

    private static Optional<String> first(JsonWebToken token, String... claims) {
        for (String claim : claims) {
            Object value = token.getClaim(claim);
            if (value != null) {
                return Optional.of(text(value));
            }
        }
        return Optional.empty();
    }

    private static String text(Object value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value instanceof JsonValue json ? json.toString() : String.valueOf(value);
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
