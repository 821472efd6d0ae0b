package kz.socialregistry.recipients;

import kz.socialregistry.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("kz.socialregistry.recipients");
    }
}
