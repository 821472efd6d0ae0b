package kz.socialregistry.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The clock of the registry. Legal dates are calendar days of Asia/Almaty, whatever the zone of the machine. */
@ApplicationScoped
class RegistryClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Almaty"));
    }
}
