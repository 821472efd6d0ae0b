package kz.socialregistry.platform.limits;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import kz.socialregistry.platform.problems.Refused;

/** Counts what is read of a body that did not tell its length, and refuses the request when it is too much. */
@Provider
public class MeasuredBodies implements ReaderInterceptor {

    private final CurrentVertxRequest current;

    MeasuredBodies(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Long most = current.getCurrent() == null ? null : current.getCurrent().get(Bodies.MOST_BYTES);
        if (most != null) {
            context.setInputStream(new Measured(context.getInputStream(), most));
        }
        return context.proceed();
    }

    private static final class Measured extends FilterInputStream {

        private long left;

        Measured(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int read;
            try {
                read = in.read(bytes, offset, length);
            } catch (IOException e) {
                throw Refused.incomplete();
            }
            left -= Math.max(0, read);
            if (left < 0) {
                throw Refused.tooLarge();
            }
            return read;
        }
    }
}
