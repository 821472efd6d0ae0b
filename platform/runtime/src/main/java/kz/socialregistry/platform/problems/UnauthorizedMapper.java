package kz.socialregistry.platform.problems;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** No token. Stands before the problem library's own mapper, which this version of the framework breaks. */
@Provider
@Priority(1)
public class UnauthorizedMapper extends ExceptionMapperBase<UnauthorizedException> {

    @Override
    protected HttpProblem toProblem(UnauthorizedException exception) {
        return HttpProblem.builder()
                .withStatus(Status.UNAUTHORIZED)
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }
}
