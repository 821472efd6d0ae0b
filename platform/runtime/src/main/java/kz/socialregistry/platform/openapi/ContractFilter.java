package kz.socialregistry.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;

/**
 * Completes the description of a service while it is built: what holds for every operation comes from {@code
 * openapi/contract.yaml}, what holds for some from their declarations, so a resource tells only what is its own.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private final IndexView index;

    /** Called by Quarkus with the classes of the service and of the platform. */
    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        OpenAPI contract = contract();
        description.setServers(contract.getServers());
        description.setSecurity(contract.getSecurity());
        Components components = description.getComponents();
        components.setSecuritySchemes(contract.getComponents().getSecuritySchemes());
        contract.getComponents().getParameters().forEach(components::addParameter);
        contract.getComponents().getHeaders().forEach(components::addHeader);
        contract.getComponents().getSchemas().forEach(components::addSchema);
        for (String ofLibraries : new String[] {"HttpProblem", "HttpValidationProblem", "Violation"}) {
            components.removeSchema(ofLibraries);
        }

        description.setTags(description.getTags().stream()
                .sorted(Comparator.comparing(Tag::getName))
                .toList());

        DeclaredOperations declared = new DeclaredOperations(index);
        Problems problems = new Problems(contract.getComponents().getResponses());
        OperationContract operations = new OperationContract(declared, problems, description.getPaths());
        description.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> operations.complete(path, method, operation)));
        problems.shared().forEach(components::addResponse);

        new Schemas(components, new DeclaredNulls(index)).complete(description);
        new Patches(components).complete(description);
        new Examples(components).complete(description);
        Unused.remove(description);
    }

    private static OpenAPI contract() {
        InputStream yaml = Objects.requireNonNull(ContractFilter.class.getResourceAsStream("/openapi/contract.yaml"));
        return SmallRyeOpenAPI.builder()
                .withCustomStaticFile(() -> yaml)
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .build()
                .model();
    }
}
