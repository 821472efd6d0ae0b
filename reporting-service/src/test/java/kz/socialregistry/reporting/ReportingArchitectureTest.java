package kz.socialregistry.reporting;

import kz.socialregistry.testing.ArchitectureRules;

class ReportingArchitectureTest extends ArchitectureRules {
    ReportingArchitectureTest() {
        super("kz.socialregistry.reporting");
    }
}
