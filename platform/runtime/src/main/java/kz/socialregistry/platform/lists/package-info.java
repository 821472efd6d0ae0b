/** Lists that are read in parts: the parameters they take, a part of a list, and the answer with a link to the next. */
@NullMarked
package kz.socialregistry.platform.lists;

import org.jspecify.annotations.NullMarked;
