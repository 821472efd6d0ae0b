/**
 * Regions over time: which region a code or an id means on a day, which districts belonged to it, and how other
 * boundaries cut it. A code is re-used for another region later; an id never is.
 */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.reporting.territory;
