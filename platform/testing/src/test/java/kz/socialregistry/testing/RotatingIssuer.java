package kz.socialregistry.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;

/** An issuer that publishes one key at a time, and changes it when told. */
public class RotatingIssuer implements QuarkusTestResourceLifecycleManager {

    private static HttpServer server;

    /** A key with its name. */
    record Key(String name, KeyPair pair) {

        static Key named(String name) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return new Key(name, generator.generateKeyPair());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        String token() {
            return Tokens.claims(java.util.List.of("auditor"), "*")
                    .jws()
                    .keyId(name)
                    .sign(pair.getPrivate());
        }
    }

    /** From now on this key is published, and no other. */
    static void publish(Key key) {
        RSAPublicKey open = (RSAPublicKey) key.pair().getPublic();
        // kept beside the class: tests and resources are loaded by different class loaders
        System.setProperty("registry.testing.jwks", """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
                """.formatted(
                        key.name(), number(open.getModulus()), number(open.getPublicExponent())));
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    /** Serves what is published at this port of this machine; 0 for any. */
    static HttpServer serve(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
            String keys = url(server.getAddress().getPort()) + "/jwks";
            server.createContext(
                    "/.well-known/openid-configuration",
                    exchange -> answer(
                            exchange, "{\"issuer\": \"%s\", \"jwks_uri\": \"%s\"}".formatted(Tokens.ISSUER, keys)));
            server.createContext("/jwks", exchange -> answer(exchange, System.getProperty("registry.testing.jwks")));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a service trust the issuer at this port, and look for its keys often. */
    static Map<String, String> trusted(int port) {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                url(port),
                "quarkus.oidc.public-key",
                "",
                "quarkus.oidc.token.forced-jwk-refresh-interval",
                "1S",
                "registry.access.keys-every",
                "2s");
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }

    @Override
    public Map<String, String> start() {
        publish(Key.named("first"));
        server = serve(0);
        return trusted(server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.getBytes(UTF_8).length);
        exchange.getResponseBody().write(json.getBytes(UTF_8));
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
