package kz.socialregistry.budget;

import kz.socialregistry.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("kz.socialregistry.budget");
    }
}
