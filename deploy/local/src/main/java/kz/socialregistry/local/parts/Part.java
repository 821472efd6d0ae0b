package kz.socialregistry.local.parts;

import java.io.IOException;
import kz.socialregistry.local.process.Program;

/** A part that runs in a process of its own. */
public interface Part {

    /** In logs and on the screen. */
    String name();

    /** Where it answers, for people. */
    String address();

    /** Lays out what the program needs, if that is not there yet, and says how to run it. */
    Program prepare() throws IOException;

    /** Whether it does its work by now. */
    boolean ready();
}
