package kz.socialregistry.platform.security;

import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of the issuer again from time to time, so that one that was withdrawn is not accepted for long: the
 * framework reads them again only when a token names a key that it does not know.
 */
@ApplicationScoped
class IssuerKeys {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final String NO_TOKEN = "";

    private final TenantConfigBean tenants;

    IssuerKeys(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Scheduled(every = "{registry.access.keys-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void readAgain() {
        @Nullable OidcProvider provider = tenants.getDefaultTenant().provider();
        if (provider != null) {
            // there is no way to ask for the keys alone; that the token is none is told after they were read
            provider.refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
                    .ifNoItem()
                    .after(AT_MOST)
                    .fail()
                    .onFailure(InvalidJwtException.class)
                    .recoverWithNull()
                    .onFailure()
                    .invoke(unread -> LOG.warnf(
                            "the issuer does not tell its keys; those known go on being accepted: %s", unread))
                    .onFailure()
                    .recoverWithNull()
                    .await()
                    .indefinitely();
        }
    }
}
