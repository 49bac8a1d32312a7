package dk.naersund.accounts;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Logging in and out with a session cookie. Tries are limited per account and per client. */
public interface SignIn {
  /**
   * A path of this installation; never another host, however browsers read {@code //} and {@code
   * \\}.
   */
  Pattern OWN_PAGE =
      Pattern.compile("/(?:[A-Za-z0-9_.~%?&=+,:;@!$'()*-][A-Za-z0-9_.~%?&=+,:;@!$'()*/-]*)?");

  /** Logs in with a password; on success the response carries the session cookie. */
  Mono<Outcome> byPassword(ServerWebExchange exchange, String email, String password);

  /**
   * Uses a one-time link up: sets the password and logs in.
   *
   * @param name the owner's name; not read for an account that has one, since it stands in
   *     histories
   * @param email what they will log in with; not read for an account that has one
   */
  Mono<Outcome> byLink(
      ServerWebExchange exchange, String token, String name, String email, String password);

  /** Whose link this is, without using it up; empty when it is unknown, used or too old. */
  Mono<Invited> invited(String token);

  /**
   * Where to go after logging in: the page that was asked for, if it is one of ours.
   *
   * @param asked what stands in the address after {@code til=}; null for nothing
   */
  static String destination(@Nullable String asked) {
    return asked != null && OWN_PAGE.matcher(asked).matches() ? asked : "/konto";
  }

  /**
   * Ends the session of this request.
   *
   * @return where the session at the provider is ended, which goes on by itself; empty when the
   *     account is not the provider's, or the provider has no such address or does not answer
   */
  Mono<URI> out(ServerWebExchange exchange);

  /** Where else one can log in; empty when there are only local accounts. */
  Optional<Provider> provider();

  /** Whether one can log in with a password. */
  boolean local();

  /**
   * Whom a link is for.
   *
   * @param name null when nobody has told it yet: the first administrator
   * @param email null likewise
   */
  record Invited(@Nullable String name, @Nullable String email) {}

  /**
   * An OpenID Connect provider.
   *
   * @param name as it stands on the button
   * @param path path of ours that leads there
   */
  record Provider(String name, String path) {}

  /** What came of it. */
  sealed interface Outcome {
    /** Logged in; the cookie is set. */
    record In(Account account) implements Outcome {}

    /** Something in the form is wrong, as in {@link AccountOutcome.Rejected}. */
    record Rejected(String field, String problem) implements Outcome {}

    /** Too many tries. */
    record TooMany(Instant again) implements Outcome {}
  }
}
