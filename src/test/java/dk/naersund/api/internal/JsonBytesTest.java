package dk.naersund.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What is written is byte for byte what Jackson writes. */
class JsonBytesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void writesAsJacksonDoes() {
    long seed = System.nanoTime();
    System.out.println("JsonBytesTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      JsonBytes mine = JsonBytes.mine();
      ByteArrayBuilder theirs = new ByteArrayBuilder();
      try (JsonGenerator jackson = JSON.createGenerator(theirs)) {
        mine.writeStartObject();
        jackson.writeStartObject();
        properties(random, mine, jackson, random.nextInt(4));
        mine.writeEndObject();
        jackson.writeEndObject();
      }
      assertThat(new String(mine.toByteArray(), StandardCharsets.UTF_8))
          .as("seed %d", seed)
          .isEqualTo(new String(theirs.toByteArray(), StandardCharsets.UTF_8));
    }
  }

  private static void properties(Random random, JsonBytes mine, JsonGenerator jackson, int deeper) {
    for (int i = random.nextInt(6); i > 0; i--) {
      String name = "name" + random.nextInt(100);
      switch (random.nextInt(9)) {
        case 0 -> {
          String text = text(random);
          mine.writeStringProperty(name, text);
          jackson.writeStringProperty(name, text);
        }
        case 1 -> {
          long number = random.nextLong() >> random.nextInt(64);
          mine.writeNumberProperty(name, number);
          jackson.writeNumberProperty(name, number);
        }
        case 2 -> {
          double number = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 4);
          mine.writeNumberProperty(name, number);
          jackson.writeNumberProperty(name, number);
        }
        case 3 -> {
          boolean yes = random.nextBoolean();
          mine.writeBooleanProperty(name, yes);
          jackson.writeBooleanProperty(name, yes);
        }
        case 4 -> {
          Instant moment = moment(random);
          mine.writeMomentProperty(name, moment);
          jackson.writeStringProperty(name, moment == null ? null : Names.iso(moment));
        }
        case 5 -> {
          mine.writeName(name);
          mine.writeRawValue(JsonBytes.ascii("{\"raw\":[1]}"));
          jackson.writeName(name);
          jackson.writeRawValue("{\"raw\":[1]}");
        }
        case 6 -> {
          mine.writeRawProperties(JsonBytes.ascii("\"two\":2,\"three\":3"));
          jackson.writeNumberProperty("two", 2);
          jackson.writeNumberProperty("three", 3);
        }
        case 7 -> {
          mine.writeObjectPropertyStart(name);
          jackson.writeObjectPropertyStart(name);
          if (deeper > 0) {
            properties(random, mine, jackson, deeper - 1);
          }
          mine.writeEndObject();
          jackson.writeEndObject();
        }
        default -> array(random, mine, jackson, name, deeper);
      }
    }
  }

  private static void array(
      Random random, JsonBytes mine, JsonGenerator jackson, String name, int deeper) {
    mine.writeArrayPropertyStart(name);
    jackson.writeArrayPropertyStart(name);
    for (int i = deeper > 0 ? random.nextInt(4) : 0; i > 0; i--) {
      if (random.nextBoolean()) {
        mine.writeNull();
        jackson.writeNull();
      } else {
        mine.writeStartObject();
        jackson.writeStartObject();
        properties(random, mine, jackson, deeper - 1);
        mine.writeEndObject();
        jackson.writeEndObject();
      }
    }
    mine.writeEndArray();
    jackson.writeEndArray();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> text.append("æøåÆØÅé–…".charAt(random.nextInt(9)));
        case 1 -> text.append("\"\\/\n\t\u0001\u007f\u2028".charAt(random.nextInt(8)));
        case 2 -> text.appendCodePoint(0x1F600 + random.nextInt(50));
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return random.nextInt(20) == 0 ? text.toString().repeat(2000) : text.toString();
  }

  private static @Nullable Instant moment(Random random) {
    return random.nextInt(5) == 0
        ? null
        : Instant.ofEpochSecond(
            random.nextInt(10) == 0
                ? random.nextLong(-80_000_000_000L, 300_000_000_000L)
                : random.nextLong(4_000_000_000L),
            random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
  }
}
