package kz.socialregistry.platform.security;

/** The roles of the registry, as they stand in the claim {@code roles} of a token. */
public final class Role {

    /** Enters recipients, enrolments and centres. */
    public static final String REGISTRAR = "registrar";

    /** Works with the enrolments of a centre. */
    public static final String CENTRE_MANAGER = "centre-manager";

    /** Enters allotments and spendings. */
    public static final String FINANCE_OFFICER = "finance-officer";

    /** Reads reports and publishes them. */
    public static final String ANALYST = "analyst";

    /** A program of another agency that reads. */
    public static final String INTEGRATOR = "integrator";

    /** Reads everything but persons, changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Runs the registry: regions, reference data, operations. */
    public static final String ADMINISTRATOR = "administrator";

    private Role() {}
}
