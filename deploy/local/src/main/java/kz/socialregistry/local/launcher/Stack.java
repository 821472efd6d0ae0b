package kz.socialregistry.local.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import kz.socialregistry.local.parts.Part;
import kz.socialregistry.local.process.Child;
import kz.socialregistry.local.process.LogTail;
import kz.socialregistry.local.process.PidFile;
import kz.socialregistry.local.process.Program;
import kz.socialregistry.local.setup.Folder;
import kz.socialregistry.local.setup.NotStartedException;

/** The processes of the registry, in stages: each stage needs what the one before it started. */
final class Stack {

    private static final int SHOWN_LINES = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Folder folder;
    private final List<List<Part>> stages;
    private final StackListener listener;
    private final Startup startup;
    private final Restarts restarts = new Restarts();
    private final Map<Part, Child> children = new LinkedHashMap<>();
    private final BlockingQueue<Child> ended = new LinkedBlockingQueue<>();
    private boolean stopping;

    Stack(Folder folder, List<List<Part>> stages, StackListener listener) {
        this.folder = folder;
        this.stages = stages;
        this.listener = listener;
        this.startup = new Startup(listener, this::launch, this::lastLines);
    }

    /** @throws NotStartedException if a part does not come up */
    void start() {
        stages.forEach(startup::together);
    }

    private Child launch(Part part) {
        try {
            Program program = part.prepare();
            synchronized (children) {
                if (stopping) {
                    throw new NotStartedException("stopped-meanwhile");
                }
                PidFile pidFile = new PidFile(folder.pidFiles().resolve(part.name() + ".pid"));
                Child child = Child.start(part.name(), program, folder.log(part.name()), pidFile);
                children.put(part, child);
                var unused = child.ended().thenAccept(ended::add);
                return child;
            }
        } catch (IOException e) {
            throw new NotStartedException("not-launched", part.name(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Starts a part again whenever one ends, until the registry is stopped.
     *
     * @throws NotStartedException if a part ends again and again
     */
    void keepRunning() throws InterruptedException {
        while (true) {
            Child child = ended.take();
            Optional<Part> part = stillWanted(child);
            if (part.isPresent()) {
                startAgain(part.get(), child.exitCode());
            }
        }
    }

    private void startAgain(Part part, int exitCode) {
        List<String> lines = lastLines(part);
        if (!restarts.allowed(part.name())) {
            throw new NotStartedException(lines, "ends-again", part.name());
        }
        listener.restarting(part, exitCode, lines);
        startup.again(part);
    }

    /** The part whose process this was, unless everything is being stopped anyway. */
    private Optional<Part> stillWanted(Child child) {
        synchronized (children) {
            return children.entrySet().stream()
                    .filter(entry -> !stopping && entry.getValue() == child)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    private List<String> lastLines(Part part) {
        return LogTail.lines(folder.log(part.name()), SHOWN_LINES);
    }

    /** Stops everything, the last stage first. */
    void stop() {
        synchronized (children) {
            stopping = true;
        }
        for (int stage = stages.size() - 1; stage >= 0; stage--) {
            List<Child> running = childrenOf(stages.get(stage));
            running.forEach(Child::askToEnd);
            running.forEach(child -> child.awaitEnd(PATIENCE));
        }
    }

    private List<Child> childrenOf(Collection<Part> parts) {
        synchronized (children) {
            List<Child> found = new ArrayList<>();
            children.forEach((part, child) -> {
                if (parts.contains(part)) {
                    found.add(child);
                }
            });
            return found;
        }
    }
}
