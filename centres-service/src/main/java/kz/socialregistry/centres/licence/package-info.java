/** The licences of providers: from which day until which a centre may provide services, and in which formats. */
@NullMarked
package kz.socialregistry.centres.licence;

import org.jspecify.annotations.NullMarked;
