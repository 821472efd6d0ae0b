/** The one-machine launcher. */
package kz.socialregistry.local;
