/** What every module needs to test. */
package kz.socialregistry.testing;
