package kz.socialregistry.testing.openapi;

import java.util.UUID;

/**
 * A request as the description shows it.
 *
 * @param name of the example
 * @param path with {@code {id}} where the description has it
 * @param body as it is sent
 */
public record ExampleRequest(String operationId, String name, String path, String body) {

    /** The same for a thing that exists. */
    public ExampleRequest at(UUID id) {
        return at("{id}", id);
    }

    /** The same with something else in its path. */
    public ExampleRequest at(String inPath, Object made) {
        return new ExampleRequest(operationId, name, path.replace(inPath, made.toString()), body);
    }

    /** The same with parameters. */
    public ExampleRequest asking(String query) {
        return new ExampleRequest(operationId, name, path + '?' + query, body);
    }

    /** The same with what the test made in place of what the example names. */
    public ExampleRequest with(String inExample, Object made) {
        if (!body.contains(inExample)) {
            throw new IllegalArgumentException(operationId + " has no " + inExample + " in its example " + name);
        }
        return new ExampleRequest(operationId, name, path, body.replace(inExample, made.toString()));
    }

    /** The same with an id that the test made in a field of the body. */
    public ExampleRequest withId(String field, Object made) {
        String start = "\"" + field + "\":\"";
        int from = body.indexOf(start) + start.length();
        return new ExampleRequest(operationId, name, path, body.substring(0, from) + made + body.substring(from + 36));
    }
}
