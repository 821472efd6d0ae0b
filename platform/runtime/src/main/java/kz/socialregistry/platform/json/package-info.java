/**
 * How JSON comes in: nothing unknown, nothing twice, nothing quietly turned into something else, text in Unicode's
 * normal form C, and everything that is wrong told at once.
 */
@NullMarked
package kz.socialregistry.platform.json;

import org.jspecify.annotations.NullMarked;
