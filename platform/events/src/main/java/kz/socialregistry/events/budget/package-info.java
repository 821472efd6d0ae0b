/** What budget-service publishes: programmes, allotments and spendings. */
@org.jspecify.annotations.NullMarked
package kz.socialregistry.events.budget;
