package dk.naersund.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.Logins.Login;
import dk.naersund.Logins.Who;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.EntityId.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * "A municipality can change its own entries only": every operation of the interface by every kind
 * of account on entries of every keeper.
 */
class EditingRolesIT extends EditedIsland {
  private static final Set<Who> ALL_OF_THE_REGION =
      EnumSet.of(Who.ADMINISTRATOR, Who.REGIONAL_EDITOR);

  /** An entry, and who may change it: the answer that everything is measured by. */
  private record Target(EntityId id, Set<Who> may) {}

  /** A request about an entry. */
  private record Operation(String name, Ask ask) {
    interface Ask {
      Http.Answer by(Login login, EntityId id);
    }
  }

  private static List<Target> targets() {
    return List.of(
        target(Kind.SITE, "sygeplejeklinik-bakken", Who.EDITOR),
        target(Kind.SITE, "cafe-skellet", Who.OTHER_EDITOR),
        target(Kind.SITE, "tandklinikken-skolen", Who.EDITOR),
        target(Kind.SERVICE, "sundoe-sygepleje", Who.EDITOR),
        target(Kind.SERVICE, "nordoe-sygepleje", Who.OTHER_EDITOR),
        target(Kind.SERVICE, "region-vaccination-2026", null),
        target(Kind.ORGANISATION, "sundoe-kommune", Who.EDITOR),
        target(Kind.ORGANISATION, "nordoe-kommune", Who.OTHER_EDITOR),
        target(Kind.ORGANISATION, "region-kattegat", null),
        target(Kind.SEASON, "vaccination-2026", null),
        new Target(
            new EntityId(Kind.SERVICE_KIND, "patientforening"), EnumSet.of(Who.ADMINISTRATOR)));
  }

  private static Target target(Kind kind, String id, @Nullable Who keeper) {
    Set<Who> may = EnumSet.copyOf(ALL_OF_THE_REGION);
    if (keeper != null) {
      may.add(keeper);
    }
    return new Target(new EntityId(kind, id), may);
  }

  private List<Operation> operations(EntityId id) {
    long loaded = island.version(id);
    List<Operation> all =
        new ArrayList<>(
            List.of(
                new Operation("read", this::read),
                new Operation("patch", (who, e) -> island.patch(who, e, name("Prøvet"))),
                new Operation("replace", this::replace),
                new Operation("several", this::several),
                new Operation("draft", this::draft),
                new Operation(
                    "versions", (who, e) -> who.send("GET", Island.path(e) + "/versions", "")),
                new Operation("compare", (who, e) -> compare(who, e, loaded)),
                new Operation("restore", (who, e) -> restore(who, e, loaded))));
    if (id.kind() == Kind.SITE) {
      all.add(new Operation("close", this::close));
      all.add(new Operation("reopen", this::reopen));
      all.add(new Operation("confirm", this::confirm));
      all.add(
          new Operation(
              "reports", (who, e) -> who.send("GET", "/api/v1/reports?site=" + e.id(), "")));
    }
    return all;
  }

  @Test
  void everybodyChangesTheirOwnAndNothingElse() {
    int asked = 0;
    for (Target target : targets()) {
      for (Operation operation : operations(target.id())) {
        for (Who who : Who.values()) {
          long event = island.event();
          Http.Answer answer = operation.ask().by(logins.as(who), target.id());
          if (target.may().contains(who)) {
            assertThat(answer.status())
                .as("%s %s %s: %s", who, operation.name(), target.id(), answer.text())
                .isIn(200, 201, 204);
          } else {
            assertThat(answer.status())
                .as("%s %s %s: %s", who, operation.name(), target.id(), answer.text())
                .isEqualTo(403);
            assertThat(island.event()).isEqualTo(event);
          }
          asked++;
        }
        long event = island.event();
        Http.Answer answer = nobody(operation, target.id());
        assertThat(answer.status()).as("nobody %s", operation.name()).isEqualTo(401);
        assertThat(island.event()).isEqualTo(event);
      }
    }
    assertThat(asked).isGreaterThan(500);
  }

  /** A program without any token. */
  private Http.Answer nobody(Operation operation, EntityId id) {
    String path = Island.path(id);
    return switch (operation.name()) {
      case "patch" -> logins.nobody().program("PATCH", path + "?" + Island.WHY, "");
      case "replace" -> logins.nobody().program("PUT", path + "?" + Island.WHY, "");
      case "several" -> logins.nobody().program("POST", "/api/v1/edits", "");
      case "draft" -> logins.nobody().program("PUT", draftPath(id), "");
      case "versions" -> logins.nobody().program("GET", path + "/versions", "");
      case "compare" -> logins.nobody().program("GET", path + "/versions/compare?from=1&to=1", "");
      case "restore" ->
          logins.nobody().program("POST", path + "/versions/1/restore?" + Island.WHY, "");
      case "close" -> logins.nobody().program("POST", path + "/closures", "");
      case "reopen" -> logins.nobody().program("DELETE", path + "/closures?" + Island.WHY, "");
      case "confirm" -> logins.nobody().program("POST", "/api/v1/check-list/confirmations", "");
      case "reports" -> logins.nobody().program("GET", "/api/v1/reports?site=" + id.id(), "");
      default -> logins.nobody().program("DELETE", path + "?" + Island.WHY, "");
    };
  }

  @Test
  void removingIsForWhoKeepsItAndAnOrganisationDoesNotRemoveItself() {
    for (Target target : targets()) {
      boolean organisation = target.id().kind() == Kind.ORGANISATION;
      for (Who who : Who.values()) {
        Http.Answer answer =
            logins
                .as(who)
                .send(
                    "DELETE",
                    Island.path(target.id()) + "?" + Island.WHY,
                    "",
                    "If-Match",
                    island.tag(target.id()));
        boolean may = organisation ? ALL_OF_THE_REGION.contains(who) : target.may().contains(who);
        if (may) {
          // Gone, or refused because others name it; then it is there again for the next one.
          assertThat(answer.status()).as(answer.text()).isIn(204, 422);
          island.putBack();
        } else {
          assertThat(answer.status()).as("%s removes %s", who, target.id()).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void nobodyTakesAnEntryFromAnotherOrGivesTheirOwnAway() {
    EntityId own = EntityId.site("sygeplejeklinik-bakken");
    EntityId foreign = EntityId.site("cafe-skellet");
    Login editor = logins.as(Who.EDITOR);

    assertThat(island.patch(editor, foreign, keeper("sundoe-kommune")).status()).isEqualTo(403);
    assertThat(island.patch(editor, own, keeper("nordoe-kommune")).status()).isEqualTo(403);
    assertThat(island.patch(editor, own, "{\"keeper\": null}").status()).isEqualTo(403);
    EntityId service = new EntityId(Kind.SERVICE, "sundoe-sygepleje");
    assertThat(island.patch(editor, service, "{\"organisation\": \"nordoe-kommune\"}").status())
        .isEqualTo(403);
    EntityId organisation = new EntityId(Kind.ORGANISATION, "sundoe-kommune");
    assertThat(island.patch(editor, organisation, "{\"kommunekode\": \"0992\"}").status())
        .isEqualTo(403);

    assertThat(
            island
                .patch(logins.as(Who.REGIONAL_EDITOR), foreign, keeper("sundoe-kommune"))
                .status())
        .isEqualTo(200);
    assertThat(island.patch(editor, foreign, name("Vores nu")).status()).isEqualTo(200);
  }

  @Test
  void nobodyGoesBackToATimeWhenItWasAnothers() {
    EntityId site = EntityId.site("cafe-skellet");
    long whenItWasTheirs = island.version(site);
    island.patch(logins.as(Who.REGIONAL_EDITOR), site, keeper("sundoe-kommune"));

    Http.Answer answer = restore(logins.as(Who.EDITOR), site, whenItWasTheirs);

    assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    assertThat(restore(logins.as(Who.REGIONAL_EDITOR), site, whenItWasTheirs).status())
        .isEqualTo(200);
  }

  @Test
  void aNewEntryIsKeptByWhoMakesIt() {
    String site = registryForm(logins.as(Who.EDITOR), "sygeplejeklinik-bakken");
    for (String keeper : List.of("nordoe-kommune", "")) {
      Http.Answer answer = create(Who.EDITOR, site, "nyt-sted", keeper);
      assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    }
    assertThat(create(Who.OTHER_EDITOR, site, "nyt-sted", "sundoe-kommune").status())
        .isEqualTo(403);
    Http.Answer made = create(Who.EDITOR, site, "nyt-sted", "sundoe-kommune");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.response().headers().firstValue("Location")).contains("/api/v1/sites/nyt-sted");
    assertThat(create(Who.EDITOR, site, "nyt-sted", "sundoe-kommune").status()).isEqualTo(412);
  }

  @Test
  void oneForeignEntryAmongSeveralStopsThemAll() {
    EntityId own = EntityId.site("sygeplejeklinik-bakken");
    EntityId foreign = EntityId.site("cafe-skellet");
    long event = island.event();

    Http.Answer answer =
        logins
            .as(Who.EDITOR)
            .send(
                "POST",
                "/api/v1/edits",
                """
                {"why": "alt på én gang", "edits": [
                  {"kind": "site", "id": "%s", "seen": %d, "restore": 1},
                  {"kind": "site", "id": "%s", "seen": %d, "remove": true}]}
                """
                    .formatted(
                        own.id(), island.version(own), foreign.id(), island.version(foreign)));

    assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    assertThat(island.event()).isEqualTo(event);
  }

  @Test
  void whoMayNotChangeAnEntryIsNotToldWhetherItIsThere() {
    for (Who who : List.of(Who.AGENT, Who.PLANNER)) {
      assertThat(read(logins.as(who), EntityId.site("no-such-site")).status()).isEqualTo(403);
      assertThat(logins.as(who).send("GET", "/api/v1/check-list", "").status()).isEqualTo(403);
      assertThat(logins.as(who).send("GET", "/api/v1/reports", "").status()).isEqualTo(403);
      assertThat(logins.as(who).send("POST", "/api/v1/imports?format=csv", "id\n").status())
          .isEqualTo(403);
      assertThat(logins.as(who).send("POST", "/api/v1/photos", "no photo").status()).isEqualTo(403);
    }
    assertThat(read(logins.as(Who.EDITOR), EntityId.site("no-such-site")).status()).isEqualTo(404);
  }

  private Http.Answer read(Login login, EntityId id) {
    return login.send("GET", Island.path(id), "", "Accept", "application/vnd.naersund.entry+json");
  }

  private String registryForm(Login login, String site) {
    Http.Answer answer = read(login, EntityId.site(site));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  private Http.Answer replace(Login login, EntityId id) {
    String body = read(logins.as(Who.ADMINISTRATOR), id).text();
    return login.send("PUT", Island.path(id) + "?" + Island.WHY, body, "If-Match", island.tag(id));
  }

  private Http.Answer several(Login login, EntityId id) {
    String body = read(logins.as(Who.ADMINISTRATOR), id).text();
    return login.send(
        "POST",
        "/api/v1/edits",
        "{\"why\": \"p\", \"edits\": [{\"kind\": \"%s\", \"id\": \"%s\", \"seen\": %d, \"put\": %s}]}"
            .formatted(Island.kind(id), id.id(), island.version(id), body));
  }

  private static String draftPath(EntityId id) {
    return "/api/v1/drafts/" + Island.kind(id) + "/" + id.id();
  }

  private Http.Answer draft(Login login, EntityId id) {
    return login.send("PUT", draftPath(id), "{\"seen\": 1, \"content\": {\"halvt\": 1}}");
  }

  private Http.Answer compare(Login login, EntityId id, long event) {
    return login.send(
        "GET", Island.path(id) + "/versions/compare?from=" + event + "&to=" + island.event(), "");
  }

  private Http.Answer restore(Login login, EntityId id, long event) {
    return login.send(
        "POST",
        Island.path(id) + "/versions/" + event + "/restore?" + Island.WHY,
        "",
        "If-Match",
        island.tag(id));
  }

  private Http.Answer close(Login login, EntityId id) {
    return login.send("POST", Island.path(id) + "/closures", "{\"reason\": {\"da\": \"Prøve\"}}");
  }

  private Http.Answer reopen(Login login, EntityId id) {
    return login.send("DELETE", Island.path(id) + "/closures?" + Island.WHY, "");
  }

  private Http.Answer confirm(Login login, EntityId id) {
    return login.send(
        "POST",
        "/api/v1/check-list/confirmations",
        "{\"sites\": {\"" + id.id() + "\": " + island.version(id) + "}}");
  }

  private Http.Answer create(Who who, String like, String id, String keeper) {
    JsonNode site = tools.jackson.databind.json.JsonMapper.shared().readTree(like);
    var body = ((tools.jackson.databind.node.ObjectNode) site).put("id", id);
    if (keeper.isEmpty()) {
      body.remove("keeper");
    } else {
      body.put("keeper", keeper);
    }
    return logins.as(who).send("POST", "/api/v1/sites?" + Island.WHY, body.toString());
  }

  private static String name(String name) {
    return "{\"name\": {\"da\": \"" + name + "\"}}";
  }

  private static String keeper(String keeper) {
    return "{\"keeper\": \"" + keeper + "\"}";
  }
}
