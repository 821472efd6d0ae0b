package kz.socialregistry.local.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks at something again and again until it is as it should be. */
final class Poll {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private Poll() {}

    /**
     * The first answer that is there.
     *
     * @param look empty: not yet
     * @param forWhat completes "waited N s in vain for …"
     */
    static <T> T until(Duration longest, String forWhat, Supplier<Optional<T>> look) {
        Instant end = Instant.now().plus(longest);
        while (Instant.now().isBefore(end)) {
            Optional<T> answer = look.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        }
        throw new LoadFailedException("waited " + longest.toSeconds() + " s in vain for " + forWhat);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadFailedException("the load was interrupted", e);
        }
    }
}
