/** What every service needs to run. */
package kz.socialregistry.runtime;
