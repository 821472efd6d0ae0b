/** Processes that the launcher starts: in sessions of their own, with a log and a pid file, and never left behind. */
@NullMarked
package kz.socialregistry.local.process;

import org.jspecify.annotations.NullMarked;
