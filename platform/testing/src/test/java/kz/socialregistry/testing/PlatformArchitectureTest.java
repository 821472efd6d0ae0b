package kz.socialregistry.testing;

class PlatformArchitectureTest extends ArchitectureRules {

    PlatformArchitectureTest() {
        super("kz.socialregistry.platform");
    }
}
