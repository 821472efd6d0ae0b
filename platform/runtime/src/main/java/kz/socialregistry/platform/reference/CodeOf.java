package kz.socialregistry.platform.reference;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code of one of the lists of this service; anything else is refused as {@code unknown-code}. */
@Constraint(validatedBy = CodeOfValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface CodeOf {

    /** The name of the list, as in {@code /v1/reference/{list}}. */
    String value();

    /** The code of the error. */
    String code() default "unknown-code";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
