package dk.naersund.editing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import dk.naersund.Logins;
import dk.naersund.Logins.Login;
import dk.naersund.Logins.Who;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Pictures that nobody ever used go after a while; what the history can bring back stays. */
@IslandTest
class PhotoSweepIT {
  private static final String SITE = "/api/v1/sites/sygeplejeklinik-bakken";
  private static final String PUBLISHED = "a".repeat(64);
  private static final String IN_A_DRAFT = "b".repeat(64);
  private static final String UNUSED = "c".repeat(64);
  private static final String NEW = "d".repeat(64);

  @Autowired Logins logins;
  @Autowired DatabaseClient database;
  @Autowired PhotoSweep sweep;
  @Autowired Clock clock;

  @Test
  void whatWasOncePublishedOrIsInADraftStays() {
    keep(PUBLISHED, PhotoSweep.UNUSED.plusDays(1));
    keep(IN_A_DRAFT, PhotoSweep.UNUSED.plusDays(1));
    keep(UNUSED, PhotoSweep.UNUSED.plusDays(1));
    keep(NEW, PhotoSweep.UNUSED.minusDays(1));
    Login anne = logins.as(Who.EDITOR);
    Http.Answer before =
        anne.send("GET", SITE, "", "Accept", "application/vnd.naersund.entry+json");
    String tag = before.response().headers().firstValue("ETag").orElseThrow();
    JsonNode with = withPhoto(before.json().path("locations"), PUBLISHED);
    Http.Answer shown = patch(anne, with, tag);
    assertThat(shown.status()).as(shown.text()).isEqualTo(200);
    String then = shown.response().headers().firstValue("ETag").orElseThrow();
    Http.Answer gone = patch(anne, before.json().path("locations"), then);
    assertThat(gone.status()).as(gone.text()).isEqualTo(200);
    String draft = "/api/v1/drafts/site/nyt-sted";
    ObjectNode content = JsonMapper.shared().createObjectNode();
    content.set("locations", withPhoto(before.json().path("locations"), IN_A_DRAFT));
    ObjectNode body = JsonMapper.shared().createObjectNode().put("seen", 0);
    body.set("content", content);
    assertThat(anne.send("PUT", draft, body.toString()).status()).isEqualTo(200);

    sweep.sweep().block();

    assertThat(isKept(PUBLISHED)).as("any version can be restored").isTrue();
    assertThat(isKept(IN_A_DRAFT)).as("in a draft").isTrue();
    assertThat(isKept(UNUSED)).as("never used").isFalse();
    assertThat(isKept(NEW)).as("uploaded lately").isTrue();
    anne.send("DELETE", draft, "");
    sweep.sweep().block();
    assertThat(isKept(IN_A_DRAFT)).as("after the draft").isFalse();
  }

  private static JsonNode withPhoto(JsonNode locations, String id) {
    JsonNode changed = locations.deepCopy();
    ObjectNode door = (ObjectNode) changed.path(0).path("entrances").path(0);
    ObjectNode photo = door.putObject("photo").put("sha256", id).put("date", "2026-11-01");
    photo.putObject("alt").put("da", "En rød dør").put("en", "A red door");
    return changed;
  }

  private static Http.Answer patch(Login login, JsonNode locations, String tag) {
    ObjectNode patch = JsonMapper.shared().createObjectNode();
    patch.set("locations", locations);
    return login.send("PATCH", SITE + "?why=test", patch.toString(), "If-Match", tag);
  }

  private void keep(String id, Duration age) {
    database
        .sql(
            """
            insert into photo (id, width, height, jpeg, who, at)
            values (:id, 1, 1, '', 'test', :at) on conflict (id) do update set at = excluded.at
            """)
        .bind("id", id)
        .bind("at", Columns.moment(clock.instant().minus(age)))
        .then()
        .block();
  }

  private boolean isKept(String id) {
    return Boolean.TRUE.equals(
        database
            .sql("select exists (select from photo where id = :id)")
            .bind("id", id)
            .mapValue(Boolean.class)
            .one()
            .block());
  }
}
