package dk.naersund.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.Logins.Login;
import dk.naersund.Logins.Who;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many of a season's sites changed on one page: looked at, published as one, undone as one. */
class SeasonPagesIT extends EditedIsland {
  private static final String PAGE = "/kommune/saeson/vaccination-2026";
  private static final String SERVICE = "region-vaccination-2026";

  @Test
  void hoursDaysAndProviderChangeTogetherAndComeBackTogether() {
    Login rikke = logins.as(Who.REGIONAL_EDITOR);
    List<Site> before = sites();
    assertThat(before).hasSizeGreaterThan(2);
    assertThat(rikke.get("/kommune/saeson").text()).contains("Vaccination efteråret 2026");
    assertThat(rikke.get(PAGE).text()).contains("site-" + before.getFirst().id());
    Map<String, String> change =
        Map.of(
            "hours", "Mo-Fr 08:00-18:00; PH off", "to", "20.12.2026", "provider", "stikklar-2026");

    long event = island.event();
    Http.Answer preview = send(rikke, before, change, List.of());
    assertThat(preview.status()).as(preview.text()).isEqualTo(200);
    assertThat(preview.text())
        .contains(
            "Det bliver ændret på " + before.size() + " steder",
            "Mo-Fr 08:00-18:00",
            "For borgere");
    assertThat(island.event()).isEqualTo(event);

    assertThat(publish(rikke, before, change, preview, "").status()).isEqualTo(400);
    Http.Answer published = publish(rikke, before, change, preview, "Nye tider");
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    assertThat(published.text()).contains(before.size() + " steder er rettet");
    for (Site site : before) {
      ServiceAtSite now =
          registry.snapshot().findSite(site.id()).orElseThrow().services().stream()
              .filter(here -> here.service().equals("stikklar-2026"))
              .findFirst()
              .orElseThrow();
      assertThat(now.hours().equals("Mo-Fr 08:00-18:00; PH off")).isNotEqualTo(now.visit());
      assertThat(LocalDate.of(2026, 12, 20).equals(now.to())).isNotEqualTo(now.visit());
    }

    Http.Answer undone =
        post(
            rikke,
            PAGE + "/fortryd",
            Stream.concat(
                    hidden(published, "was").map(one -> Map.entry("was", one)),
                    hidden(published, "now").map(one -> Map.entry("now", one)))
                .toList());
    assertThat(undone.text()).contains("Det er fortrudt");
    assertThat(sites()).containsExactlyElementsOf(before);
    assertThat(
            post(
                    rikke,
                    PAGE + "/fortryd",
                    hidden(published, "was").map(one -> Map.entry("was", one)).toList())
                .status())
        .isLessThan(500);
  }

  @Test
  void whatWasNotLookedAtIsNotPublished() {
    Login rikke = logins.as(Who.REGIONAL_EDITOR);
    List<Site> before = sites();
    Map<String, String> change = Map.of("hours", "Mo-Fr 08:00-18:00");
    Http.Answer preview = send(rikke, before, change, List.of());
    long event = island.event();

    Http.Answer other = publish(rikke, before, Map.of("hours", "Mo 08:00-09:00"), preview, "Nyt");
    assertThat(other.text()).contains("Mo 08:00-09:00", "Det bliver ændret");
    assertThat(island.event()).isEqualTo(event);

    island.patch(
        rikke, EntityId.site(before.getFirst().id()), "{\"phone\": {\"number\": \"99 95 00 09\"}}");
    Http.Answer late = publish(rikke, before, change, preview, "Nyt");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("En anden har rettet et af stederne");
    assertThat(sites().getLast()).isEqualTo(before.getLast());

    Http.Answer again = publish(rikke, before, change, late, "Nyt");
    assertThat(again.text()).contains("steder er rettet");
    island.patch(
        rikke, EntityId.site(before.getLast().id()), "{\"phone\": {\"number\": \"99 95 00 09\"}}");
    Http.Answer undone =
        post(
            rikke,
            PAGE + "/fortryd",
            Stream.concat(
                    hidden(again, "was").map(one -> Map.entry("was", one)),
                    hidden(again, "now").map(one -> Map.entry("now", one)))
                .toList());
    assertThat(undone.status()).isEqualTo(409);
    assertThat(undone.text()).contains("Intet er fortrudt");
  }

  @Test
  void whatIsMissingOrWrongIsSaidAtItsField() {
    Login rikke = logins.as(Who.REGIONAL_EDITOR);
    List<Site> all = sites();
    assertThat(send(rikke, List.of(), Map.of("hours", "Mo 08:00-09:00"), List.of()).text())
        .contains("Vælg mindst ét sted.");
    assertThat(send(rikke, all, Map.of(), List.of()).text()).contains("Skriv mindst én ting");
    assertThat(send(rikke, all, Map.of("hours", "whenever"), List.of()).status()).isEqualTo(400);
    assertThat(send(rikke, all, Map.of("from", "2.12.2026", "to", "1.12.2026"), List.of()).text())
        .contains("Den sidste dag er før den første");
    assertThat(send(rikke, all, Map.of("closed-hours", "off"), List.of()).text())
        .contains("Skriv den første af de dage.");
    assertThat(rikke.get("/kommune/saeson/nix").status()).isEqualTo(404);
  }

  @Test
  void anEditorSeesAndChangesTheirOwnSitesOnly() {
    List<Site> all = sites();
    Login niels = logins.as(Who.OTHER_EDITOR);
    String page = niels.get(PAGE).text();
    List<Site> foreign =
        all.stream().filter(site -> !"nordoe-kommune".equals(site.keeper())).toList();
    assertThat(foreign).isNotEmpty();
    foreign.forEach(site -> assertThat(page).doesNotContain("site-" + site.id() + "\""));
    long event = island.event();
    Http.Answer refused = send(niels, foreign, Map.of("hours", "Mo 08:00-09:00"), List.of());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(island.event()).isEqualTo(event);
    for (Who who : new Who[] {Who.AGENT, Who.PLANNER}) {
      assertThat(logins.as(who).get(PAGE).status()).isEqualTo(403);
    }
  }

  private List<Site> sites() {
    return registry.snapshot().sites().stream()
        .filter(site -> site.services().stream().anyMatch(at -> at.service().equals(SERVICE)))
        .filter(
            site -> site.services().stream().noneMatch(at -> at.service().equals("stikklar-2026")))
        .sorted(java.util.Comparator.comparing(Site::id))
        .toList();
  }

  private static Http.Answer send(
      Login login,
      List<Site> sites,
      Map<String, String> change,
      List<Map.Entry<String, String>> more) {
    List<Map.Entry<String, String>> form = new ArrayList<>(more);
    change.forEach((field, value) -> form.add(Map.entry(field, value)));
    sites.forEach(site -> form.add(Map.entry("site", site.id())));
    return post(login, PAGE, form);
  }

  private static Http.Answer publish(
      Login login, List<Site> sites, Map<String, String> change, Http.Answer preview, String why) {
    List<Map.Entry<String, String>> more = new ArrayList<>();
    more.add(Map.entry("do", "publish"));
    more.add(Map.entry("why", why));
    hidden(preview, "shown").forEach(one -> more.add(Map.entry("shown", one)));
    hidden(preview, "seen").forEach(one -> more.add(Map.entry("seen", one)));
    return send(login, sites, change, more);
  }

  private static Http.Answer post(Login login, String path, List<Map.Entry<String, String>> form) {
    Map<String, List<String>> fields = new HashMap<>();
    form.forEach(
        one -> fields.computeIfAbsent(one.getKey(), k -> new ArrayList<>()).add(one.getValue()));
    return login.postMany(path, fields);
  }

  private static Stream<String> hidden(Http.Answer page, String name) {
    return Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
        .matcher(page.text())
        .results()
        .map(one -> one.group(1).replace("&amp;", "&").replace("&#39;", "'"));
  }
}
