package kz.socialregistry.local.setup;

import java.nio.file.Path;

/**
 * What was built, and what runs it.
 *
 * @param root the folder of the whole project
 * @param java the program that runs Kafka and the issuer
 * @param serviceJava the program that runs the services
 */
public record Project(Path root, Path java, Path serviceJava) {

    /**
     * The services run on the Java of the launcher unless {@code REGISTRY_JAVA_HOME} names another one.
     *
     * @param javaHome its value; blank: not set
     */
    public static Project of(Path root, String javaHome) {
        Path own = program(Path.of(System.getProperty("java.home")));
        return new Project(root, own, javaHome.isBlank() ? own : program(Path.of(javaHome)));
    }

    /** The folder with a service's jars; {@code quarkus-run.jar} starts it. */
    public Path service(String name) {
        return root.resolve(name).resolve("target/quarkus-app");
    }

    /** A classpath with all jars of Kafka or of the issuer. */
    public String classpath(String name) {
        return root.resolve("deploy/local/target").resolve(name) + "/*";
    }

    private static Path program(Path home) {
        return home.resolve("bin/java");
    }
}
