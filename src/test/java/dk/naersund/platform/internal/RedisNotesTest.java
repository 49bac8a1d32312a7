package dk.naersund.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.TestRedis;
import dk.naersund.platform.SharedNotes.Note;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** Notes on a real Redis, with it and without. */
class RedisNotesTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  private final TestRedis redis = TestRedis.start();
  private final LettuceConnectionFactory connection = connect();
  private final RedisNotes notes =
      new RedisNotes(new ReactiveStringRedisTemplate(connection), Duration.ofSeconds(2));

  @AfterEach
  void stop() {
    connection.destroy();
    redis.close();
  }

  @Test
  void anOlderNoteNeverTakesThePlaceOfANewerOne() {
    assertThat(notes.find("a").block()).isNull();
    assertThat(notes.put("a", 1_700_000_000_000L, "first", LONG).block()).isTrue();
    assertThat(notes.put("a", 1_699_999_999_999L, "older", LONG).block()).isFalse();
    assertThat(notes.put("a", 1_700_000_000_000L, "same", LONG).block()).isFalse();
    assertThat(notes.find("a").block()).isEqualTo(new Note(1_700_000_000_000L, "first"));
    assertThat(notes.put("a", 1_700_000_000_001L, "newer", LONG).block()).isTrue();
    assertThat(notes.find("a").block()).isEqualTo(new Note(1_700_000_000_001L, "newer"));
  }

  @Test
  void oneHasTheTurnAndWithoutRedisEverybodyHas() {
    assertThat(notes.myTurn("a", LONG).block()).isTrue();
    assertThat(notes.myTurn("a", LONG).block()).isFalse();
    redis.stop();
    assertThat(notes.myTurn("a", LONG).block()).isTrue();
    assertThat(notes.put("a", 1, "x", LONG).block()).isFalse();
    assertThat(notes.find("a").block()).isNull();
  }

  private LettuceConnectionFactory connect() {
    URI address = URI.create(redis.springArgument().split("=", 2)[1]);
    LettuceConnectionFactory factory =
        new LettuceConnectionFactory(
            new RedisStandaloneConfiguration(address.getHost(), address.getPort()));
    factory.afterPropertiesSet();
    factory.start();
    return factory;
  }
}
