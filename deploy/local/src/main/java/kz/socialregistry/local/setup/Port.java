package kz.socialregistry.local.setup;

/** The ports that the registry listens on, each with what it is unless it is chosen. */
public enum Port {
    CENTRES(8081),
    RECIPIENTS(8082),
    BUDGET(8083),
    REPORTING(8084),
    ISSUER(8085),
    POSTGRES(15432),
    KAFKA(19092),
    /** Only the broker itself uses it. */
    KAFKA_CONTROLLER(19093);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    /** The environment variable that chooses it. */
    public String variable() {
        return name() + "_PORT";
    }
}
