package dk.naersund.availability.internal;

import dk.naersund.availability.SourceAnswer.Failed.Why;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Gets files from one source: from the hosts of its settings only, following no redirect, and never
 * more bytes than it should have.
 */
final class Fetcher {
  /** No page or file is larger, unpacked. */
  static final int MOST_BYTES = 20_000_000;

  private static final int CONNECT_MILLIS = 5_000;

  private final SourceSettings source;
  private final WebClient client;

  /**
   * What marks a version of a file.
   *
   * @param etag null for none
   * @param modified the header Last-Modified; null for none
   */
  record Version(@Nullable String etag, @Nullable String modified) {}

  /**
   * A file.
   *
   * @param body null when the version asked with is still the newest
   * @param date the source's clock when it sent it; null when it did not say
   */
  record Got(URI address, byte @Nullable [] body, @Nullable Instant date, Version version) {}

  Fetcher(SourceSettings source) {
    this.source = source;
    HttpClient http =
        HttpClient.create(ConnectionProvider.builder(source.about().id()).maxConnections(2).build())
            .followRedirect(false)
            .compress(true)
            .responseTimeout(source.timeout())
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
    client = WebClient.builder().clientConnector(new ReactorClientHttpConnector(http)).build();
  }

  /**
   * Gets a file; a {@link FetchProblem} when that is not possible or not allowed.
   *
   * @param known the version that is here already; null for none
   */
  Mono<Got> get(URI address, String accept, @Nullable Version known) {
    try {
      check(address);
    } catch (FetchProblem problem) {
      return Mono.error(problem);
    }
    return client
        .get()
        .uri(address)
        .headers(
            headers -> {
              headers.set(HttpHeaders.ACCEPT, accept);
              if (source.token() != null) {
                headers.setBearerAuth(source.token());
              }
              if (known != null && known.etag() != null) {
                headers.set(HttpHeaders.IF_NONE_MATCH, known.etag());
              }
              if (known != null && known.modified() != null) {
                headers.set(HttpHeaders.IF_MODIFIED_SINCE, known.modified());
              }
            })
        .exchangeToMono(response -> read(address, response))
        .onErrorMap(
            WebClientRequestException.class,
            problem -> {
              String what = problem.getMostSpecificCause().getClass().getSimpleName();
              return new FetchProblem(
                  what.contains("Timeout") ? Why.TOO_SLOW : Why.UNREACHABLE,
                  "it cannot be reached: " + what);
            })
        .onErrorMap(
            DataBufferLimitException.class,
            problem ->
                new FetchProblem(
                    Why.TOO_LARGE, "an answer is larger than %,d bytes".formatted(MOST_BYTES)));
  }

  /** Throws where the address is none of the source's hosts. */
  void check(URI address) {
    if (!source.allows(address)) {
      throw new FetchProblem(
          Why.LED_ELSEWHERE,
          "it names %s, which is none of its hosts".formatted(address.getRawAuthority()));
    }
  }

  private static Mono<Got> read(URI address, ClientResponse response) {
    int status = response.statusCode().value();
    HttpHeaders headers = response.headers().asHttpHeaders();
    Version version = new Version(headers.getETag(), headers.getFirst(HttpHeaders.LAST_MODIFIED));
    if (status == 304) {
      return response.releaseBody().then(Mono.just(new Got(address, null, date(headers), version)));
    }
    if (status != 200) {
      FetchProblem problem =
          status >= 300 && status < 400
              ? new FetchProblem(Why.LED_ELSEWHERE, "it sends on to elsewhere, status " + status)
              : new FetchProblem(
                  status >= 500 ? Why.UNREACHABLE : Why.REFUSED,
                  "it answers with status " + status);
      return response.releaseBody().then(Mono.error(problem));
    }
    return DataBufferUtils.join(response.bodyToFlux(DataBuffer.class), MOST_BYTES)
        .map(
            joined -> {
              byte[] bytes = new byte[joined.readableByteCount()];
              joined.read(bytes);
              DataBufferUtils.release(joined);
              return bytes;
            })
        .defaultIfEmpty(new byte[0])
        .map(bytes -> new Got(address, bytes, date(headers), version));
  }

  private static @Nullable Instant date(HttpHeaders headers) {
    String date = headers.getFirst(HttpHeaders.DATE);
    try {
      return date == null
          ? null
          : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
