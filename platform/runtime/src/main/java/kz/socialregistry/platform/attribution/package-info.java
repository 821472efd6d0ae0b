/** On whose behalf something is changed, and why: told to the database, where triggers write it beside each change. */
@NullMarked
package kz.socialregistry.platform.attribution;

import org.jspecify.annotations.NullMarked;
