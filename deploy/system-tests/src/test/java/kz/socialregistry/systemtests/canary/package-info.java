/** Names and numbers that nobody else has go through every interface; then they are looked for wherever they must not be. */
package kz.socialregistry.systemtests.canary;
