package kz.socialregistry.local.launcher;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import kz.socialregistry.local.reference.Language;
import kz.socialregistry.local.setup.Messages;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.local.setup.Ports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code deploy/up}. The script shows the help, so that it costs no build. */
final class Options {

    @Option(names = "--fresh")
    boolean fresh;

    @Option(names = "--empty")
    boolean empty;

    /** For the script only. */
    @Option(names = "--no-build")
    boolean noBuild;

    @Option(names = "--port-offset")
    int portOffset;

    @Option(names = "--lang")
    @Nullable
    Language chosenLanguage;

    @Option(names = "--data")
    @Nullable
    Path data;

    private final Map<Port, String> chosenPorts = new EnumMap<>(Port.class);

    @Option(names = "--centres-port")
    void centresPort(String port) {
        chosenPorts.put(Port.CENTRES, port);
    }

    @Option(names = "--recipients-port")
    void recipientsPort(String port) {
        chosenPorts.put(Port.RECIPIENTS, port);
    }

    @Option(names = "--budget-port")
    void budgetPort(String port) {
        chosenPorts.put(Port.BUDGET, port);
    }

    @Option(names = "--reporting-port")
    void reportingPort(String port) {
        chosenPorts.put(Port.REPORTING, port);
    }

    @Option(names = "--issuer-port")
    void issuerPort(String port) {
        chosenPorts.put(Port.ISSUER, port);
    }

    @Option(names = "--postgres-port")
    void postgresPort(String port) {
        chosenPorts.put(Port.POSTGRES, port);
    }

    @Option(names = "--kafka-port")
    void kafkaPort(String port) {
        chosenPorts.put(Port.KAFKA, port);
    }

    @Option(names = "--kafka-controller-port")
    void kafkaControllerPort(String port) {
        chosenPorts.put(Port.KAFKA_CONTROLLER, port);
    }

    Ports ports(Map<String, String> environment) {
        return Ports.choose(chosenPorts, environment, portOffset);
    }

    Language language(Map<String, String> environment) {
        return chosenLanguage == null ? Messages.ofTerminal(environment) : chosenLanguage;
    }
}
