/** The habits of the REST interfaces: strict JSON, entity tags, names in three languages. */
@NullMarked
package kz.socialregistry.platform.web;

import org.jspecify.annotations.NullMarked;
