package kz.socialregistry.platform.openapi;

import static kz.socialregistry.platform.openapi.Problems.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to an operation the headers and answers that the platform gives it. */
class OperationContract {

    private static final Set<String> OF_CONTRACT =
            Set.of("Accept-Language", "Idempotency-Key", "If-Match", "If-None-Match", "Change-Reason");

    /** What libraries say of an answer of which the operation says nothing. */
    private static final Set<String> OF_LIBRARIES = Set.of("Bad Request", "Not Allowed", "Not Authorized");

    private final DeclaredOperations declared;
    private final Problems problems;
    private final Paths paths;

    OperationContract(DeclaredOperations declared, Problems problems, Paths paths) {
        this.declared = declared;
        this.problems = problems;
        this.paths = paths;
    }

    void complete(String path, HttpMethod method, Operation operation) {
        List<String> roles = declared.roles(operation.getOperationId());
        operation.setSecurity(null);
        operation.addExtension("x-roles", roles);
        if (!roles.isEmpty()) {
            operation.setDescription(operation.getDescription() + " For: " + String.join(", ", roles) + ".");
        }

        if (operation.getParameters() != null) {
            // those of the contract say it once for all
            operation.setParameters(operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() != Parameter.In.HEADER
                            || !OF_CONTRACT.contains(String.valueOf(parameter.getName())))
                    .toList());
        }
        parameters(path, method, operation)
                .forEach(name ->
                        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + name)));
        operation.getParameters().forEach(OperationContract::complete);

        APIResponses responses = operation.getResponses();
        for (int status : statuses(path, method, operation)) {
            APIResponse own = responses.getAPIResponse(Integer.toString(status));
            if (own == null || own.getDescription() == null || OF_LIBRARIES.contains(own.getDescription())) {
                responses.addAPIResponse(Integer.toString(status), problems.of(status));
            }
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (response.getRef() == null && status.startsWith("2")) {
                tellHeaders(method, status, operation, response);
            } else if (response.getRef() == null && !status.equals("304")) {
                problems.tell(response, status);
            }
        });
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    private List<String> parameters(String path, HttpMethod method, Operation operation) {
        List<String> names = new ArrayList<>(List.of("AcceptLanguage"));
        switch (method) {
            case GET -> names.add("IfNoneMatch");
            case PUT, PATCH, DELETE -> names.addAll(List.of("IfMatch", "ChangeReason"));
            default -> {
                if (declared.idempotent(operation.getOperationId())) {
                    names.addAll(List.of("IdempotencyKey", "ChangeReason"));
                    if (hasVersion(path)) {
                        names.add("IfMatchOptional");
                    }
                }
            }
        }
        return names;
    }

    private List<Integer> statuses(String path, HttpMethod method, Operation operation) {
        List<Integer> statuses = new ArrayList<>(List.of(400, 401, 403, 406, 429, 500, 503));
        boolean ofOne = path.contains("{");
        if (ofOne) {
            statuses.add(404);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        switch (method) {
            case GET -> statuses.add(304);
            case PUT, PATCH, DELETE -> statuses.addAll(List.of(412, 428));
            default -> {
                if (declared.idempotent(operation.getOperationId())) {
                    statuses.addAll(hasVersion(path) ? List.of(409, 412, 422) : List.of(409, 422));
                }
            }
        }
        return statuses;
    }

    /** Whether a sub-resource is one of something that can be read, and so has a version to compare. */
    private boolean hasVersion(String path) {
        PathItem above = paths.getPathItem(path.substring(0, path.lastIndexOf('/')));
        return path.contains("{") && above != null && above.getGET() != null;
    }

    private void tellHeaders(HttpMethod method, String status, Operation operation, APIResponse response) {
        if (method == HttpMethod.GET) {
            response.addHeader("ETag", header("ETag")).addHeader("Cache-Control", header("CacheControl"));
            boolean list = operation.getParameters().stream().anyMatch(p -> "cursor".equals(p.getName()));
            if (list) {
                response.addHeader("Link", header("Link"));
            }
            return;
        }
        if (status.equals("201") || status.equals("202")) {
            response.addHeader("Location", header("Location"));
        }
        if (response.getContent() != null && !status.equals("202")) {
            response.addHeader("ETag", header("ETag"));
        }
        if (declared.idempotent(operation.getOperationId())) {
            response.addHeader("Idempotency-Replayed", header("IdempotencyReplayed"));
        }
    }

    private static void complete(Parameter parameter) {
        Bounds.parameter(parameter.getSchema());
        if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null) {
            parameter.setDescription("Which one: its " + parameter.getName() + ".");
        }
    }
}
