package kz.socialregistry.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Gives {@link Idempotent} its meaning; works after the declared constraints of the parameters were checked. */
@Idempotent
@Interceptor
@Priority(IdempotentInterceptor.AFTER_VALIDATION)
class IdempotentInterceptor {

    static final int AFTER_VALIDATION = Interceptor.Priority.PLATFORM_AFTER + 900;

    private final IdempotencyKeys keys;
    private final OnceOnly onceOnly;
    private final CurrentVertxRequest request;
    private final ObjectWriter canonical;

    IdempotentInterceptor(IdempotencyKeys keys, OnceOnly onceOnly, CurrentVertxRequest request, ObjectMapper json) {
        this.keys = keys;
        this.onceOnly = onceOnly;
        this.request = request;
        ObjectMapper sorted = json.copy();
        sorted.setConfig(sorted.getSerializationConfig().with(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY));
        this.canonical = sorted.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    @AroundInvoke
    Object onceForAKey(InvocationContext call) throws Exception {
        Idempotent declared = call.getMethod().getAnnotation(Idempotent.class);
        if (declared != null && declared.streamed()) {
            return call.proceed();
        }
        Optional<UUID> id = keys.current();
        return id.isEmpty() ? call.proceed() : onceOnly.run(id.get(), sent(call), () -> (Response) call.proceed());
    }

    /** Method, path, query and body: white space, the order of fields and headers make no other request. */
    private byte[] sent(InvocationContext call) throws JsonProcessingException {
        HttpServerRequest sent = request.getCurrent().request();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((sent.method() + " " + sent.path() + "?" + sent.query() + "\n").getBytes(UTF_8));
        Annotation[][] annotations = call.getMethod().getParameterAnnotations();
        for (int i = 0; i < annotations.length; i++) {
            if (isBody(annotations[i])) {
                all.writeBytes(canonical.writeValueAsBytes(call.getParameters()[i]));
            }
        }
        return all.toByteArray();
    }

    /** Every other parameter says where in the request it comes from. */
    private static boolean isBody(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> annotation.annotationType().getPackageName())
                .noneMatch(origin -> origin.startsWith("jakarta.ws.rs") || origin.startsWith("org.jboss.resteasy"));
    }
}
