/** Event records, one package per publisher. */
package kz.socialregistry.events;
