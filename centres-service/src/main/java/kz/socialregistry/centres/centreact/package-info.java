/**
 * Acts on centres: what is decided of one on a day. An act is kept as it was entered and changes the centre in the same
 * transaction.
 */
@NullMarked
package kz.socialregistry.centres.centreact;

import org.jspecify.annotations.NullMarked;
