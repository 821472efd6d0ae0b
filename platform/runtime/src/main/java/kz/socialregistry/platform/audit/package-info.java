/**
 * Who changed what, when, from where and why. Triggers write the entries (see the migration {@code audit}), the sealer
 * chains them by hashes, and auditors read and verify them. docs/audit.md tells what that proves and what not.
 */
@NullMarked
package kz.socialregistry.platform.audit;

import org.jspecify.annotations.NullMarked;
