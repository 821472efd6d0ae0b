package kz.socialregistry.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that no operation may take, each with one fault. */
final class SpoiledTokens {

    private static final List<String> EVERYTHING = List.of(
            "registrar", "centre-manager", "finance-officer", "analyst", "integrator", "auditor", "administrator");

    private SpoiledTokens() {}

    /** By what is wrong with them; an empty one: none is sent. */
    static Map<String, String> all() {
        try {
            Map<String, String> tokens = new LinkedHashMap<>();
            tokens.put("none", "");
            tokens.put(
                    "expired",
                    good().expiresAt(Instant.now().minus(Duration.ofHours(1))).sign(Tokens.privateKey()));
            tokens.put("other audience", good().audience("somebody-else").sign(Tokens.privateKey()));
            tokens.put("other issuer", good().issuer("https://elsewhere.test").sign(Tokens.privateKey()));
            KeyPairGenerator others = KeyPairGenerator.getInstance("RSA");
            others.initialize(2048);
            tokens.put("other key", good().sign(others.generateKeyPair().getPrivate()));
            String payload = good().sign(Tokens.privateKey()).split("\\.")[1];
            tokens.put("alg none", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "." + payload + ".");
            tokens.put(
                    "an algorithm that is not on the list",
                    good().jws().algorithm(SignatureAlgorithm.RS512).sign(Tokens.privateKey()));
            tokens.put("HS256 with the public key", signedWithThePublicKey(payload));
            return tokens;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JwtClaimsBuilder good() {
        return Tokens.claims(EVERYTHING, "*");
    }

    private static String signedWithThePublicKey(String payload) throws GeneralSecurityException {
        String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "." + payload;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(Tokens.publicKey()), "HmacSHA256"));
        return signed + "." + encoded(mac.doFinal(signed.getBytes(UTF_8)));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
