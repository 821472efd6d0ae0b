/** Assembles regional totals from the events of the other services. Owns no facts of its own. */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.reporting;
