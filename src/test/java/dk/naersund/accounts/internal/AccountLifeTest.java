package dk.naersund.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naersund.Http;
import dk.naersund.accounts.Account;
import dk.naersund.accounts.AccountEntry;
import dk.naersund.accounts.AccountEvent;
import dk.naersund.accounts.AccountOutcome;
import dk.naersund.accounts.Accounts;
import dk.naersund.accounts.Grant;
import dk.naersund.accounts.NotAllowed;
import dk.naersund.accounts.OneTimeLink;
import dk.naersund.accounts.OwnAccount;
import dk.naersund.accounts.Role;
import dk.naersund.accounts.SignIn;
import dk.naersund.platform.TestDatabase;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts from the first link to their end, on a real database. */
class AccountLifeTest {
  private static final String PASSWORD = "torsk gynge paraply 47 lampe";
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private static TestDatabase database;
  private static ConfigurableApplicationContext room;
  private static Accounts accounts;
  private static SignIn signIn;
  private static OwnAccount own;
  private static MovableClock clock;
  private static Http http;
  private static Account administrator;
  private static OneTimeLink firstLink;

  @BeforeAll
  static void start() {
    database = TestDatabase.create();
    room = AccountsRoom.start(database);
    accounts = room.getBean(Accounts.class);
    signIn = room.getBean(SignIn.class);
    own = room.getBean(OwnAccount.class);
    clock = AccountsRoom.clock(room);
    http =
        new Http(Integer.parseInt(room.getEnvironment().getRequiredProperty("local.server.port")));
    OneTimeLink tooOld = Objects.requireNonNull(accounts.firstLink().block());
    clock.pass(Duration.ofHours(25));
    assertThat(choose(exchange(), tooOld, PASSWORD))
        .isEqualTo(new SignIn.Outcome.Rejected("link", "link-dead"));
    OneTimeLink other = Objects.requireNonNull(accounts.firstLink().block());
    firstLink = Objects.requireNonNull(accounts.firstLink().block());
    administrator = in(choose(exchange(), firstLink, PASSWORD));
    assertThat(administrator.grants()).containsExactly(Grant.of(Role.ADMINISTRATOR));
    assertThat(accounts.firstLink().block()).as("there is an administrator now").isNull();
    assertThat(choose(exchange(), other, PASSWORD))
        .isEqualTo(new SignIn.Outcome.Rejected("link", "link-dead"));
  }

  @AfterAll
  static void stop() {
    room.close();
  }

  @Test
  void whatHasExpiredGoesWhileTheProgramRuns() throws Exception {
    KeyTable keys = room.getBean(KeyTable.class);
    Disposable sweeping = room.getBean(KeySweep.class).every(Duration.ofMillis(50)).subscribe();
    try {
      UUID account = UUID.fromString(administrator.id());
      Secret fresh = Secret.random();
      keys.insertSession(fresh, account, clock.instant()).block();
      for (int i = 0; i < 3; i++) {
        keys.insertSession(Secret.random(), account, clock.instant().minus(Duration.ofDays(365)))
            .block();
      }
      for (int waited = 0;
          sessionsBefore(clock.instant().minus(Duration.ofDays(300))) > 0;
          waited++) {
        assertThat(waited).as("seconds / 20").isLessThan(600);
        Thread.sleep(50);
      }
      assertThat(keys.deleteSession(fresh).block()).as("the fresh one is there").isNotNull();
    } finally {
      sweeping.dispose();
    }
  }

  private static long sessionsBefore(Instant moment) {
    return Objects.requireNonNull(
        room.getBean(DatabaseClient.class)
            .sql("select count(*) from account_session where used < :moment")
            .bind("moment", moment)
            .mapValue(Long.class)
            .one()
            .block());
  }

  // ---- what people do

  private static MockServerWebExchange exchange(HttpCookie... cookies) {
    return MockServerWebExchange.from(
        MockServerHttpRequest.post("/")
            .cookie(cookies)
            .remoteAddress(
                new InetSocketAddress("10.0.0." + PEOPLE.incrementAndGet() % 250, 4711)));
  }

  private static SignIn.Outcome choose(
      MockServerWebExchange exchange, OneTimeLink link, String password) {
    return Objects.requireNonNull(
        signIn
            .byLink(exchange, secret(link), "Ane Administrator", "ane@x.example", password)
            .block());
  }

  private static String secret(OneTimeLink link) {
    return link.path().substring(GuardedPaths.LINK.length());
  }

  private static Account in(SignIn.Outcome outcome) {
    assertThat(outcome).isInstanceOf(SignIn.Outcome.In.class);
    return ((SignIn.Outcome.In) outcome).account();
  }

  private static <T> T as(Account who, Mono<T> work) {
    return Objects.requireNonNull(
        work.contextWrite(
                ReactiveSecurityContextHolder.withAuthentication(new AccountAuthentication(who)))
            .block());
  }

  /** Somebody who was invited as an agent and has logged in: their account and their browser. */
  private record Person(Account account, String email, HttpCookie session) {
    String seen() {
      return http.get("/konto", "Cookie", session.getName() + "=" + session.getValue()).text();
    }
  }

  private static Person person() {
    String email = "p" + PEOPLE.incrementAndGet() + "@x.example";
    AccountOutcome invited =
        as(
            administrator,
            accounts.invite("Per Person", email, List.of(Grant.of(Role.AGENT)), "new colleague"));
    MockServerWebExchange browser = exchange();
    Account account = in(choose(browser, ((AccountOutcome.Link) invited).link(), PASSWORD));
    return new Person(account, email, session(browser));
  }

  private static HttpCookie session(MockServerWebExchange browser) {
    ResponseCookie cookie =
        Objects.requireNonNull(browser.getResponse().getCookies().getFirst("naersund"));
    return new HttpCookie(cookie.getName(), cookie.getValue());
  }

  private static SignIn.Outcome login(
      MockServerWebExchange browser, String email, String password) {
    return Objects.requireNonNull(signIn.byPassword(browser, email, password).block());
  }

  // ---- passwords

  @ParameterizedTest
  @CsvSource({
    "kort kode 1,password-short",
    "adgangskode2026,password-obvious",
    "sommerferie2026,password-obvious",
    "qwertyuiop12345,password-obvious",
    "aaaaaaaaaaaaaaaa,password-obvious",
    "administrator12,password-obvious"
  })
  void passwordsThatOthersGuessAreRefused(String password, String problem) {
    AccountOutcome invited =
        as(administrator, accounts.newLink(person().account().id(), "forgotten"));
    OneTimeLink link = ((AccountOutcome.Link) invited).link();
    assertThat(choose(exchange(), link, password))
        .isEqualTo(new SignIn.Outcome.Rejected("password", problem));
    in(choose(exchange(), link, PASSWORD));
  }

  @Test
  void onlyTheRightPasswordOpensAndTriesAreCounted() {
    Person person = person();
    in(login(exchange(), " " + person.email().toUpperCase(Locale.ROOT), PASSWORD));
    for (int i = 0; i < 10; i++) {
      assertThat(login(exchange(), person.email(), "not " + PASSWORD))
          .isEqualTo(new SignIn.Outcome.Rejected("password", "wrong-login"));
    }
    assertThat(login(exchange(), person.email(), PASSWORD))
        .as("even the right one waits now")
        .isInstanceOf(SignIn.Outcome.TooMany.class);
    in(login(exchange(), person().email(), PASSWORD));
    assertThat(login(exchange(), "unknown@x.example", PASSWORD))
        .isEqualTo(new SignIn.Outcome.Rejected("password", "wrong-login"));
  }

  @Test
  void aLinkWorksOnceHoweverManyHurry() {
    OneTimeLink link =
        ((AccountOutcome.Link) as(administrator, accounts.newLink(person().account().id(), "x")))
            .link();
    List<SignIn.Outcome> outcomes =
        Flux.range(0, 8)
            .flatMap(i -> signIn.byLink(exchange(), secret(link), "Per", "", PASSWORD + i))
            .collectList()
            .block();
    assertThat(outcomes).filteredOn(SignIn.Outcome.In.class::isInstance).hasSize(1);
  }

  // ---- sessions

  @Test
  void aSessionEndsWhenNobodyUsesItAndInAnyCaseAfterADay() {
    Person person = person();
    assertThat(person.seen()).isEqualTo("Per Person [agent]");
    for (int i = 0; i < 12; i++) {
      clock.pass(Duration.ofMinutes(55));
      assertThat(person.seen()).startsWith("Per Person");
    }
    clock.pass(Duration.ofMinutes(65));
    assertThat(person.seen()).as("idle").isEmpty();

    Person busy = person();
    for (int i = 0; i < 13; i++) {
      clock.pass(Duration.ofMinutes(55));
      assertThat(busy.seen()).startsWith("Per Person");
    }
    clock.pass(Duration.ofMinutes(10));
    assertThat(busy.seen()).as("twelve hours").isEmpty();
  }

  @Test
  void whatIsTakenAwayIsGoneWithTheNextRequest() {
    Person person = person();
    String token = token(person);
    assertThat(patch(token).text()).isEqualTo("Per Person [agent]");
    assertThat(
            as(
                administrator,
                accounts.changeGrants(
                    person.account().id(), List.of(Grant.editor("nordoe-kommune")), "moved")))
        .isEqualTo(new AccountOutcome.Done());
    assertThat(person.seen()).isEqualTo("Per Person [editor:nordoe-kommune]");
    assertThat(patch(token).text()).isEqualTo("Per Person [editor:nordoe-kommune]");

    assertThat(as(administrator, accounts.revoke(person.account().id(), "left")))
        .isEqualTo(new AccountOutcome.Done());
    assertThat(person.seen()).isEmpty();
    assertThat(patch(token).status()).isEqualTo(401);
    assertThat(login(exchange(), person.email(), PASSWORD))
        .isInstanceOf(SignIn.Outcome.Rejected.class);

    List<AccountEvent> events =
        Objects.requireNonNull(
            as(administrator, accounts.history(person.account().id()).collectList()));
    assertThat(events)
        .extracting(event -> event.what() + " " + event.who() + " " + event.why())
        .containsExactly(
            "REVOKED Ane Administrator left",
            "GRANTS_CHANGED Ane Administrator moved",
            "TOKEN_MADE Per Person ",
            "PASSWORD_CHOSEN Per Person ",
            "INVITED Ane Administrator new colleague");

    AccountOutcome restored = as(administrator, accounts.restore(person.account().id(), "back"));
    in(choose(exchange(), ((AccountOutcome.Link) restored).link(), PASSWORD));
  }

  @Test
  void anotherPasswordEndsTheOtherSessions() {
    Person person = person();
    MockServerWebExchange elsewhere = exchange();
    in(login(elsewhere, person.email(), PASSWORD));
    MockServerWebExchange here = exchange(person.session());
    assertThat(as(person.account(), own.changePassword(here, "wrong", "hest kran sofa 12 regn")))
        .isEqualTo(new AccountOutcome.Rejected("old", "wrong-old"));
    assertThat(as(person.account(), own.changePassword(here, PASSWORD, "hest kran sofa 12 regn")))
        .isEqualTo(new AccountOutcome.Done());
    assertThat(new Person(person.account(), "", session(elsewhere)).seen()).isEmpty();
    assertThat(person.seen()).as("the old cookie").isEmpty();
    assertThat(new Person(person.account(), "", session(here)).seen()).startsWith("Per Person");
  }

  // ---- programs

  private static String token(Person person) {
    return ((AccountOutcome.Token) as(person.account(), own.makeToken("import"))).token();
  }

  private static Http.Answer patch(String token) {
    return http.send("PATCH", "/api/v1/sites/x", "", "Authorization", "Bearer " + token);
  }

  @Test
  void aTokenLastsAYearOrUntilItIsTakenAway() {
    Person person = person();
    String old = token(person);
    String removed = token(person);
    List<OwnAccount.ApiToken> tokens = as(person.account(), own.tokens().collectList());
    assertThat(tokens).hasSize(2);
    Account stranger = person().account();
    for (OwnAccount.ApiToken token : tokens) {
      as(stranger, own.revokeToken(token.id()));
    }
    assertThat(patch(removed).status()).as("not the stranger's").isEqualTo(200);
    for (OwnAccount.ApiToken token : as(person.account(), own.tokens().collectList())) {
      as(person.account(), own.revokeToken(token.id()));
    }
    assertThat(patch(removed).status()).isEqualTo(401);
    assertThat(patch(old).status()).isEqualTo(401);

    String fresh = token(person);
    clock.pass(Duration.ofDays(364));
    assertThat(patch(fresh).status()).isEqualTo(200);
    clock.pass(Duration.ofDays(2));
    assertThat(patch(fresh).status()).isEqualTo(401);
  }

  @Test
  void aSessionOpensNoInterfaceAndAFormOfAnotherSiteDoesNothing() {
    Person person = person();
    String cookie = person.session().getName() + "=" + person.session().getValue();
    assertThat(http.send("PATCH", "/api/v1/sites/x", "", "Cookie", cookie).status()).isEqualTo(401);
    assertThat(http.post("/konto/noegler", Map.of("purpose", "x"), "Cookie", cookie).status())
        .isEqualTo(403);
    assertThat(http.post("/log-ud", Map.of(), "Cookie", cookie).status()).isEqualTo(403);
    assertThat(person.seen()).startsWith("Per Person");
  }

  // ---- administrators

  @Test
  void theLastAdministratorStays() {
    assertThat(as(administrator, accounts.revoke(administrator.id(), "oops")))
        .isEqualTo(new AccountOutcome.Rejected("grants", "last-administrator"));
    assertThat(
            as(
                administrator,
                accounts.changeGrants(administrator.id(), List.of(Grant.of(Role.PLANNER)), "oops")))
        .isEqualTo(new AccountOutcome.Rejected("grants", "last-administrator"));
  }

  @Test
  void whoIsNoAdministratorChangesNobody() {
    Person person = person();
    String id = person.account().id();
    List<Function<Accounts, Mono<?>>> acts =
        List.of(
            all -> all.list().collectList(),
            all -> all.find(id),
            all -> all.history(id).collectList(),
            all -> all.invite("X", "x@x.example", List.of(Grant.of(Role.ADMINISTRATOR)), "x"),
            all -> all.newLink(administrator.id(), "x"),
            all -> all.changeGrants(id, List.of(Grant.of(Role.ADMINISTRATOR)), "x"),
            all -> all.revoke(administrator.id(), "x"),
            all -> all.restore(id, "x"));
    for (Function<Accounts, Mono<?>> act : acts) {
      assertThatThrownBy(() -> as(person.account(), act.apply(accounts)))
          .isInstanceOfSatisfying(
              NotAllowed.class, refused -> assertThat(refused.problem()).isEqualTo("forbidden"));
      assertThatThrownBy(() -> act.apply(accounts).block())
          .isInstanceOfSatisfying(
              NotAllowed.class,
              refused -> assertThat(refused.problem()).isEqualTo("not-logged-in"));
    }
    assertThat(as(administrator, accounts.find(id)).account().grants())
        .containsExactly(Grant.of(Role.AGENT));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "''|a@b.dk|why|name|missing",
        "Bo|nix|why|email|email-form",
        "Bo|''|why|email|missing",
        "Bo|ane@x.example|why|email|email-taken",
        "Bo|bo@x.example|' '|why|missing"
      },
      delimiter = '|')
  void anInvitationSaysWhatIsWrong(
      String name, String email, String why, String field, String problem) {
    assertThat(as(administrator, accounts.invite(name, email, List.of(Grant.of(Role.AGENT)), why)))
        .isEqualTo(new AccountOutcome.Rejected(field, problem));
    assertThat(as(administrator, accounts.invite("Bo", "bo@x.example", List.of(), "why")))
        .isEqualTo(new AccountOutcome.Rejected("grants", "missing-grants"));
  }

  @Test
  void whoWasInvitedIsListedAsSuch() {
    as(
        administrator,
        accounts.invite("Ida", "ida@x.example", List.of(Grant.of(Role.PLANNER)), "why"));
    assertThat(as(administrator, accounts.list().collectList()))
        .filteredOn(entry -> entry.account().name().equals("Ida"))
        .extracting(AccountEntry::state)
        .containsExactly(AccountEntry.State.INVITED);
  }

  // ---- secrets

  @Test
  void theDatabaseKeepsNoSecret() throws SQLException {
    Person person = person();
    String token = token(person);
    OneTimeLink link =
        ((AccountOutcome.Link) as(administrator, accounts.newLink(person.account().id(), "x")))
            .link();
    StringBuilder everything = new StringBuilder();
    try (Connection connection = database.connect()) {
      for (String table :
          List.of("", "_grant", "_link", "_session", "_token", "_login", "_event")) {
        ResultSet rows =
            connection.createStatement().executeQuery("select t::text from account" + table + " t");
        while (rows.next()) {
          everything.append(rows.getString(1)).append('\n');
        }
      }
    }
    assertThat(everything)
        .contains("$argon2id$")
        .doesNotContain(
            PASSWORD, token, token.substring(9), secret(link), person.session().getValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/%0d%0aSet-Cookie:x\r\nx",
        "javascript:alert(1)",
        "/\tevil",
        ""
      })
  void aLoginLeadsToPagesOfOursOnly(String asked) {
    assertThat(SignIn.destination(asked)).isEqualTo("/konto");
    assertThat(SignIn.destination("/kommune/steder?side=2&navn=%C3%B8")).startsWith("/kommune/");
  }
}
