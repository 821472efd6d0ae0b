package kz.socialregistry.local.parts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    @Test
    void whatItsPrivatePartSignsItsPublicPartConfirms() throws IOException, GeneralSecurityException {
        JsonNode key = new ObjectMapper().readTree(SigningKey.generate());
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        byte[] text = "token".getBytes(StandardCharsets.UTF_8);

        Signature signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(rsa.generatePrivate(new RSAPrivateKeySpec(number(key, "n"), number(key, "d"))));
        signing.update(text);
        Signature checking = Signature.getInstance("SHA256withRSA");
        checking.initVerify(rsa.generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
        checking.update(text);

        assertTrue(checking.verify(signing.sign()));
    }

    private static BigInteger number(JsonNode key, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(member).asText()));
    }
}
