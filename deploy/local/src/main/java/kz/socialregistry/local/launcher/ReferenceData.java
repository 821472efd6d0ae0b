package kz.socialregistry.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import kz.socialregistry.local.reference.Addresses;
import kz.socialregistry.local.reference.ComparisonTable;
import kz.socialregistry.local.reference.Language;
import kz.socialregistry.local.reference.ReferenceLoader;
import kz.socialregistry.local.setup.Folder;
import kz.socialregistry.local.setup.Port;
import kz.socialregistry.local.setup.Ports;

/** Loads the reference data once and compares both reports at every start. */
final class ReferenceData {

    private final Folder folder;
    private final Addresses addresses;
    private final LocalTokens tokens;
    private final Screen screen;

    ReferenceData(Folder folder, Ports ports, Screen screen) {
        this.folder = folder;
        this.addresses = new Addresses(
                ports.url(Port.CENTRES), ports.url(Port.RECIPIENTS), ports.url(Port.BUDGET), ports.url(Port.REPORTING));
        this.tokens = new LocalTokens(ports.issuer());
        this.screen = screen;
    }

    /** Whether a load was interrupted: half of the data would give figures that are wrong. */
    static boolean interrupted(Folder folder) {
        return Files.exists(folder.loading());
    }

    /** Loads into an empty registry; one with data of its own is left alone. */
    void loadIfEmpty() throws IOException {
        ReferenceLoader loader = new ReferenceLoader(addresses, tokens);
        switch (loader.loaded()) {
            case ALL -> screen.say("loaded-already");
            case PARTLY -> screen.say("own-data");
            case NOTHING -> {
                screen.say("loading");
                Files.createFile(folder.loading());
                loader.load(screen::progress);
                Files.delete(folder.loading());
            }
        }
    }

    void compare(Language language) {
        screen.line("");
        screen.line(new ComparisonTable(addresses, tokens, language).print());
    }
}
