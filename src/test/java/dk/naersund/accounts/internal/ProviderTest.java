package dk.naersund.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dk.naersund.Http;
import dk.naersund.accounts.SignIn;
import dk.naersund.platform.TestDatabase;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Logging in by OpenID Connect, and all that a provider, or somebody who plays it, can do wrong.
 */
class ProviderTest {
  private static final String THERE = "/log-ind/hos/udbyder?til=/kommune/steder?side%3D2";
  private static final String REFUSED = "/log-ind?problem=udbyder-afviste";
  private static final String SILENT = "/log-ind?problem=udbyder-tavs";

  private static TestProvider provider;
  private static TestDatabase database;
  private static ConfigurableApplicationContext room;
  private static Http http;

  @BeforeAll
  static void start() {
    provider = new TestProvider();
    database = TestDatabase.create();
    // The provider does not answer yet: the start must not care.
    provider.down();
    room =
        AccountsRoom.start(
            database,
            "--naersund.accounts.oidc.issuer=" + provider.issuer(),
            "--naersund.accounts.oidc.client-id=" + TestProvider.CLIENT,
            "--naersund.accounts.oidc.client-secret=secret",
            "--naersund.accounts.oidc.audience=" + TestProvider.AUDIENCE,
            "--naersund.accounts.oidc.patience=5s",
            "--naersund.accounts.oidc.roles.ou-tele=agent planner");
    http =
        new Http(Integer.parseInt(room.getEnvironment().getRequiredProperty("local.server.port")));
    assertThat(location(http.get(THERE))).isEqualTo(SILENT);
    assertThat(http.get("/find").text()).isEqualTo("nobody");
    assertThat(http.get("/log-ind").status()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    room.close();
    provider.close();
  }

  @BeforeEach
  void answers() {
    provider.up();
  }

  /** A browser that has been sent to the provider. */
  private record Sent(String cookie, String state, String nonce) {}

  private static Sent sent() {
    Http.Answer answer = http.get(THERE);
    assertThat(answer.status()).isEqualTo(302);
    Map<String, String> parameters =
        UriComponentsBuilder.fromUriString(location(answer))
            .build()
            .getQueryParams()
            .toSingleValueMap();
    assertThat(parameters).containsEntry("response_type", "code");
    assertThat(parameters).containsEntry("code_challenge_method", "S256");
    String cookie = cookie("naersund-login=", answer);
    assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax");
    return new Sent(
        cookie.split(";", 2)[0],
        URLDecoder.decode(String.valueOf(parameters.get("state")), StandardCharsets.UTF_8),
        String.valueOf(parameters.get("nonce")));
  }

  private static Http.Answer back(Sent sent) {
    URI path =
        UriComponentsBuilder.fromPath("/log-ind/svar/udbyder")
            .queryParam("code", "abc")
            .queryParam("state", "{state}")
            .build(sent.state());
    return http.get(path.toString(), "Cookie", sent.cookie());
  }

  private static JWTClaimsSet claims(Sent sent, Consumer<JWTClaimsSet.Builder> change) {
    return provider.claims(
        now(), TestProvider.CLIENT, all -> change.accept(all.claim("nonce", sent.nonce())));
  }

  private static Instant now() {
    return AccountsRoom.clock(room).instant();
  }

  private static String location(Http.Answer answer) {
    return answer.response().headers().firstValue("Location").orElse("none");
  }

  private static String session(Http.Answer answer) {
    return cookie("naersund=", answer);
  }

  private static String cookie(String beginning, Http.Answer answer) {
    return answer.response().headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(beginning))
        .findFirst()
        .orElse("none");
  }

  /** Logs in, and says who one is then. */
  private static String login(Consumer<JWTClaimsSet.Builder> change) {
    Sent sent = sent();
    provider.token(provider.signed(claims(sent, change)));
    Http.Answer answer = back(sent);
    String cookie = session(answer);
    return cookie.equals("none")
        ? location(answer)
        : http.get("/konto", "Cookie", cookie.split(";", 2)[0]).text();
  }

  @Test
  void somebodyWithRolesLogsInAndGoesWhereTheyWanted() {
    Sent sent = sent();
    provider.token(
        provider.signed(
            claims(
                sent,
                all ->
                    all.claim(
                        "naersund_roles",
                        List.of("editor:sundoe-kommune", "ou-tele", "editor", "nonsense")))));
    Http.Answer answer = back(sent);
    assertThat(location(answer)).isEqualTo("/log-ind/videre?til=%2Fkommune%2Fsteder%3Fside%3D2");
    assertThat(session(answer)).containsIgnoringCase("HttpOnly").contains("SameSite=Strict");
    assertThat(http.get("/konto", "Cookie", session(answer).split(";", 2)[0]).text())
        .isEqualTo("Anne Andersen [editor:sundoe-kommune agent planner]");
    assertThat(location(back(sent))).as("the same answer a second time").isEqualTo(REFUSED);
  }

  @Test
  void rolesAreWhatTheProviderSaysNow() {
    assertThat(login(all -> all.subject("bo").claim("naersund_roles", "administrator agent")))
        .isEqualTo("Anne Andersen [agent administrator]");
    assertThat(login(all -> all.subject("bo").claim("name", "Bo"))).isEqualTo("Bo []");
  }

  @Test
  void aNewKeyIsFetchedWhenItIsNeeded() {
    assertThat(login(all -> {})).startsWith("Anne");
    provider.rotate();
    assertThat(login(all -> {})).startsWith("Anne");
  }

  static Stream<Function<Sent, String>> forgeries() {
    return Stream.of(
        sent -> provider.forged(claims(sent, all -> {})),
        sent -> TestProvider.unsigned(claims(sent, all -> {})),
        sent -> provider.signedByPublicKey(claims(sent, all -> {})),
        sent -> provider.signed(claims(sent, all -> all.audience("somebody-else"))),
        sent -> provider.signed(claims(sent, all -> all.issuer("https://elsewhere.example"))),
        sent -> provider.signed(claims(sent, all -> all.claim("nonce", "another"))),
        sent -> provider.signed(claims(sent, all -> all.claim("nonce", null))),
        sent ->
            provider.signed(
                claims(
                    sent,
                    all ->
                        all.issueTime(Date.from(now().minusSeconds(900)))
                            .expirationTime(Date.from(now().minusSeconds(600))))),
        sent -> "no token at all");
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void aTokenThatIsNotGoodOpensNothing(Function<Sent, String> forge) {
    Sent sent = sent();
    provider.token(forge.apply(sent));
    Http.Answer answer = back(sent);
    assertThat(location(answer)).isEqualTo(REFUSED);
    assertThat(session(answer)).isEqualTo("none");
  }

  @Test
  void anAnswerForAnotherBrowserOpensNothing() {
    Sent mine = sent();
    Sent other = sent();
    provider.token(provider.signed(claims(mine, all -> {})));
    assertThat(location(back(new Sent(other.cookie(), mine.state(), mine.nonce()))))
        .isEqualTo(REFUSED);
    assertThat(location(back(new Sent("naersund-login=x", mine.state(), mine.nonce()))))
        .isEqualTo(REFUSED);
    AccountsRoom.clock(room).pass(Duration.ofMinutes(11));
    assertThat(location(back(mine))).as("eleven minutes later").isEqualTo(REFUSED);
  }

  @Test
  void whoLogsOutHereIsShownTheWayOutThere() {
    String cookie = loggedIn();
    URI there = Objects.requireNonNull(leave(cookie));
    assertThat(there.toString()).startsWith(provider.issuer() + "/leave?");
    assertThat(UriComponentsBuilder.fromUri(there).build().getQueryParams())
        .containsEntry("client_id", List.of(TestProvider.CLIENT));
    assertThat(http.get("/konto", "Cookie", cookie).text()).as("here it has ended").isEmpty();
    assertThat(leave(cookie)).as("nobody was logged in any more").isNull();

    String other = loggedIn();
    provider.down();
    AccountsRoom.clock(room).pass(Duration.ofHours(2));
    leave(other);
    assertThat(http.get("/konto", "Cookie", other).text()).as("without the provider").isEmpty();
  }

  private static String loggedIn() {
    Sent sent = sent();
    provider.token(provider.signed(claims(sent, all -> {})));
    return session(back(sent)).split(";", 2)[0];
  }

  private static @Nullable URI leave(String cookie) {
    String[] pair = cookie.split("=", 2);
    return room.getBean(SignIn.class)
        .out(
            MockServerWebExchange.from(
                MockServerHttpRequest.post("/log-ud").cookie(new HttpCookie(pair[0], pair[1]))))
        .block();
  }

  @Test
  void aSlowProviderIsNotWaitedFor() {
    Sent sent = sent();
    provider.slowToken(Duration.ofSeconds(20));
    assertThat(location(back(sent))).isEqualTo(SILENT);
    assertThat(http.get("/find").text()).isEqualTo("nobody");
  }

  @Test
  void aProviderWithoutKeysIsSilentAndNotForged() {
    Sent sent = sent();
    provider.rotate();
    provider.token(provider.signed(claims(sent, all -> {})));
    provider.keysBroken();
    assertThat(location(back(sent))).isEqualTo(SILENT);
  }

  @Test
  void whoeverWasRevokedHereStaysOut() {
    assertThat(login(all -> all.subject("carl"))).startsWith("Anne");
    database.execute("update account set revoked = now() where subject = 'carl'");
    assertThat(login(all -> all.subject("carl"))).isEqualTo("/log-ind?problem=lukket");
  }

  @Test
  void aProgramSendsAnAccessToken() {
    String token =
        provider.signed(
            provider.claims(
                now(),
                TestProvider.AUDIENCE,
                all -> all.subject("import").claim("naersund_roles", "regional-editor")));
    assertThat(patch(token).text()).isEqualTo("Anne Andersen [regional-editor]");
    provider.down();
    assertThat(patch(token).status()).as("the keys are known").isEqualTo(200);
  }

  static Stream<Function<UUID, String>> forgedAccess() {
    Function<Consumer<JWTClaimsSet.Builder>, JWTClaimsSet> claims =
        change -> provider.claims(now(), TestProvider.AUDIENCE, change);
    return Stream.of(
        id -> provider.forged(claims.apply(all -> {})),
        id -> TestProvider.unsigned(claims.apply(all -> {})),
        id -> provider.signedByPublicKey(claims.apply(all -> {})),
        id -> provider.signed(claims.apply(all -> all.audience(TestProvider.CLIENT))),
        id -> provider.signed(claims.apply(all -> all.issuer("https://elsewhere.example"))),
        id -> provider.signed(claims.apply(all -> all.expirationTime(null))),
        id ->
            provider.signed(
                claims.apply(all -> all.expirationTime(Date.from(now().minusSeconds(120))))),
        id -> "a.b.c",
        id -> Bearers.PERSONAL + id);
  }

  @ParameterizedTest
  @MethodSource("forgedAccess")
  void anAccessTokenThatIsNotGoodIsRefused(Function<UUID, String> forge) {
    assertThat(patch(forge.apply(UUID.randomUUID())).status()).isEqualTo(401);
  }

  private static Http.Answer patch(String token) {
    return http.send("PATCH", "/api/v1/sites/x", "", "Authorization", "Bearer " + token);
  }
}
