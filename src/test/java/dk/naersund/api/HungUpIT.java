package dk.naersund.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dk.naersund.Http;
import dk.naersund.IslandTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.HttpWebHandlerAdapter;
import org.springframework.web.server.handler.ExceptionHandlingWebHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/** Who hangs up before the answer leaves no trace in the log, and least of all where they are. */
@IslandTest
class HungUpIT {
  private static final String WHERE = "lat=56.345&lon=11.87";

  @LocalServerPort int port;
  @Autowired List<WebExceptionHandler> handlers;

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Lines lines = new Lines();

  private static final class Lines extends AppenderBase<ILoggingEvent> {
    private final List<ILoggingEvent> all = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent line) {
      all.add(line);
    }

    private List<String> withPosition() {
      return all.stream()
          .map(
              line ->
                  line.getFormattedMessage()
                      + ThrowableProxyUtil.asString(line.getThrowableProxy()))
          .filter(line -> line.contains("lat=") || line.contains("56.345"))
          .toList();
    }

    private List<String> errors() {
      return all.stream()
          .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
          .map(ILoggingEvent::getFormattedMessage)
          .toList();
    }
  }

  @BeforeEach
  void listen() {
    lines.start();
    root.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/nearest?service=vaccination&mode=walk,bike,car&limit=50&",
        "/find?service=vaccination&"
      })
  void isNoErrorAndTellsNothing(String path) throws IOException, InterruptedException {
    byte[] questions =
        ("GET " + path + WHERE + " HTTP/1.1\r\nHost: naersund\r\n\r\n")
            .repeat(3)
            .getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 150; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.getOutputStream().write(questions);
        Thread.sleep(Duration.ofMillis(i % 5));
        // Closed at once, with a reset: the server learns of it while it computes or writes.
        socket.setSoLinger(true, 0);
      }
    }
    assertThat(new Http(port).get(path + WHERE).status()).isEqualTo(200);
    assertThat(lines.withPosition()).isEmpty();
    assertThat(lines.errors()).isEmpty();
  }

  @Test
  void isNoErrorWhereverItIsNoticed() {
    handle(new AbortedException("gone before the response"));
    assertThat(lines.withPosition()).isEmpty();
    assertThat(lines.errors()).isEmpty();
  }

  /** What nobody foresaw is logged once, with its path and without what stands behind it. */
  @Test
  void anythingElseIsLoggedWithoutTheQuestion() {
    handle(new IllegalStateException("unforeseen"));
    assertThat(lines.withPosition()).isEmpty();
    assertThat(lines.errors()).hasSize(1).first().asString().contains("GET /find");
  }

  private void handle(Throwable problem) {
    WebHandler failing = exchange -> Mono.error(problem);
    MockServerHttpRequest request = MockServerHttpRequest.get("/find?" + WHERE).build();
    MockServerWebExchange exchange = MockServerWebExchange.from(request);
    new HttpWebHandlerAdapter(new ExceptionHandlingWebHandler(failing, handlers))
        .handle(request, exchange.getResponse())
        .onErrorComplete()
        .block(Duration.ofSeconds(20));
  }
}
