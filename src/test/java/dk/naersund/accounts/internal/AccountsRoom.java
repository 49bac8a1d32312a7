package dk.naersund.accounts.internal;

import dk.naersund.accounts.Account;
import dk.naersund.platform.TestDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The room by itself on a real database and a port of this machine: no map, no pages. What is asked
 * for anywhere answers with the account that asks.
 */
@ImportAutoConfiguration({
  CodecsAutoConfiguration.class,
  HttpHandlerAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  NettyReactiveWebServerAutoConfiguration.class,
  R2dbcAutoConfiguration.class,
  R2dbcTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  WebFluxAutoConfiguration.class
})
@EnableConfigurationProperties(AccountsSettings.class)
@ComponentScan("dk.naersund.accounts.internal")
public class AccountsRoom {
  /** Starts it with more settings. */
  static ConfigurableApplicationContext start(TestDatabase database, String... settings) {
    List<String> all = new ArrayList<>(List.of(database.springArguments()));
    all.addAll(List.of("--server.port=0", "--server.address=127.0.0.1"));
    all.addAll(List.of(settings));
    return new SpringApplicationBuilder(AccountsRoom.class)
        .properties("spring.main.banner-mode=off", "spring.config.location=optional:none/")
        .run(all.toArray(String[]::new));
  }

  @Bean
  MovableClock clock() {
    return new MovableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  /** Says who asks: {@code Anne [agent editor:sundoe-kommune]}, or {@code nobody}. */
  @Bean
  RouterFunction<ServerResponse> whoAmI() {
    return RouterFunctions.route(request -> true, AccountsRoom::answer);
  }

  private static Mono<ServerResponse> answer(ServerRequest request) {
    return CurrentAccount.find()
        .map(AccountsRoom::words)
        .defaultIfEmpty("nobody")
        .flatMap(who -> ServerResponse.ok().bodyValue(who));
  }

  private static String words(Account account) {
    return account.name() + " [" + GrantWords.write(account.grants()) + "]";
  }

  static MovableClock clock(ConfigurableApplicationContext context) {
    return context.getBean(MovableClock.class);
  }
}
