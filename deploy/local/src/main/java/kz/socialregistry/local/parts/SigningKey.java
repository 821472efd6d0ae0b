package kz.socialregistry.local.parts;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Base64;

/** The key that signs tokens. It is kept, so that a token outlives a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    /** A new private key as JSON Web Key (RFC 7517, RFC 7518 section 6.3). */
    static String generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return jwk((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private static String jwk(RSAPrivateCrtKey key) {
        return """
                {"kty":"RSA","kid":"registry","use":"sig","alg":"RS256","n":"%s","e":"%s","d":"%s",\
                "p":"%s","q":"%s","dp":"%s","dq":"%s","qi":"%s"}""".formatted(
                        base64(key.getModulus()),
                        base64(key.getPublicExponent()),
                        base64(key.getPrivateExponent()),
                        base64(key.getPrimeP()),
                        base64(key.getPrimeQ()),
                        base64(key.getPrimeExponentP()),
                        base64(key.getPrimeExponentQ()),
                        base64(key.getCrtCoefficient()));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        // without the byte that only carries the sign
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
