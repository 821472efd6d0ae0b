/**
 * Money allotted and used, summed line by line. A line is known for a region as a whole and is never divided; an
 * amount that is not known makes the sum unknown.
 */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.reporting.budget;
