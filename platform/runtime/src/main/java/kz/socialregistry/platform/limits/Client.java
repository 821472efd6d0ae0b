package kz.socialregistry.platform.limits;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whose requests are counted together.
 *
 * @param known whether a token says who it is; if not, it is everybody at one address
 */
record Client(String name, boolean known) {

    static Client of(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token) {
            return new Client(token.getClaim("azp") + "|" + token.getSubject(), true);
        }
        return new Client(String.valueOf(request.request().remoteAddress().hostAddress()), false);
    }
}
