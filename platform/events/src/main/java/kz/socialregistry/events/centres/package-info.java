/** What centres-service publishes: regions, centres, units, staff, licences, projects and what became of each request for a place. */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.events.centres;
