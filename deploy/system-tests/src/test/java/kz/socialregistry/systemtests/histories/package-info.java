/** Random histories of stays, played against the whole registry and checked against a simple model. */
package kz.socialregistry.systemtests.histories;
