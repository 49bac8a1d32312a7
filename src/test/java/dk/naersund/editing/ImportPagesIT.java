package dk.naersund.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.Logins.Login;
import dk.naersund.Logins.Who;
import dk.naersund.registry.EntityId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** The pages for a file: handed in, looked at, published or thrown away; whose it is. */
class ImportPagesIT extends EditedIsland {
  @Autowired DatabaseClient database;

  private static final String FILE =
      """
      id,name,landmark,address,kommunekode,lat,lon,hours,service
      sygeplejeklinik-bakken,,ved det gule tårn,,,,,,
      nyt-sted,Nyt sted,,"Havnegade 1, 9991 Sundby",0991,56.3400,11.8700,,
      cafe-skellet,,vores nu,,,,,,
      sygeplejeklinik-soehuset,,,,,,,whenever,sundoe-sygepleje
      """;

  @Test
  void aFileIsLookedAtThenPublishedAsItWasShown() {
    long event = island.event();
    String path = handIn(anne, "nye steder.csv", FILE);

    String page = look(anne, path);

    assertThat(page).contains("Det gør nye steder.csv", "hours-not-readable", "Fejl: 1 gang");
    assertThat(anne.get(path + "/nye").text()).contains("Nyt sted", "Havnegade 1, 9991 Sundby");
    assertThat(anne.get(path + "/rettede").text())
        .contains("Kendetegn", "ved det gule tårn", "/kommune/steder/sygeplejeklinik-bakken");
    assertThat(anne.get(path + "/ikke-jeres").text()).contains("I alt 1.");
    assertThat(anne.get(path + "/beskeder?kode=hours-not-readable").text())
        .contains("linje 5, hours");
    assertThat(anne.get(path + "/virkning?lang=en").text()).contains("for citizens");
    assertThat(anne.get(path + "/no-such-list").status()).isEqualTo(404);
    assertThat(island.event()).isEqualTo(event);

    Http.Answer noReason = anne.post(path + "/udgiv", Map.of("mark", mark(page)));
    assertThat(noReason.status()).isEqualTo(400);
    assertThat(noReason.text()).contains("hvorfor du retter");
    Http.Answer published =
        anne.post(path + "/udgiv", Map.of("mark", mark(page), "why", "Ny liste"));
    assertThat(published.status()).as(published.text()).isEqualTo(303);

    assertThat(registry.snapshot().findSite("nyt-sted").orElseThrow().keeper())
        .isEqualTo("sundoe-kommune");
    assertThat(look(anne, path)).contains("nye steder.csv er offentliggjort");
    assertThat(anne.get("/kommune/import").text()).contains("nye steder.csv", ": offentliggjort");
    long after = island.event();
    anne.post(path + "/udgiv", Map.of("mark", mark(page), "why", "Igen"));
    assertThat(island.event()).isEqualTo(after);
    assertThat(look(anne, handIn(anne, "igen.csv", FILE))).contains("Filen ændrer ingenting");
  }

  @Test
  void whatHasChangedMeanwhileIsLookedAtAgainOnTheSamePage() {
    String path = handIn(anne, "ny.csv", FILE);
    String old = mark(look(anne, path));
    island.patch(
        logins.as(Who.REGIONAL_EDITOR),
        EntityId.site("sygeplejeklinik-bakken"),
        "{\"phone\": {\"number\": \"99 95 00 09\"}}");

    Http.Answer late = anne.post(path + "/udgiv", Map.of("mark", old, "why", "Ny liste"));

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Registret er rettet", "value=\"Ny liste\"");
    assertThat(mark(late.text())).isNotEqualTo(old);
    assertThat(look(anne, path)).contains("siden du så filen første gang");
    assertThat(
            anne.post(path + "/udgiv", Map.of("mark", mark(late.text()), "why", "Ny liste"))
                .status())
        .isEqualTo(303);
    assertThat(registry.snapshot().findSite("nyt-sted")).isPresent();
  }

  /** Another instance says every few seconds that it is at it; one that was killed falls silent. */
  @Test
  void aPublicationOfAnotherInstanceIsSeenHere() {
    String path = handIn(anne, "stor.csv", FILE);
    String mark = mark(look(anne, path));
    UUID run = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    long event = island.event();

    publishing(run, 40, 2);
    assertThat(anne.get(path).status()).isEqualTo(202);
    assertThat(anne.get(path).text()).contains("Vi offentliggør filen", "Det har taget 4");
    Http.Answer twice = anne.post(path + "/udgiv", Map.of("mark", mark, "why", "Ny liste"));
    assertThat(twice.text()).contains("Vi offentliggør filen");
    assertThat(island.event()).isEqualTo(event);

    publishing(run, 90, 60);
    assertThat(look(anne, path)).contains("Det gør stor.csv");
    assertThat(anne.post(path + "/smid-vaek", Map.of()).status()).isEqualTo(303);
  }

  private void publishing(UUID run, int since, int said) {
    database
        .sql(
            """
            update import_run set publishing_since = now() - make_interval(secs => :since),
              publishing_at = now() - make_interval(secs => :said) where id = :id
            """)
        .bind("since", (double) since)
        .bind("said", (double) said)
        .bind("id", run)
        .then()
        .block();
  }

  @Test
  void aFileIsItsOwnersAndEditorsOnly() {
    String path = handIn(anne, "min.csv", FILE);
    assertThat(look(anne, path)).contains("min.csv");
    for (Who who : new Who[] {Who.OTHER_EDITOR, Who.REGIONAL_EDITOR}) {
      Login other = logins.as(who);
      for (String part : new String[] {"", "/nye", "/virkning"}) {
        assertThat(other.get(path + part).status()).as(who + part).isEqualTo(404);
      }
      assertThat(other.post(path + "/udgiv", Map.of("mark", "x", "why", "x")).status())
          .isEqualTo(404);
      assertThat(other.post(path + "/smid-vaek", Map.of()).status()).isEqualTo(404);
      assertThat(other.get("/kommune/import").text()).doesNotContain("min.csv");
    }
    for (Who who : new Who[] {Who.AGENT, Who.PLANNER}) {
      Login other = logins.as(who);
      assertThat(other.get("/kommune/import").status()).as(who.toString()).isEqualTo(403);
      assertThat(other.get(path).status()).isEqualTo(403);
      assertThat(other.upload("/kommune/import", Map.of(), "x.csv", bytes(FILE)).status())
          .isEqualTo(403);
    }
    assertThat(logins.nobody().get(path).status()).isEqualTo(303);

    assertThat(anne.post(path + "/smid-vaek", Map.of()).status()).isEqualTo(303);
    assertThat(anne.get(path).status()).isEqualTo(404);
  }

  @Test
  void whatIsNoFileOfPlacesIsSaidInASentence() {
    Http.Answer none = anne.upload("/kommune/import", Map.of("day", "nix"), "", new byte[0]);
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.text()).contains("Vælg en fil.");
    Http.Answer day = anne.upload("/kommune/import", Map.of("day", "nix"), "x.csv", bytes(FILE));
    assertThat(day.status()).isEqualTo(400);
    assertThat(day.text()).contains("Skriv en dag som");
    assertThat(look(anne, handIn(anne, "x.pdf", "%PDF-1.7 not a table")))
        .contains("Filen er ikke tekst, men PDF.");
    assertThat(look(anne, handIn(anne, "tom.csv", ""))).contains("Filen er tom.");

    Http.Answer large =
        anne.upload(
            "/kommune/import", Map.of(), "stor.csv", new byte[ImportDesk.MOST_BYTES + 200_000]);
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.text()).contains("højst fylde 32 MB");
  }

  @Test
  void theKindOfAFileIsFoundOutAndTheListsHavePages() {
    assertThat(look(anne, handIn(anne, "a", "{\"type\": \"FeatureCollection\", \"features\": []}")))
        .contains("Kort (GeoJSON)");
    assertThat(look(anne, handIn(anne, "b", "sor_code,unit_name\n"))).contains("SOR-registret");
    StringBuilder many = new StringBuilder("id,name,address,kommunekode,lat,lon\n");
    for (int i = 0; i < 60; i++) {
      many.append("nyt-%d,Nyt %d,\"Havnegade 1, 9991 Sundby\",0991,56.34,11.87\n".formatted(i, i));
    }
    String path = handIn(anne, "mange.csv", many.toString());
    look(anne, path);
    assertThat(anne.get(path + "/nye").text())
        .contains("Side 1 af 3. I alt 60.", "side=2")
        .doesNotContain("rel=\"prev\"");
    assertThat(anne.get(path + "/nye?side=3").text()).contains("side=2", "Nyt 59");
    assertThat(anne.get(path + "/nye?side=99").text()).contains("Side 3 af 3.");
    anne.post(path + "/smid-vaek", Map.of());
  }

  @Test
  void everyNoticeIsExplained() {
    String page = anne.get("/kommune/import/hjaelp").text();
    assertThat(page).contains("id=\"hours-not-readable\"", "id=\"windows-letters\"");
    assertThat(anne.get("/kommune/import/hjaelp?lang=en").text())
        .contains("A new site has no address.");
  }

  /** Hands a file in; gives where it is looked at. */
  private static String handIn(Login login, String name, String file) {
    Http.Answer answer =
        login.upload("/kommune/import", Map.of("format", "", "day", ""), name, bytes(file));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.response().headers().firstValue("Location").orElseThrow();
  }

  /** The page of a file, as soon as it is there. */
  private static String look(Login login, String path) {
    Http.Answer[] answer = new Http.Answer[1];
    Island.await(
        () -> {
          answer[0] = login.get(path);
          return answer[0].status() != 202;
        });
    assertThat(answer[0].status()).as(answer[0].text()).isEqualTo(200);
    return answer[0].text();
  }

  private static String mark(String page) {
    Matcher mark = Pattern.compile("name=\"mark\" value=\"([0-9a-f]{64})\"").matcher(page);
    assertThat(mark.find()).as(page).isTrue();
    return mark.group(1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
