package dk.naersund.accounts.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect provider, played: what it signs and how it behaves is for a test to say. */
final class TestProvider implements AutoCloseable {
  static final String CLIENT = "naersund";
  static final String AUDIENCE = "naersund-api";

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
  private RSAKey key = newKey();

  TestProvider() {
    server.start();
  }

  String issuer() {
    return server.baseUrl();
  }

  /** Answers from now on: metadata and keys. */
  void up() {
    server.resetAll();
    server.stubFor(
        metadata(
            Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "end_session_endpoint",
                issuer() + "/leave",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"))));
    showKeys();
  }

  /** Gives errors to everything. */
  void down() {
    server.resetAll();
  }

  /** Answers the exchange of a code after a while. */
  void slowToken(Duration delay) {
    server.stubFor(
        post(urlPathEqualTo("/token"))
            .willReturn(aResponse().withFixedDelay((int) delay.toMillis()).withStatus(200)));
  }

  /** Cannot show its keys. */
  void keysBroken() {
    server.stubFor(get(urlPathEqualTo("/keys")).willReturn(aResponse().withStatus(500)));
  }

  /** Signs with a new key from now on; the old one is gone. */
  void rotate() {
    key = newKey();
    showKeys();
  }

  private void showKeys() {
    server.stubFor(
        get(urlPathEqualTo("/keys")).willReturn(okJson(new JWKSet(key.toPublicJWK()).toString())));
  }

  /** Gives this ID token for the next code. */
  void token(String idToken) {
    server.stubFor(
        post(urlPathEqualTo("/token"))
            .willReturn(
                okJson(
                    JsonMapper.shared()
                        .writeValueAsString(
                            Map.of(
                                "access_token",
                                "unused",
                                "token_type",
                                "Bearer",
                                "expires_in",
                                60,
                                "id_token",
                                idToken)))));
  }

  private static MappingBuilder metadata(Map<String, Object> values) {
    return get(urlPathEqualTo("/.well-known/openid-configuration"))
        .willReturn(okJson(JsonMapper.shared().writeValueAsString(values)));
  }

  /** What a good token says; a test changes it. */
  JWTClaimsSet claims(Instant now, String audience, Consumer<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject("anne")
            .audience(audience)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("name", "Anne Andersen")
            .claim("email", "Anne@Sundoe.example");
    change.accept(claims);
    return claims.build();
  }

  /** Signed as it should be. */
  String signed(JWTClaimsSet claims) {
    return signed(claims, key);
  }

  /** Signed with a key of somebody else's that bears the same name. */
  String forged(JWTClaimsSet claims) {
    return signed(claims, newKey(key.getKeyID()));
  }

  /** Not signed at all. */
  static String unsigned(JWTClaimsSet claims) {
    return new PlainJWT(claims).serialize();
  }

  /** Signed with the public key as if it were a shared secret. */
  String signedByPublicKey(JWTClaimsSet claims) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
      jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWTClaimsSet claims, RSAKey key) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    return newKey(UUID.randomUUID().toString());
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
