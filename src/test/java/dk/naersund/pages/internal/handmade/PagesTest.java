package dk.naersund.pages.internal.handmade;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A test that asks for pages of the handmade town and reads what stands on them. */
@SpringBootTest(classes = HandmadePages.class)
public abstract class PagesTest {
  /** The first page of a run waits for the template engine, on a busy machine for long. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Autowired private ApplicationContext context;

  /** The page as text, tags and all; it must have the status. */
  protected String page(String address, HttpStatus status) {
    byte[] body =
        client()
            .get()
            .uri(address)
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody()
            .returnResult()
            .getResponseBody();
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }

  /** The page without its tags, blanks drawn together: what a screen reader says. */
  protected String words(String address) {
    return page(address, HttpStatus.OK)
        .replaceAll("(?s)<head>.*</head>", "")
        .replaceAll("<[^>]*>", " ")
        .replace("&quot;", "\"")
        .replaceAll("\\s+", " ")
        .replaceAll(" ([.,:)])", "$1")
        .replace("( ", "(")
        .strip();
  }

  protected WebTestClient client() {
    return WebTestClient.bindToApplicationContext(context)
        .configureClient()
        .responseTimeout(PATIENCE)
        .build();
  }
}
