/** The register of units as regions keep it in a table: read from CSV, XLSX and NDJSON, entered like single entries. */
@NullMarked
package kz.socialregistry.centres.register;

import org.jspecify.annotations.NullMarked;
