/** The recipients-service. */
package kz.socialregistry.recipients;
