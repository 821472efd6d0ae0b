package kz.socialregistry.platform.limits;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Leaves the check of addresses to {@link Heads}: the framework's own answers without a body. It reads its switch from a
 * system property when the server is set up, and nothing of ours comes before that but the configuration.
 */
public final class OwnAddressCheck implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
