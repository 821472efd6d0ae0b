package kz.socialregistry.local.process;

import java.io.IOException;

/** Sends signals that Java itself cannot send. */
final class Signals {

    private Signals() {}

    static void send(String signal, long pid) {
        if (signal.equals("TERM")) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
            return;
        }
        try {
            // the shell's own kill: a small machine may lack the program
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
