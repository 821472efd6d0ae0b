/** Plain SQL over the service's own database: statements take JSON or plain values and give rows. */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.reporting.sql;
