/** Tables as people keep them: CSV and XLSX, read row by row. */
@NullMarked
package kz.socialregistry.platform.tables;

import org.jspecify.annotations.NullMarked;
