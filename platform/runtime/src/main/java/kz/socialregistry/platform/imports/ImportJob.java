package kz.socialregistry.platform.imports;

import java.util.Map;
import java.util.UUID;

/**
 * An import that is being recorded.
 *
 * @param allOrNothing one bad line spoils all
 * @param options what else was asked, as the service named it
 */
public record ImportJob(UUID id, boolean dryRun, boolean allOrNothing, Map<String, String> options) {}
