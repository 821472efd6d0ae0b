package kz.socialregistry.platform.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Takes only tokens that are signed by one of the algorithms of a list. Their signatures were verified before, by a
 * public key; the framework knows more algorithms for that than an issuer needs.
 */
@ApplicationScoped
class AcceptedAlgorithms implements SecurityIdentityAugmentor {

    private final Set<String> accepted;

    AcceptedAlgorithms(@ConfigProperty(name = "registry.access.algorithms") Set<String> accepted) {
        this.accepted = Set.copyOf(accepted);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.isAnonymous() || isAccepted(identity.getCredential(AccessTokenCredential.class))
                ? Uni.createFrom().item(identity)
                : Uni.createFrom().failure(new AuthenticationFailedException("the algorithm is not on the list"));
    }

    private boolean isAccepted(@Nullable AccessTokenCredential credential) {
        if (credential == null) {
            return false;
        }
        String token = credential.getToken();
        byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return accepted.contains(new JsonObject(new String(header, StandardCharsets.UTF_8)).getString("alg"));
    }
}
