package kz.socialregistry.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.local.setup.Ports;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The integrator's guide can be copied into a terminal from top to bottom, and prints what it says it prints. */
@Order(2)
@ExtendWith(SharedRegistry.class)
class GuideIT {

    private static final Path GUIDE =
            Launched.DEPLOY.resolve("../docs/integrators.md").normalize();
    private static final Pattern BLOCK =
            Pattern.compile("```sh\\n(.*?)```\\n(?:```text\\n(.*?)```\\n)?", Pattern.DOTALL);
    private static final String BOUNDARY = "== the next block ==";

    private record Block(String commands, String prints) {}

    @Test
    void everyBlockOfTheGuideDoesWhatItSays(Registry registry) throws Exception {
        List<Block> blocks = blocks(Files.readString(GUIDE));
        assertTrue(blocks.size() >= 10, "blocks found: " + blocks.size());
        String script = blocks.stream()
                .map(block -> "echo '" + BOUNDARY + "'\n" + block.commands())
                .collect(Collectors.joining("\n", "set -eu\n", ""));

        String output = run(here(script, registry.ports()), registry.portVariables());

        String[] printed = output.split(BOUNDARY + "\n", -1);
        assertEquals(blocks.size() + 1, printed.length, output);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            assertTrue(
                    pattern(block.prints()).matcher(printed[i + 1]).matches(),
                    () -> block.commands() + "\nought to print\n" + block.prints() + "\nand the guide printed\n"
                            + output);
        }
    }

    private static List<Block> blocks(String guide) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(guide);
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)));
        }
        return blocks;
    }

    /** The registry of the tests listens on other ports than the one on a person's machine. */
    private static String here(String script, Ports ports) {
        String here = script;
        Map<Port, Integer> inTheGuide =
                Map.of(Port.CENTRES, 8081, Port.RECIPIENTS, 8082, Port.BUDGET, 8083, Port.REPORTING, 8084);
        for (Map.Entry<Port, Integer> port : inTheGuide.entrySet()) {
            here = here.replace("localhost:" + port.getValue(), "localhost:" + ports.of(port.getKey()));
        }
        return here;
    }

    private static String run(String script, Map<String, String> environment) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Path.of("target"), "guide", ".log");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script)
                .directory(GUIDE.getParent().getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().putAll(environment);
        int exitCode = shell.start().waitFor();
        String printed = Files.readString(output, UTF_8);
        assertEquals(0, exitCode, printed);
        return printed;
    }

    private static Pattern pattern(String prints) {
        return Pattern.compile(prints.lines()
                .map(GuideIT::ofLine)
                .collect(Collectors.joining("\n", "", prints.isEmpty() ? "" : "\n")));
    }

    private static String ofLine(String line) {
        return List.of(line.split("…", -1)).stream().map(Pattern::quote).collect(Collectors.joining(".*"));
    }
}
