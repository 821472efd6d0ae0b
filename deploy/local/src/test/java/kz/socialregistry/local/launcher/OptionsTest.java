package kz.socialregistry.local.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.socialregistry.local.reference.Language;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.local.setup.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class OptionsTest {

    @ParameterizedTest
    @EnumSource
    void theHelpNamesEveryOption(Language language) throws IOException {
        String help;
        try (var in = OptionsTest.class.getResourceAsStream("/launcher/help_" + language.tag() + ".txt")) {
            help = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        new CommandLine(new Options())
                .getCommandSpec()
                .options()
                .forEach(option -> assertTrue(help.contains(option.longestName() + " "), option.longestName()));
    }

    @Test
    void everyPortHasItsOption() {
        for (Port port : Port.values()) {
            Options options = new Options();
            new CommandLine(options)
                    .parseArgs(
                            "--"
                                    + port.name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', '-') + "-port",
                            "77");
            Ports ports = options.ports(Map.of());
            assertEquals(77, ports.of(port));
        }
    }
}
