/** The reporting-service. */
package kz.socialregistry.reporting;
