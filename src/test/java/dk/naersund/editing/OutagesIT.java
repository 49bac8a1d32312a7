package dk.naersund.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.registry.EntityId;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Somebody holds the tables up: whoever writes hears when to try again, whoever reads nothing. */
class OutagesIT extends EditedIsland {
  private static final EntityId SITE = EntityId.site("sygeplejeklinik-vesterby");

  @Autowired ConnectionFactory connections;

  @Test
  void whoCannotWriteNowHearsWhenToTryAgain() {
    String patch = "{\"landmark\": {\"da\": \"ved broen\"}}";
    String words = "{\"site\": \"%s\", \"text\": \"Der er trin\"}".formatted(SITE.id());
    anne.token();
    long event = island.event();
    Connection other = Objects.requireNonNull(Mono.from(connections.create()).block());
    try {
      Mono.from(other.beginTransaction()).block();
      Flux.from(
              other
                  .createStatement(
                      "lock table registry_event in exclusive mode;"
                          + " lock table report in access exclusive mode")
                  .execute())
          .flatMap(result -> result.getRowsUpdated())
          .blockLast();

      CompletableFuture<Http.Answer> edit = asked(() -> island.patch(anne, SITE, patch));
      CompletableFuture<Http.Answer> report =
          asked(
              () ->
                  new Http(port)
                      .send("POST", "/api/v1/reports", words, "Content-Type", "application/json"));
      CompletableFuture<Http.Answer> page =
          asked(
              () ->
                  new Http(port)
                      .post("/steder/" + SITE.id() + "/fejl", Map.of("text", "Der er trin")));
      assertThat(new Http(port).get("/steder/" + SITE.id()).status()).isEqualTo(200);

      assertThat(edit.join().status()).as(edit.join().text()).isEqualTo(503);
      assertThat(edit.join().json().path("type").asString()).endsWith(":registry-busy");
      assertThat(retryAfter(edit.join())).isBetween(1, 60);
      assertThat(report.join().status()).as(report.join().text()).isEqualTo(503);
      assertThat(report.join().json().path("type").asString()).endsWith(":database-away");
      assertThat(retryAfter(report.join())).isBetween(1, 60);
      assertThat(page.join().status()).isEqualTo(503);
      assertThat(page.join().text()).contains("Lige nu kan vi ikke gemme").contains("ring 112");
    } finally {
      Mono.from(other.rollbackTransaction()).then(Mono.from(other.close())).block();
    }
    assertThat(island.event()).isEqualTo(event);
    assertThat(island.patch(anne, SITE, patch).status()).isEqualTo(200);
  }

  private static CompletableFuture<Http.Answer> asked(Supplier<Http.Answer> question) {
    return CompletableFuture.supplyAsync(question);
  }

  private static int retryAfter(Http.Answer answer) {
    return Integer.parseInt(answer.response().headers().firstValue("Retry-After").orElse("0"));
  }
}
