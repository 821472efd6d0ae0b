package kz.socialregistry.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Signed bearer tokens, as an issuer would give them; the services under test trust their key. */
public final class Tokens {

    static final String ISSUER = "https://issuer.test";
    static final String AUDIENCE = "social-registry";
    private static final String PUBLIC = "registry.testing.public-key";
    private static final String PRIVATE = "registry.testing.private-key";

    private Tokens() {}

    /** A token for a role in all regions; use it with {@code given().auth().oauth2(…)}. */
    public static String of(String role) {
        return of(role, "*");
    }

    /** A token that another program than the usual one uses for the same person. */
    public static String ofClient(String client, String role) {
        return claims(List.of(role), "*").claim("azp", client).sign(privateKey());
    }

    /** A token for a role in these regions, in all centres there. */
    public static String of(String role, String... regions) {
        return of(List.of(role), regions);
    }

    /** A token for several roles at once in these regions. */
    public static String of(List<String> roles, String... regions) {
        return claims(roles, regions).sign(privateKey());
    }

    /** A token for a role in these centres, wherever they are. */
    public static String ofCentres(String role, String... centres) {
        return claims(List.of(role), "*").claim("centres", List.of(centres)).sign(privateKey());
    }

    /** The claims of a good token, to be spoiled or signed. */
    static JwtClaimsBuilder claims(List<String> roles, String... regions) {
        String subject = "test-" + String.join("-", roles);
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(subject)
                .upn(subject)
                .groups(Set.of())
                .claim("roles", roles)
                .claim("regions", List.of(regions))
                .claim("centres", List.of("*"))
                .claim("azp", "tests")
                .expiresIn(Duration.ofHours(1));
    }

    /** The key that services under test trust. Tests see several class loaders, so it is kept beside them. */
    static synchronized String publicKey() {
        if (System.getProperty(PUBLIC) == null) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                System.setProperty(
                        PRIVATE,
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(
                        PUBLIC,
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return System.getProperty(PUBLIC);
    }

    static PrivateKey privateKey() {
        publicKey();
        try {
            byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException(e);
        }
    }
}
