/** The budget-service. */
package kz.socialregistry.budget;
