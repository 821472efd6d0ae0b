package kz.socialregistry.testing.fuzz;

import java.util.List;
import java.util.Random;

/** Chance that comes out the same for the same seed and index. */
final class Dice {

    private final Random random;

    Dice(long seed, long index) {
        long mixed = (seed + index) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        random = new Random(mixed ^ (mixed >>> 31));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
