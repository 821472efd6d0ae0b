/** Which of the eight kinds of services somebody is given who was admitted, guaranteed or paid. */
@NullMarked
package kz.socialregistry.recipients.care;

import org.jspecify.annotations.NullMarked;
