package dk.naersund.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.Logins.Login;
import dk.naersund.Logins.Who;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.RegistryJson;
import dk.naersund.text.LocalText;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A file in two steps: what it would do, then just that; twice; half; somebody else's. */
class ImportsIT extends EditedIsland {
  private static final EntityId SITE = EntityId.site("sygeplejeklinik-bakken");
  private static final String FILE =
      """
      id,name,landmark,address,kommunekode,lat,lon
      sygeplejeklinik-bakken,,ved det gule tårn,,,,
      nyt-sted,Nyt sted,,"Havnegade 1, 9991 Sundby",0991,56.3400,11.8700
      cafe-skellet,,vores nu,,,,
      """;

  @Test
  void firstWhatItWouldDoThenJustThatThenNothingMore() {
    long event = island.event();
    Http.Answer proposed = propose(anne, "csv", FILE);
    assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
    JsonNode proposal = proposed.json();
    assertThat(ids(proposal.path("difference").path("added"))).containsExactly("nyt-sted");
    assertThat(ids(proposal.path("difference").path("changed")))
        .containsExactlyInAnyOrder("sygeplejeklinik-bakken", "cafe-skellet");
    assertThat(proposal.path("notYours").path(0).path("id").asString()).isEqualTo("cafe-skellet");
    assertThat(proposal.path("asShown").asBoolean()).isTrue();
    assertThat(island.event()).isEqualTo(event);
    String path = "/api/v1/imports/" + proposal.path("run").path("id").asString();

    assertThat(anne.send("POST", path + "/publish", "").status()).isEqualTo(400);
    Http.Answer published = anne.send("POST", path + "/publish?" + Island.WHY, "");

    assertThat(published.status()).as(published.text()).isEqualTo(200);
    assertThat(published.json().path("entries").asInt()).isEqualTo(2);
    var bakken = registry.snapshot().findSite(SITE.id()).orElseThrow();
    assertThat(bakken.landmark()).isEqualTo(LocalText.danish("ved det gule tårn"));
    assertThat(registry.snapshot().findSite("nyt-sted").orElseThrow().keeper())
        .isEqualTo("sundoe-kommune");
    assertThat(registry.snapshot().findSite("cafe-skellet").orElseThrow().landmark())
        .isNotEqualTo(bakken.landmark());

    long after = island.event();
    assertThat(anne.send("POST", path + "/publish?" + Island.WHY, "").status()).isEqualTo(200);
    JsonNode again = propose(anne, "csv", FILE).json();
    assertThat(again.path("difference").path("added").size()).isZero();
    assertThat(ids(again.path("difference").path("changed"))).containsExactly("cafe-skellet");
    anne.send(
        "POST",
        "/api/v1/imports/" + again.path("run").path("id").asString() + "/publish?" + Island.WHY,
        "");
    assertThat(island.event()).isEqualTo(after);
  }

  @Test
  void whatWasShownAndWouldNowDoSomethingElseIsLookedAtAgain() {
    JsonNode proposal = propose(anne, "csv", FILE).json();
    String path = "/api/v1/imports/" + proposal.path("run").path("id").asString();
    island.patch(
        logins.as(Who.REGIONAL_EDITOR), SITE, "{\"phone\": {\"number\": \"99 95 00 09\"}}");
    long event = island.event();

    Http.Answer answer = anne.send("POST", path + "/publish?" + Island.WHY, "");

    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    assertThat(island.event()).isEqualTo(event);
    assertThat(anne.send("GET", path, "").json().path("asShown").asBoolean()).isFalse();
    assertThat(anne.send("DELETE", path, "").status()).isEqualTo(204);
    assertThat(anne.send("GET", path, "").status()).isEqualTo(404);
  }

  @Test
  void anImportIsTheAccountsOwn() {
    String id = propose(anne, "csv", FILE).json().path("run").path("id").asString();
    for (Who who : new Who[] {Who.OTHER_EDITOR, Who.REGIONAL_EDITOR}) {
      assertThat(logins.as(who).send("GET", "/api/v1/imports/" + id, "").status()).isEqualTo(404);
      assertThat(
              logins
                  .as(who)
                  .send("POST", "/api/v1/imports/" + id + "/publish?" + Island.WHY, "")
                  .status())
          .isEqualTo(404);
    }
    assertThat(logins.as(Who.AGENT).send("GET", "/api/v1/imports/" + id, "").status())
        .isEqualTo(403);
    assertThat(anne.send("GET", "/api/v1/imports", "").text()).contains(id);
  }

  @Test
  void theRegistryAsAWholeComesInAgain() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RegistryJson.write(registry.snapshot(), out);
    Login region = logins.as(Who.REGIONAL_EDITOR);

    JsonNode same = propose(region, "registry", out.toString(StandardCharsets.UTF_8)).json();
    assertThat(same.path("notices").size()).isZero();
    assertThat(same.path("difference").path("changed").size()).isZero();
    assertThat(same.path("others").size()).isZero();

    String renamed =
        out.toString(StandardCharsets.UTF_8).replace("\"Sundø Kommune\"", "\"Sundø by\"");
    JsonNode other = propose(region, "registry", renamed).json();
    assertThat(other.path("others").path(0).path("id").asString()).isEqualTo("sundoe-kommune");
    Http.Answer published =
        region.send(
            "POST",
            "/api/v1/imports/" + other.path("run").path("id").asString() + "/publish?" + Island.WHY,
            "");
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    assertThat(registry.snapshot().findOrganisation("sundoe-kommune").orElseThrow().name().da())
        .isEqualTo("Sundø by");
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestGoesOn() {
    JsonNode proposal =
        propose(anne, "csv", "id,hours,service\nsygeplejeklinik-bakken,whenever,sundoe-sygepleje\n")
            .json();
    assertThat(proposal.path("errors").asInt()).isEqualTo(1);
    JsonNode notice = proposal.path("notices").path(0);
    assertThat(notice.path("code").asString()).isEqualTo("hours-not-readable");
    assertThat(notice.path("line").asInt()).isEqualTo(2);
    assertThat(propose(anne, "xlsx", "x").json().path("field").asString()).isEqualTo("format");
    assertThat(propose(anne, "fhir", "{}").status()).isEqualTo(400);
    assertThat(anne.send("POST", "/api/v1/imports?format=csv&day=soon", "id\n").status())
        .isEqualTo(400);
  }

  @Test
  void anUploadThatBreaksOffOrIsTooLargeLeavesNothing() throws Exception {
    int before = anne.send("GET", "/api/v1/imports", "").json().path("imports").size();
    String head =
        "POST /api/v1/imports?format=csv HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\n"
            + "Content-Type: text/csv\r\nContent-Length: %d\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write((head.formatted(anne.token(), 5_000) + FILE).getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      int length = ImportDesk.MOST_BYTES + 1;
      out.write(head.formatted(anne.token(), length).getBytes(StandardCharsets.UTF_8));
      out.flush();
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 413");
    }

    assertThat(anne.send("GET", "/api/v1/imports", "").json().path("imports").size())
        .isEqualTo(before);
  }

  @Test
  void oneEntryThatCannotBeLeavesAllTheOthersOut() {
    String site =
        anne.send("GET", Island.path(SITE), "", "Accept", "application/vnd.naersund.entry+json")
            .text();
    long event = island.event();
    Http.Answer answer =
        anne.send(
            "POST",
            "/api/v1/edits",
            """
            {"why": "p", "edits": [
              {"kind": "site", "id": "%s", "seen": %d, "put": %s},
              {"kind": "service", "id": "rygestop", "seen": %d, "remove": true}]}
            """
                .formatted(
                    SITE.id(),
                    island.version(SITE),
                    site.replaceFirst("\"name\"\\s*:\\s*\\{", "\"name\": {\"en\": \"X\", "),
                    island.version(new EntityId(EntityId.Kind.SERVICE, "rygestop"))));
    assertThat(answer.status()).as(answer.text()).isIn(400, 422);
    assertThat(island.event()).isEqualTo(event);
  }

  private static Http.Answer propose(Login login, String format, String file) {
    return login.send("POST", "/api/v1/imports?lang=da&format=" + format, file);
  }

  private static java.util.List<String> ids(JsonNode entries) {
    return entries.valueStream().map(entry -> entry.path("site").asString()).toList();
  }
}
