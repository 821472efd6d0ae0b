package kz.socialregistry.centres;

import kz.socialregistry.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("kz.socialregistry.centres");
    }
}
