package kz.socialregistry.systemtests.canary;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds marks in bytes, in all forms in which a text may be written: UTF-8 and UTF-16, small and capital letters, escaped as
 * in JSON and in a URL, as hexadecimal digits, as Base64 at each of its three alignments. All at once, in one pass.
 */
final class Traces {

    private static final String BASE64 = "Base64 ";
    private static final int BUFFER = 1 << 20;
    private static final int BYTES = 256;
    private static final byte[] NOTHING = new byte[BUFFER];

    private final int[][] next;
    private final String[] found;
    private final byte[] buffer = new byte[BUFFER];

    /**
     * @param marks by what a find is called
     * @param numbers looked for in each form but Base64, which is too short to tell one from anything
     */
    Traces(Map<String, String> marks, Collection<String> numbers) {
        Automaton automaton = new Automaton();
        marks.forEach((name, mark) -> forms(mark).forEach((form, bytes) -> automaton.add(name + " as " + form, bytes)));
        numbers.forEach(number -> forms(number).forEach((form, bytes) -> {
            if (!form.startsWith(BASE64)) {
                automaton.add("a number as " + form, bytes);
            }
        }));
        automaton.link();
        next = automaton.next.toArray(int[][]::new);
        found = automaton.found.toArray(String[]::new);
    }

    private Traces(int[][] next, String[] found) {
        this.next = next;
        this.found = found;
    }

    /** The same, but blind to the mark that is called this. */
    Traces without(String name) {
        return new Traces(
                next,
                Arrays.stream(found)
                        .map(one -> one != null && one.startsWith(name) ? null : one)
                        .toArray(String[]::new));
    }

    /** The forms of a mark. */
    static Map<String, byte[]> forms(String mark) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        for (String text : new TreeSet<>(List.of(mark, mark.toUpperCase(Locale.ROOT)))) {
            forms.put("UTF-8 " + text, text.getBytes(UTF_8));
            forms.put("UTF-16LE " + text, text.getBytes(UTF_16LE));
            forms.put("UTF-16BE " + text, text.getBytes(UTF_16BE));
            forms.put(
                    "hex " + text,
                    HexFormat.of().formatHex(text.getBytes(UTF_8)).getBytes(UTF_8));
            forms.put(
                    "HEX " + text,
                    HexFormat.of()
                            .withUpperCase()
                            .formatHex(text.getBytes(UTF_8))
                            .getBytes(UTF_8));
            if (text.charAt(0) > Byte.MAX_VALUE) {
                forms.put("\\u " + text, escaped("\\u%04x", text));
                forms.put("\\U " + text, escaped("\\u%04X", text));
                forms.put("URL " + text, URLEncoder.encode(text, UTF_8).getBytes(UTF_8));
            }
            for (int before = 0; before < 3; before++) {
                forms.put(BASE64 + before + " " + text, base64(text.getBytes(UTF_8), before));
            }
        }
        return forms;
    }

    private static byte[] escaped(String format, String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(format.formatted(c)));
        return escaped.toString().getBytes(UTF_8);
    }

    /** Those of its characters that do not depend on what stands before and after. */
    private static byte[] base64(byte[] text, int before) {
        int skip = (3 - before) % 3;
        int whole = (text.length - skip) / 3 * 3;
        return Base64.getEncoder().encode(Arrays.copyOfRange(text, skip, skip + whole));
    }

    /** What is found in a text, each form once. */
    TreeSet<String> in(String text) {
        return in(text.getBytes(UTF_8));
    }

    TreeSet<String> in(byte[] bytes) {
        TreeSet<String> finds = new TreeSet<>();
        scan(0, bytes, 0, bytes.length, finds);
        return finds;
    }

    TreeSet<String> in(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return in(bytes);
        }
    }

    private TreeSet<String> in(InputStream bytes) throws IOException {
        TreeSet<String> finds = new TreeSet<>();
        int state = 0;
        int read;
        while ((read = bytes.readNBytes(buffer, 0, BUFFER)) > 0) {
            // files with holes are long
            boolean empty = Arrays.equals(buffer, 0, read, NOTHING, 0, read);
            state = empty ? 0 : scan(state, buffer, 0, read, finds);
        }
        return finds;
    }

    /** Looks through what is written to it. */
    OutputStream lookingThrough(Set<String> finds) {
        return new OutputStream() {
            private int state;

            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                state = scan(state, bytes, from, length, finds);
            }
        };
    }

    private int scan(int begin, byte[] bytes, int from, int length, Set<String> finds) {
        int state = begin;
        for (int i = from; i < from + length; i++) {
            state = next[state][bytes[i] & 0xff];
            if (found[state] != null) {
                finds.add(found[state]);
            }
        }
        return state;
    }

    /** A tree of the marks, and then what is found after each byte. */
    private static final class Automaton {

        private final List<int[]> next = new ArrayList<>();
        private final List<String> found = new ArrayList<>();

        Automaton() {
            addState();
        }

        private int addState() {
            int[] state = new int[BYTES];
            Arrays.fill(state, -1);
            next.add(state);
            found.add(null);
            return next.size() - 1;
        }

        void add(String name, byte[] pattern) {
            int state = 0;
            for (byte b : pattern) {
                int[] from = next.get(state);
                if (from[b & 0xff] < 0) {
                    from[b & 0xff] = addState();
                }
                state = from[b & 0xff];
            }
            found.set(state, name);
        }

        /** Makes an automaton of the tree, so that no byte is read twice. */
        void link() {
            int[] fallback = new int[next.size()];
            Deque<Integer> states = new ArrayDeque<>(List.of(0));
            while (!states.isEmpty()) {
                int state = states.remove();
                int[] from = next.get(state);
                for (int b = 0; b < BYTES; b++) {
                    int otherwise = state == 0 ? 0 : next.get(fallback[state])[b];
                    if (from[b] < 0) {
                        from[b] = otherwise;
                    } else {
                        fallback[from[b]] = otherwise;
                        if (found.get(from[b]) == null) {
                            found.set(from[b], found.get(otherwise));
                        }
                        states.add(from[b]);
                    }
                }
            }
        }
    }
}
