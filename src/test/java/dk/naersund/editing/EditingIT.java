package dk.naersund.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.Logins.Login;
import dk.naersund.Logins.Who;
import dk.naersund.registry.EntityId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One entry after another through the interface: races, undo, closing a door, bad input. */
class EditingIT extends EditedIsland {
  private static final EntityId SITE = EntityId.site("sygeplejeklinik-bakken");

  /** One comes there when it is open; elsewhere what is free decides. */
  private static final EntityId WITHOUT_CALENDAR = EntityId.site("sygeplejeklinik-skibsvaerftet");

  @Autowired Clock clock;

  @Test
  void twoEditorsNeverOverwriteOneAnotherUnknowingly() {
    String seenByBoth = island.tag(SITE);
    Login region = logins.as(Who.REGIONAL_EDITOR);
    Http.Answer first =
        region.send("PATCH", path("?" + Island.WHY), phone("99 95 00 01"), "If-Match", seenByBoth);
    assertThat(first.status()).as(first.text()).isEqualTo(200);
    assertThat(first.response().headers().firstValue("ETag")).contains(island.tag(SITE));

    Http.Answer second =
        anne.send("PATCH", path("?" + Island.WHY), phone("99 95 00 02"), "If-Match", seenByBoth);

    assertThat(second.status()).isEqualTo(412);
    JsonNode problem = second.json();
    assertThat(problem.path("type").asString()).isEqualTo("urn:naersund:problem:changed-meanwhile");
    assertThat(problem.path("da").asString()).contains(Who.REGIONAL_EDITOR.fullName());
    JsonNode conflict = problem.path("conflicts").path(0);
    assertThat(conflict.path("who").asString()).isEqualTo(Who.REGIONAL_EDITOR.fullName());
    assertThat(conflict.path("when").asString()).isNotEmpty();
    assertThat(conflict.path("version").asLong()).isEqualTo(island.version(SITE));
    assertThat(entry().path("phone").path("number").asString()).isEqualTo("99 95 00 01");
  }

  @Test
  void ofManyAtOnceOneWinsAndTheOthersAreTold() {
    String seen = island.tag(SITE);
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Login login = logins.as(i % 2 == 0 ? Who.EDITOR : Who.REGIONAL_EDITOR);
      String patch = phone("99 95 01 %02d".formatted(i));
      String token = login.token();
      all.add(
          CompletableFuture.supplyAsync(
              () ->
                  new Http(port)
                      .send(
                          "PATCH",
                          path("?" + Island.WHY),
                          patch,
                          "If-Match",
                          seen,
                          "Authorization",
                          "Bearer " + token)
                      .status()));
    }
    assertThat(all.stream().map(CompletableFuture::join).filter(status -> status == 200))
        .hasSize(1);
    assertThat(all.stream().map(CompletableFuture::join).filter(status -> status == 412))
        .hasSize(11);
  }

  @Test
  void theTagOfThePageThatCitizensSeeWillDo() {
    String tag = new Http(port).get(path("")).response().headers().firstValue("ETag").orElseThrow();

    assertThat(
            anne.send("PATCH", path("?" + Island.WHY), phone("99 95 00 03"), "If-Match", tag)
                .status())
        .isEqualTo(200);
    // The same tag once more: it was read before that change.
    assertThat(
            anne.send("PATCH", path("?" + Island.WHY), phone("99 95 00 04"), "If-Match", tag)
                .status())
        .isEqualTo(412);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          why=p  | ''      | {}                            | 428 | if-match-missing | If-Match
          why=p  | *       | {}                            | 400 | not-a-tag        | If-Match
          why=p  | "soon"  | {}                            | 400 | not-a-tag        | If-Match
          why=p  | "999999999" | {"landmark": {"da": "x"}} | 412 | changed-meanwhile | If-Match
          x=y    | now     | {"landmark": {"da": "x"}}     | 400 | missing          | why
          why=p  | now     | {                             | 400 | not-json         | body
          why=p  | now     | [1]                           | 400 | not-an-object    | body
          why=p  | now     | {"phone": {"number": "call"}} | 422 | not-right        | phone.number
          why=p  | now     | {"fone": 1}                   | 422 | not-right        | fone
          why=p  | now     | {"id": "another"}             | 422 | not-right        | id
          why=p  | now     | {"name": null}                | 422 | not-right        | name
          why=p  | now     | {"locations": []}             | 422 | not-right        | locations
          why=p  | now     | {"partOf": "no-such-house"}   | 422 | not-right        | partOf
          why=p  | now     | {"name": {"da": "a\\u0000b"}} | 422 | not-right        | name
          why=%00 | now    | {"landmark": {"da": "b"}}     | 400 | not-text         | why
          """)
  void badInputNamesTheFieldAndChangesNothing(
      String query, String tag, String body, int status, String problem, String field) {
    long event = island.event();
    String[] headers =
        tag.isEmpty()
            ? new String[0]
            : new String[] {"If-Match", tag.equals("now") ? island.tag(SITE) : tag};

    Http.Answer answer = anne.send("PATCH", path("?" + query), body, headers);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.type()).startsWith("application/problem+json");
    JsonNode json = answer.json();
    assertThat(json.path("type").asString()).isEqualTo("urn:naersund:problem:" + problem);
    assertThat(json.path("field").asString()).isEqualTo(field);
    assertThat(json.path("da").asString()).isNotBlank();
    assertThat(json.path("en").asString()).isNotBlank().isNotEqualTo(json.path("da").asString());
    assertThat(json.path("errors").size()).isEqualTo(status == 422 ? 1 : 0);
    for (JsonNode error : json.path("errors")) {
      assertThat(error.path("code").asString()).matches("[a-z]+(-[a-z]+)*");
      assertThat(error.path("da").asString()).endsWith(".");
      assertThat(error.path("en").asString())
          .endsWith(".")
          .isNotEqualTo(error.path("da").asString());
    }
    assertThat(island.event()).isEqualTo(event);
  }

  @Test
  void anyVersionCanBeComparedAndRestored() {
    long before = island.version(SITE);
    JsonNode original = entry();
    island.patch(anne, SITE, phone("99 95 00 05"));
    long after = island.version(SITE);

    Http.Answer versions = anne.send("GET", path("/versions"), "");
    JsonNode newest = versions.json().path("versions").path(0);
    assertThat(newest.path("version").asLong()).isEqualTo(after);
    assertThat(newest.path("who").asString()).isEqualTo(Who.EDITOR.fullName());
    assertThat(newest.path("why").asString()).isEqualTo("Prøve");
    JsonNode fields =
        anne.send("GET", path("/versions/compare?from=" + before + "&to=" + after), "")
            .json()
            .path("fields");
    assertThat(fields).hasSize(1);
    assertThat(fields.path(0).path("path").asString()).isEqualTo("phone.number");
    assertThat(fields.path(0).path("after").asString()).isEqualTo("99 95 00 05");

    Http.Answer restored =
        anne.send(
            "POST",
            path("/versions/" + before + "/restore?" + Island.WHY),
            "",
            "If-Match",
            island.tag(SITE));
    assertThat(restored.status()).as(restored.text()).isEqualTo(200);
    assertThat(entry()).isEqualTo(original);
  }

  @Test
  void whatWasRemovedComesBack() {
    EntityId site = EntityId.site("spisefaellesskab-vesterby");
    long before = island.version(site);
    Http.Answer removed =
        anne.send("DELETE", Island.path(site) + "?" + Island.WHY, "", "If-Match", island.tag(site));
    assertThat(removed.status()).as(removed.text()).isEqualTo(204);
    assertThat(anne.send("GET", Island.path(site) + "/versions", "").json().path("versions"))
        .hasSize(2);
    assertThat(
            logins.as(Who.OTHER_EDITOR).send("GET", Island.path(site) + "/versions", "").status())
        .isEqualTo(403);

    Http.Answer back =
        anne.send(
            "POST",
            Island.path(site) + "/versions/" + before + "/restore?" + Island.WHY,
            "",
            "If-None-Match",
            "*");

    assertThat(back.status()).as(back.text()).isEqualTo(201);
    assertThat(registry.snapshot().findSite(site.id())).isPresent();
  }

  @Test
  void closedTodayIsSeenAtOnceByWhoeverAsksForTheNearest() {
    String site = Island.path(WITHOUT_CALENDAR);
    var here =
        registry
            .snapshot()
            .findSite(WITHOUT_CALENDAR.id())
            .orElseThrow()
            .locations()
            .getFirst()
            .position();
    String question =
        "/api/v1/nearest?service=sygeplejeklinik&mode=walk&limit=10&lat=%s&lon=%s"
            .formatted(here.lat(), here.lon());
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Copenhagen"));
    String opensAgain = today.plusDays(8).toString();
    assertThat(nextOpening(question)).isNotEmpty().isLessThan(opensAgain);

    Http.Answer closed =
        anne.send(
            "POST",
            site + "/closures",
            "{\"to\": \"" + today.plusDays(7) + "\", \"reason\": {\"da\": \"vand i kælderen\"}}");

    assertThat(closed.status()).as(closed.text()).isEqualTo(200);
    island.awaitWorld();
    assertThat(new Http(port).get(site + "?lang=da").json().path("closures").toString())
        .contains("vand i kælderen");
    assertThat(nextOpening(question)).isGreaterThanOrEqualTo(opensAgain);

    Http.Answer open = anne.send("DELETE", site + "/closures?" + Island.WHY, "");
    assertThat(open.status()).as(open.text()).isEqualTo(200);
    assertThat(registry.snapshot().findSite(WITHOUT_CALENDAR.id()).orElseThrow().closures())
        .isEmpty();
  }

  /** When one is served at the site, as a moment; far away when it is not among the nearest. */
  private String nextOpening(String question) {
    for (JsonNode result : new Http(port).get(question).json().path("results")) {
      if (result.path("site").path("id").asString().equals(WITHOUT_CALENDAR.id())) {
        return result.path("moment").asString();
      }
    }
    return "9999 not among the nearest";
  }

  @Test
  void closingWaitsForNobody() {
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    String token = anne.token();
    for (int i = 1; i <= 8; i++) {
      String body =
          "{\"from\": \"2027-03-0%d\", \"reason\": {\"da\": \"nummer %d\"}}".formatted(i, i);
      all.add(
          CompletableFuture.supplyAsync(
              () ->
                  new Http(port)
                      .send("POST", path("/closures"), body, "Authorization", "Bearer " + token)
                      .status()));
    }
    assertThat(all).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
    assertThat(entry().path("closures").size()).isEqualTo(8);
  }

  @Test
  void aSeasonsSitesChangeTogether() {
    String change =
        """
        {"why": "længere åbent", "hours": "Mo-Fr 08:00-18:00"}
        """;
    Login region = logins.as(Who.REGIONAL_EDITOR);
    long event = island.event();
    Http.Answer foreseen =
        region.send("POST", "/api/v1/seasons/vaccination-2026/changes?dryRun=true", change);
    assertThat(foreseen.status()).as(foreseen.text()).isEqualTo(200);
    assertThat(island.event()).isEqualTo(event);

    Http.Answer made = region.send("POST", "/api/v1/seasons/vaccination-2026/changes", change);

    assertThat(made.status()).as(made.text()).isEqualTo(200);
    assertThat(made.json().path("entries").size())
        .isGreaterThan(5)
        .isEqualTo(foreseen.json().path("changes").size());
    assertThat(
            region
                .send(
                    "POST",
                    "/api/v1/seasons/vaccination-2026/changes",
                    "{\"why\": \"p\", \"hours\": \"whenever\"}")
                .status())
        .isEqualTo(422);
    assertThat(region.send("POST", "/api/v1/seasons/1900/changes", change).status()).isEqualTo(404);
  }

  @Test
  void aDryRunTellsWhatAnEditDoesAndWritesNothing() {
    JsonNode entry = entry();
    JsonNode location = entry.path("locations").path(0);
    long event = island.event();

    Http.Answer answer =
        anne.send(
            "PATCH",
            path("?dryRun=true&lang=da"),
            "{\"locations\": [" + moved(location) + "]}",
            "If-Match",
            island.tag(SITE));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode json = answer.json();
    assertThat(json.path("changes").path(0).path("id").asString()).isEqualTo(SITE.id());
    assertThat(json.path("changes").path(0).path("fields").size()).isPositive();
    JsonNode place = json.path("places").path(0);
    assertThat(place.path("site").asString()).isEqualTo(SITE.id());
    assertThat(place.path("doors").path(0).path("street").asString()).isNotEmpty();
    assertThat(place.path("doors").path(0).path("text").asString()).isNotBlank();
    assertThat(json.path("travel").size()).isPositive();
    assertThat(json.path("sites").path(0).path("site").path("id").asString()).isEqualTo(SITE.id());
    assertThat(island.event()).isEqualTo(event);
  }

  /** The same place, some 300 metres further north. */
  private static JsonNode moved(JsonNode location) {
    var moved = (tools.jackson.databind.node.ObjectNode) location.deepCopy();
    moved.put("lat", location.path("lat").asDouble() + 0.003);
    for (JsonNode door : moved.path("entrances")) {
      ((tools.jackson.databind.node.ObjectNode) door)
          .put("lat", door.path("lat").asDouble() + 0.003);
    }
    return moved;
  }

  @Test
  void theDocumentShowsIt() {
    JsonNode paths = new Http(port).get("/api/v1/openapi.json").json().path("paths");
    assertThat(paths.path("/api/v1/sites/{id}").propertyNames())
        .contains("get", "patch", "put", "delete");
    for (String kind : List.of("services", "organisations", "seasons", "responsibilities")) {
      assertThat(paths.path("/api/v1/" + kind + "/{id}").propertyNames())
          .contains("get", "patch", "put", "delete");
    }
    assertThat(paths.propertyNames())
        .contains(
            "/api/v1/edits",
            "/api/v1/sites/{id}/versions",
            "/api/v1/sites/{id}/versions/compare",
            "/api/v1/sites/{id}/versions/{event}/restore",
            "/api/v1/sites/{id}/closures",
            "/api/v1/seasons/{id}/changes",
            "/api/v1/drafts/{kind}/{id}",
            "/api/v1/reports",
            "/api/v1/check-list",
            "/api/v1/imports/{id}/publish",
            "/api/v1/photos");
  }

  private JsonNode entry() {
    Http.Answer answer =
        anne.send("GET", path(""), "", "Accept", "application/vnd.naersund.entry+json");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.response().headers().firstValue("ETag")).contains(island.tag(SITE));
    return answer.json();
  }

  private static String path(String after) {
    return Island.path(SITE) + after;
  }

  private static String phone(String number) {
    return "{\"phone\": {\"number\": \"" + number + "\"}}";
  }
}
