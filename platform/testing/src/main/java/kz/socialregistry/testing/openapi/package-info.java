/** Checks of a service against its description: what is served, what may change, and that its examples work. */
package kz.socialregistry.testing.openapi;
