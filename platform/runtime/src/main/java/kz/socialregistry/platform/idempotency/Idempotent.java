package kz.socialregistry.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that honours the header {@value #HEADER}: every POST with an effect. The method returns a
 * {@code Response}; what it does with {@code @Transactional} happens in one transaction with the record of the answer.
 * Without the header nothing changes.
 *
 * <p>Answers to a key: what the first request got, with {@value #REPLAYED}; 409 {@code idempotency-in-progress} while
 * it still works; 422 {@code idempotency-key-reused} if the request is another one; 400 if the key is none. A request
 * that was refused leaves nothing behind and can be repeated with the same key.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** The request header with the key: 1 to 200 visible ASCII characters. */
    String HEADER = "Idempotency-Key";

    /** The response header, {@code true} if the answer is the one of an earlier request. */
    String REPLAYED = "Idempotency-Replayed";

    /** The operation reads a stream, and hands its effect and the digest of what it read to {@link OnceOnly} itself. */
    @Nonbinding
    boolean streamed() default false;
}
