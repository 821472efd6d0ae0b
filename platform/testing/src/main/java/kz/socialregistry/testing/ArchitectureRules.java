package kz.socialregistry.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import kz.socialregistry.platform.idempotency.Idempotent;
import kz.socialregistry.platform.idempotency.Safe;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** The rules of the house. Every module that has code has one test class that extends this. */
public abstract class ArchitectureRules {

    private static final String LAYERS = ".*\\.(controller|service|repository|dto|mapper|impl|util|utils|common|model"
            + "|exception|exceptions|helper|helpers)(\\..*)?";

    private static final ArchRule EVERY_POST_CAN_BE_REPEATED = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .should()
            .beAnnotatedWith(Idempotent.class)
            .orShould()
            .beAnnotatedWith(Safe.class)
            .allowEmptyShould(true);

    private static final ArchRule IDEMPOTENT_OPERATIONS_RETURN_A_RESPONSE = methods()
            .that()
            .areAnnotatedWith(Idempotent.class)
            .should()
            .haveRawReturnType(Response.class)
            .allowEmptyShould(true);

    private final String basePackage;
    private final JavaClasses classes;

    /** @param basePackage the package of the module, for example {@code kz.socialregistry.centres} */
    protected ArchitectureRules(String basePackage) {
        this.basePackage = basePackage;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
    }

    @Test
    void thereIsSomethingToCheck() {
        assertFalse(classes.isEmpty(), "no class found in " + basePackage);
    }

    @Test
    void aRuleThatMustFailFails() {
        assertThrows(
                AssertionError.class,
                () -> classes().should().haveSimpleNameStartingWith("Canary").check(classes));
    }

    @Test
    void packagesAreFeaturesNotLayers() {
        noClasses()
                .that()
                .resideInAPackage(basePackage + "..")
                .should()
                .haveNameMatching(LAYERS)
                .check(classes);
    }

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void resourcesKnowNoTransactions() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .allowEmptyShould(true)
                .check(classes);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void noEntityLeavesThroughAResource() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should()
                .haveRawReturnType(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "an entity", type -> type.isAnnotatedWith(Entity.class)))
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        methods()
                .that()
                .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
                .should(beOpenToSomebodyOrNobody())
                .allowEmptyShould(true)
                .check(classes);
    }

    /** The rule finds an operation without roles, whatever its visibility. */
    @Test
    void anOperationWithoutRolesIsFound() {
        JavaClasses canary = new ClassFileImporter().importClasses(WithoutRoles.class);
        assertThrows(AssertionError.class, () -> methods()
                .that()
                .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
                .should(beOpenToSomebodyOrNobody())
                .check(canary));
    }

    private static final class WithoutRoles {
        @jakarta.ws.rs.GET
        @SuppressWarnings("UnusedMethod")
        void open() {}
    }

    private static ArchCondition<JavaMethod> beOpenToSomebodyOrNobody() {
        return new ArchCondition<>("have @RolesAllowed or @DenyAll, itself or its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = Stream.of(RolesAllowed.class, DenyAll.class)
                        .anyMatch(rule -> method.isAnnotatedWith(rule)
                                || method.getOwner().isAnnotatedWith(rule));
                if (!says) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not say who may call it"));
                }
            }
        };
    }

    @Test
    void everyOperationIsDescribed() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should()
                .beAnnotatedWith(Operation.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void everyPostCanBeRepeated() {
        EVERY_POST_CAN_BE_REPEATED.check(classes);
        IDEMPOTENT_OPERATIONS_RETURN_A_RESPONSE.check(classes);
        JavaClasses canary = new ClassFileImporter().importClasses(ForgottenPost.class);
        assertThrows(AssertionError.class, () -> EVERY_POST_CAN_BE_REPEATED.check(canary));
    }

    static class ForgottenPost {
        @POST
        public String effect() {
            return "twice, if the answer to the first was lost";
        }
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .check(classes);
    }
}
