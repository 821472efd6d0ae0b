package kz.socialregistry.local.launcher;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import kz.socialregistry.local.parts.Part;

/** Is told what happens to the parts. Called from several threads. */
interface StackListener {

    /** A part does its work, so long after its start. */
    void ready(Part part, Duration after);

    /** These are still awaited. */
    void awaiting(Collection<String> names, Duration since);

    /** A part ended although nobody asked it to, and is started once more. */
    void restarting(Part part, int exitCode, List<String> lastLines);
}
