package kz.socialregistry.platform.problems;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** A token that is not accepted; the framework adds the challenge. See {@link UnauthorizedMapper}. */
@Provider
@Priority(1)
public class AuthenticationFailedMapper extends ExceptionMapperBase<AuthenticationFailedException> {

    @Override
    protected HttpProblem toProblem(AuthenticationFailedException exception) {
        return HttpProblem.valueOf(Status.UNAUTHORIZED);
    }
}
