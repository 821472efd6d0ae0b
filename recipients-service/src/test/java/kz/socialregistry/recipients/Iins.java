package kz.socialregistry.recipients;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.socialregistry.recipients.recipient.Iin;

/** Valid numbers of nobody: century digit 1, so all of them were born in the 19th century. */
public final class Iins {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Iins() {}

    /** A number that no other test has. */
    public static synchronized String next() {
        while (true) {
            int n = NEXT.getAndIncrement();
            String eleven = "%02d%02d%02d1%04d".formatted(n / 10_000 % 100, n % 12 + 1, n % 28 + 1, n % 10_000);
            String iin = IntStream.range(0, 10)
                    .mapToObj(check -> eleven + check)
                    .filter(text -> Iin.faultIn(text).isEmpty())
                    .findFirst()
                    .orElse(null);
            if (iin != null) {
                return iin;
            }
        }
    }
}
