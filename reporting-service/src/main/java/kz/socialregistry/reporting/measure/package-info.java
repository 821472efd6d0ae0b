/**
 * What is counted: centres, units, places, staff, and the people who stay in them, as a stock on a day or as a flow
 * over a period.
 */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.reporting.measure;
