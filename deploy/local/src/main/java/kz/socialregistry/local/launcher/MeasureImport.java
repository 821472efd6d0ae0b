package kz.socialregistry.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import kz.socialregistry.local.reference.Addresses;
import kz.socialregistry.local.reference.ImportMeasurement;
import kz.socialregistry.local.setup.Folder;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.local.setup.Ports;

/** {@code deploy/measure-import [PERSONS]}: how fast the running registry takes an import, and what that costs whom. */
public final class MeasureImport {

    private static final int USUAL = 100_000;

    private MeasureImport() {}

    /** Prints the figures; the registry must run and know of no people. */
    public static void main(String[] arguments) throws IOException {
        int persons = arguments.length == 0 ? USUAL : Integer.parseInt(arguments[0]);
        Folder folder = new Folder(Path.of(System.getProperty("registry.data")));
        // of one registry all ports are moved alike; the folder tells where its issuer is
        URI issuer = URI.create(Files.readString(folder.issuerUrl()).strip());
        int offset = issuer.getPort() - Ports.choose(Map.of(), Map.of(), 0).of(Port.ISSUER);
        Ports ports = Ports.choose(Map.of(), System.getenv(), offset);
        Addresses addresses = new Addresses(
                ports.url(Port.CENTRES), ports.url(Port.RECIPIENTS), ports.url(Port.BUDGET), ports.url(Port.REPORTING));
        Map<String, Duration> before = processorTime(folder);
        new ImportMeasurement(addresses, new LocalTokens(issuer))
                .run(persons)
                .forEach((stage, after) -> System.out.printf(
                        "%-10s %7.1f s %8.0f persons/s%n", stage, seconds(after), persons / seconds(after)));
        processorTime(folder).forEach((part, time) -> {
            double spent = seconds(time.minus(before.getOrDefault(part, Duration.ZERO)));
            System.out.printf("%-20s %7.1f s of a processor, %.2f ms a person%n", part, spent, spent * 1000 / persons);
        });
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** What each part of the registry and the processes it started have used so far. */
    private static Map<String, Duration> processorTime(Folder folder) throws IOException {
        Map<String, Duration> used = new LinkedHashMap<>();
        try (Stream<Path> parts = Files.list(folder.pidFiles())) {
            for (Path part : parts.sorted().toList()) {
                ProcessHandle.of(Long.parseLong(Files.readAllLines(part).get(0)))
                        .ifPresent(process -> used.put(
                                part.getFileName().toString(),
                                Stream.concat(Stream.of(process), process.descendants())
                                        .map(each ->
                                                each.info().totalCpuDuration().orElse(Duration.ZERO))
                                        .reduce(Duration.ZERO, Duration::plus)));
            }
        }
        return used;
    }
}
