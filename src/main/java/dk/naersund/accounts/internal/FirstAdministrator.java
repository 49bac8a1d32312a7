package dk.naersund.accounts.internal;

import dk.naersund.accounts.Accounts;
import dk.naersund.platform.Progress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Prints the first administrator's link at each start until somebody has used one. */
@Component
final class FirstAdministrator {
  private final Accounts accounts;
  private final KeyTable keys;
  private final AccountsSettings settings;
  private final Environment environment;
  private final Clock clock;

  FirstAdministrator(
      Accounts accounts,
      KeyTable keys,
      AccountsSettings settings,
      Environment environment,
      Clock clock) {
    this.accounts = accounts;
    this.keys = keys;
    this.settings = settings;
    this.environment = environment;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  Mono<Void> print() {
    Instant now = clock.instant();
    return keys.sweep(now, now.minus(settings.idle()))
        .then(accounts.firstLink())
        .doOnNext(
            link ->
                Progress.say(
                    "There is no administrator yet. Open this address within 24 hours to become"
                        + " the first (each start prints a new one until one is used): "
                        + address()
                        + link.path()))
        .then();
  }

  private String address() {
    URI address = settings.address();
    return address != null
        ? address.toString().replaceFirst("/$", "")
        : "http://localhost:" + environment.getProperty("local.server.port", "8080");
  }
}
