package dk.naersund.api.internal;

import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a request carries, up to a limit; what cannot be read is a {@link BadInput}. */
final class Bodies {
  /** The most bytes of one entry or of a list of edits. */
  static final int MOST_JSON = 2_000_000;

  /**
   * What is too large is still taken off the line, as long as it comes: a client that is cut off in
   * the middle of sending sees a broken line and not the reason.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration SILENCE = Duration.ofSeconds(1);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Bodies() {}

  /** The body's bytes; empty ones when there is none. */
  static Mono<byte[]> bytes(ServerWebExchange exchange, int most) {
    if (exchange.getRequest().getHeaders().getContentLength() > most) {
      return exchange
          .getRequest()
          .getBody()
          .doOnNext(DataBufferUtils::release)
          .timeout(SILENCE, Flux.empty())
          .take(PATIENCE)
          .then(Mono.error(() -> tooLarge(most)));
    }
    return DataBufferUtils.join(exchange.getRequest().getBody(), most)
        .map(Bodies::taken)
        .defaultIfEmpty(new byte[0])
        .onErrorMap(DataBufferLimitException.class, e -> tooLarge(most));
  }

  private static byte[] taken(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private static BadInput tooLarge(int most) {
    return BadInput.of(
        HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "body", most / 1_000_000 + " MB");
  }

  /** Each text in it can be kept, whatever it means; see {@link Parameters#requireText}. */
  static void requireText(String path, JsonNode node) {
    if (node.isString()) {
      Parameters.requireText(path, node.asString());
    }
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      Parameters.requireText(path, property.getKey());
      requireText(property.getKey(), property.getValue());
    }
    if (node.isArray()) {
      node.forEach(element -> requireText(path, element));
    }
  }

  /** The body as a JSON object. */
  static Mono<JsonNode> object(ServerWebExchange exchange) {
    return object(exchange, MOST_JSON);
  }

  /** The body as a JSON object of so many bytes at most. */
  static Mono<JsonNode> object(ServerWebExchange exchange, int most) {
    return bytes(exchange, most).map(Bodies::object);
  }

  private static JsonNode object(byte[] bytes) {
    try {
      JsonNode tree = JSON.readTree(bytes);
      if (!tree.isObject()) {
        throw BadInput.of("not-an-object", "body");
      }
      return tree;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw BadInput.of(
          "not-json",
          "body",
          at == null ? 1 : Math.max(1, at.getLineNr()),
          at == null ? 1 : Math.max(1, at.getColumnNr()));
    }
  }
}
