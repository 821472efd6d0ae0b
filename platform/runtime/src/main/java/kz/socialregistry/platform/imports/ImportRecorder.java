package kz.socialregistry.platform.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.socialregistry.platform.problems.FieldError;

/** Knows what the lines of an import mean. A service that takes imports has one. */
public interface ImportRecorder {

    /**
     * A line to be recorded.
     *
     * @param number its number in the file, from 1
     * @param text an object in JSON, {@link LineReader#TOO_LONG}, or whatever else was sent
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(int number, byte[] text) {}

    /**
     * What came of a line.
     *
     * @param errors all that is wrong with it, here or on lines that go on with it; a line with any is not recorded at all
     */
    record LineResult(int line, List<LineError> errors) {

        /** The same, all of whose errors are on this line. */
        public static LineResult of(int line, List<FieldError> errors) {
            return new LineResult(
                    line,
                    errors.stream().map(error -> new LineError(line, error)).toList());
        }

        /** Whether it is recorded. */
        public boolean good() {
            return errors.isEmpty();
        }
    }

    /**
     * What came of some lines.
     *
     * @param tally how often what was done, for whoever looks at the import
     */
    record Recorded(List<LineResult> lines, Map<String, Integer> tally) {}

    /**
     * Records lines, in the transaction at hand: all of the good ones, or, if it throws, none. Leaves nothing unwritten
     * behind, because the transaction may be taken back to where it was.
     */
    Recorded record(ImportJob job, List<Line> lines);

    /** Whether a dry run is recorded like any other import and taken back in the end, so that it tells everything. */
    boolean takesBackDryRuns();

    /** Lets go, in the transaction at hand, of what is only needed while the import is recorded. */
    void forget(UUID importId);
}
