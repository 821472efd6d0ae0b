/** The centres-service. */
package kz.socialregistry.centres;
