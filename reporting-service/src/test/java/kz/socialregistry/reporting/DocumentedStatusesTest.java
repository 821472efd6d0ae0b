package kz.socialregistry.reporting;

import kz.socialregistry.testing.openapi.SeenStatusesTest;

/** The tests of this service saw what its description says. */
class DocumentedStatusesTest extends SeenStatusesTest {}
