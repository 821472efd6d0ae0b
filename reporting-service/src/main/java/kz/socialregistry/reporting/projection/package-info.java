/**
 * Keeps the newest state of everything the other services publish, whatever the order in which it arrives, and knows
 * how far each topic has been read.
 */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.reporting.projection;
