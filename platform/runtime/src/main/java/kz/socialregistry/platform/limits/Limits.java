package kz.socialregistry.platform.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;

/** The limits of a service; what an operator sets of them is listed in the README. */
@ConfigMapping(prefix = "registry.limits")
interface Limits {

    /** How many requests a client may send in a second, on average. */
    long requestsPerSecond();

    /** How many it may send at once after a pause. */
    long burst();

    /** The longest address: a path with its query. */
    MemorySize address();

    /** The largest head: the names and values of all headers. */
    MemorySize headers();

    /** The largest body. */
    MemorySize body();

    /** How long a body may take to arrive. */
    Duration bodyWithin();

    /** The media types of files that are streamed: an operation that consumes one of them takes an input stream. */
    List<String> streamedTypes();

    /** The largest file. */
    MemorySize stream();

    /** How long a file may take to arrive. */
    Duration streamWithin();

    /** How many files a client may send at the same time. */
    int streamsAtOnce();
}
