package dk.naersund.accounts.internal;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Judges and keeps passwords. Both are slow on purpose or by nature, so they have threads of their
 * own, half as many as processors: people who log in never slow those who search.
 */
@Component
final class Passwords implements DisposableBean {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;

  /** What is judged of a long one; the time to judge grows with the cube of the length. */
  private static final int JUDGED = 48;

  /** Of 0 to 4: more than 10⁸ guesses. */
  private static final int STRONG_ENOUGH = 3;

  private static final int WAITING_AT_MOST = 64;

  private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Zxcvbn strength = new Zxcvbn();
  private final List<String> obvious = obviousWords();

  /** Compared with where there is no account, so that the time tells nothing. */
  private final Mono<String> nobodys = run(() -> encode(Secret.random().text())).cache();

  private final Scheduler scheduler =
      Schedulers.newBoundedElastic(
          Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
          WAITING_AT_MOST,
          "passwords");

  /**
   * What is wrong with a password that somebody wants; empty when it will do.
   *
   * @param personal the owner's name and address, which others guess first
   */
  Mono<Optional<String>> problem(String password, List<String> personal) {
    int letters = password.codePointCount(0, password.length());
    if (letters < SHORTEST) {
      return Mono.just(Optional.of("password-short"));
    }
    if (letters > LONGEST) {
      return Mono.just(Optional.of("password-long"));
    }
    List<String> known =
        Stream.concat(
                personal.stream().flatMap(text -> Stream.of(text.split("[\\s@.]+"))),
                obvious.stream())
            .toList();
    String judged = password.substring(0, Math.min(JUDGED, password.length()));
    return run(
        () ->
            strength.measure(judged, known).getScore() < STRONG_ENOUGH
                ? Optional.of("password-obvious")
                : Optional.empty());
  }

  /** Its form for the database. */
  Mono<String> encoded(String password) {
    return run(() -> encode(password));
  }

  /**
   * Whether it is the one.
   *
   * @param encoded null where there is none; takes as long
   */
  Mono<Boolean> matches(String password, @Nullable String encoded) {
    if (password.length() > LONGEST * 2) {
      return Mono.just(false);
    }
    return encoded == null
        ? nobodys.flatMap(other -> run(() -> encoder.matches(password, other))).thenReturn(false)
        : run(() -> encoder.matches(password, encoded));
  }

  private String encode(String password) {
    String encoded = encoder.encode(password);
    if (encoded == null) {
      throw new IllegalArgumentException("no password");
    }
    return encoded;
  }

  private <T> Mono<T> run(Callable<T> work) {
    return Mono.defer(() -> Mono.fromCallable(work).subscribeOn(scheduler));
  }

  @Override
  public void destroy() {
    scheduler.dispose();
  }

  private static List<String> obviousWords() {
    try (var in = new ClassPathResource("accounts/obvious-words.txt").getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
