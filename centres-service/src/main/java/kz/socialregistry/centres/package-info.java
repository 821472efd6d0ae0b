/**
 * The centres-service: regions, centres and their units, how many people each unit can take, who has a place and who
 * waits for one.
 */
@NullMarked
package kz.socialregistry.centres;

import org.jspecify.annotations.NullMarked;
