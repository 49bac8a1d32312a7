package dk.naersund.accounts.internal;

import dk.naersund.accounts.Accounts;
import dk.naersund.platform.Progress;
import java.net.URI;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Prints the first administrator's link at each start until somebody has used one. */
@Component
final class FirstAdministrator {
  private final Accounts accounts;
  private final AccountsSettings settings;
  private final Environment environment;

  FirstAdministrator(Accounts accounts, AccountsSettings settings, Environment environment) {
    this.accounts = accounts;
    this.settings = settings;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  Mono<Void> print() {
    return accounts
        .firstLink()
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
