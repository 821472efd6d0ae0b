package kz.socialregistry.platform.problems;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/**
 * The texts of broken constraints are found by {@link Violations} and the bundles. The validator would make its own, which
 * nobody reads, and fail at an {@code Accept-Language} that the JDK cannot read.
 */
@ApplicationScoped
class OwnTexts implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.messageInterpolator(new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return template;
            }

            @Override
            public String interpolate(String template, Context context, Locale locale) {
                return template;
            }
        });
    }
}
