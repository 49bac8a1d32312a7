package dk.naersund.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.registry.EntityId;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Somebody holds the tables up: whoever writes hears when to try again, whoever reads nothing. */
class OutagesIT extends EditedIsland {
  private static final EntityId SITE = EntityId.site("sygeplejeklinik-vesterby");

  @Autowired ConnectionFactory connections;

  @Value("${naersund.home}")
  String home;

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

  /** Killed, as by a system out of memory: searches go on, and it is started again by itself. */
  @Test
  void whenOurOwnPostgresDiesSearchesGoOnAndItComesBack() throws Exception {
    Http http = new Http(port);
    String question = "/api/v1/nearest?service=sygeplejeklinik&mode=walk&lat=56.345&lon=11.87";
    anne.token();
    Path file = Path.of(home, "postgres", "data", "postmaster.pid");
    ProcessHandle server =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip())).orElseThrow();
    assertThat(server.destroyForcibly()).isTrue();
    server.onExit().join();
    boolean seenDown = false;
    JsonNode health = health(http);
    while (!health.path("status").asString().equals("UP")) {
      seenDown = true;
      assertThat(http.get(question).status()).isEqualTo(200);
      assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
      Thread.sleep(50);
      health = health(http);
    }

    assertThat(health.path("description").asString()).contains("started again");
    System.out.println("OutagesIT: the health was seen down: " + seenDown);
    String patch = "{\"landmark\": {\"da\": \"ved den nye bro\"}}";
    assertThat(island.patch(anne, SITE, patch).status()).isEqualTo(200);
  }

  private static JsonNode health(Http http) {
    return http.get("/actuator/health").json().path("components").path("database");
  }

  private static CompletableFuture<Http.Answer> asked(Supplier<Http.Answer> question) {
    return CompletableFuture.supplyAsync(question);
  }

  private static int retryAfter(Http.Answer answer) {
    return Integer.parseInt(answer.response().headers().firstValue("Retry-After").orElse("0"));
  }
}
