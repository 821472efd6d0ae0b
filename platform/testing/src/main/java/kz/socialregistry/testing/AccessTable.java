package kz.socialregistry.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of docs/access.md that are about one service, its own and those of every service. */
public final class AccessTable {

    private static final Path DOCUMENT = Path.of("..", "docs", "access.md");
    private static final String COMMON = "every service";
    private static final String NOTHING = "–";

    private final String service;
    private final List<String> lines;

    /** @param service its name, as in the document */
    public AccessTable(String service) {
        this.service = service;
        try {
            this.lines = Files.readAllLines(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the document says of an operation.
     *
     * @param roles whether each of the roles may call it
     * @param limits by what its rows are limited
     * @param outside what somebody is told from whom the row is hidden
     */
    public record Operation(
            String id, String method, String path, Map<String, Boolean> roles, String limits, String outside) {

        /** Whether it shows or takes the same whatever the regions of the caller. */
        public boolean isUnlimited() {
            return limits.equals(NOTHING);
        }

        /** Whether the claim {@code centres} of a centre manager counts as well. */
        public boolean isLimitedByCentre() {
            return limits.contains("centre");
        }
    }

    /** The operations by their ids. */
    public Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        String heading = "";
        List<String> roles = List.of();
        for (String line : lines) {
            if (line.startsWith("## ")) {
                heading = line.substring(3).strip().toLowerCase(Locale.ROOT);
            } else if (line.startsWith("| operation ")) {
                List<String> head = cells(line);
                roles = head.subList(2, head.size() - 2);
            } else if (line.startsWith("| `") && (heading.equals(service) || heading.equals(COMMON))) {
                Operation operation = operation(cells(line), roles);
                operations.put(operation.id(), operation);
            }
        }
        return operations;
    }

    private static Operation operation(List<String> cells, List<String> roles) {
        String[] address = cells.get(1).split(" ");
        Map<String, Boolean> allowed = new LinkedHashMap<>();
        for (int i = 0; i < roles.size(); i++) {
            allowed.put(roles.get(i), cells.get(2 + i).equals("✓"));
        }
        return new Operation(
                name(cells.get(0)),
                address[0],
                address[1],
                allowed,
                cells.get(2 + roles.size()),
                name(cells.get(3 + roles.size())));
    }

    /** The tables of the database that may do without a policy. */
    Set<String> tablesWithoutPolicy() {
        Set<String> exempt = new TreeSet<>();
        lines.stream()
                .filter(line -> line.startsWith("| " + service + " | `") || line.startsWith("| " + COMMON + " | `"))
                .forEach(line -> Arrays.stream(cells(line).get(1).split(","))
                        .map(name -> name(name.strip()))
                        .forEach(exempt::add));
        return exempt;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static String name(String cell) {
        return cell.replace("`", "");
    }
}
