/** Half-open intervals of calendar days, as histories of regions and capacity ledgers are made of. */
@NullMarked
package kz.socialregistry.centres.validity;

import org.jspecify.annotations.NullMarked;
