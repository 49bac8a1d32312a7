package dk.naersund.pages.internal.kommune;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.accounts.Account;
import dk.naersund.pages.internal.frame.Frames;
import dk.naersund.pages.internal.frame.TestWords;
import dk.naersund.pages.internal.handmade.HandmadeTown;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.RandomRegistry;
import dk.naersund.registry.RegistryJson;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import dk.naersund.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two people change the form of a place at once, each other fields. What becomes of it is compared
 * with the file of the place in which each field is overwritten where it stands, one after the
 * other.
 */
class SiteChangeTest {
  private static final long SEED = Long.getLong("naersund.seed", System.nanoTime());
  private static final Texts TEXTS = Texts.fromClasspath();
  private static final List<String> HOURS =
      List.of("Mo-Fr 08:00-15:00", "Tu 10:00-12:30; PH off", "24/7", "Sa,Su 09:00-13:00");
  private static final List<String> ANSWERS = List.of("yes", "no", "unknown");
  private static final String SOURCE = "kommunens besigtigelse";
  private static final String SEEN = "2026-10-01";

  private final Random random = new Random(SEED);
  private final Spoken spoken = spoken();
  private final LocalDate today = spoken.words().today();

  private static Spoken spoken() {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/kommune"));
    Frames frames =
        TestWords.frames(TEXTS, Clock.fixed(HandmadeTown.NOW, ZoneId.of("Europe/Copenhagen")));
    return new Spoken(
        exchange,
        frames,
        frames.words(HandmadeTown.world(TEXTS), exchange),
        new Account("anne", "Anne", Set.of()));
  }

  @Test
  void isWhatOneGetsByOverwritingEachField() {
    System.out.println("seed " + SEED + " (-Dnaersund.seed=" + SEED + " repeats this run)");
    int changed = 0;
    for (int world = 0; world < 300; world++) {
      for (Site site : RandomRegistry.of(random.nextLong(), 8).sites()) {
        Map<String, String> theirs = new LinkedHashMap<>();
        Map<String, String> mine = new LinkedHashMap<>();
        SiteFields opened = SiteFields.of(site, today);
        for (String field : fields(site, opened)) {
          int who = random.nextInt(5);
          if (who < 2) {
            Map<String, String> edits = who == 0 ? theirs : mine;
            edits.put(field, value(field));
            if (field.equals("landmark-en")) {
              theirs.remove("landmark");
              mine.remove("landmark");
              edits.put("landmark", value("landmark"));
            }
          }
        }
        Site between = applied(site, theirs, opened);
        SiteFields typed = typed(mine, opened).onto(SiteFields.of(between, today));
        SiteChange change = new SiteChange(spoken, typed);
        Site after = change.apply(between);
        assertThat(change.problems()).as("%s %s", site.id(), mine).isEmpty();

        JsonNode expected = RegistryJson.write(site);
        overwrite((ObjectNode) expected, site, theirs, opened);
        overwrite((ObjectNode) expected, site, mine, opened);
        assertThat(sorted(RegistryJson.write(after)))
            .as("%s: first %s, then %s", site.id(), theirs, mine)
            .isEqualTo(sorted(expected));
        changed += theirs.size() + mine.size();
      }
    }
    assertThat(changed).isGreaterThan(5_000);
  }

  @Test
  void englishAloneIsNotLostWithoutAWord() {
    for (Site site : RandomRegistry.of(SEED, 40).sites()) {
      SiteFields opened = SiteFields.of(site, today);
      if (opened.get("landmark").isEmpty()) {
        SiteChange change =
            new SiteChange(spoken, typed(Map.of("landmark-en", "the red door"), opened));
        var unused = change.apply(site);
        assertThat(change.problems()).containsOnlyKeys("landmark");
      }
    }
  }

  /** All fields but those of the address, which {@link RelocationTest} asks day by day. */
  private static List<String> fields(Site site, SiteFields opened) {
    List<String> fields = new ArrayList<>(opened.values().keySet());
    fields.removeAll(SiteFields.PLACE);
    fields.removeAll(List.of(AccessPlace.SOURCE, AccessPlace.DATE, AccessPlace.WHO));
    fields.removeIf(field -> field.endsWith("-again"));
    if (site.phone() == null) {
      fields.remove("phone-hours");
    }
    return fields;
  }

  private String value(String field) {
    if (field.startsWith("hours-") || field.equals("phone-hours")) {
      return HOURS.get(random.nextInt(HOURS.size()));
    }
    if (field.equals("phone")) {
      return "+45 99 95 " + (10 + random.nextInt(90)) + " 00";
    }
    if (field.startsWith("access-")) {
      return isMeasured(field)
          ? Integer.toString(60 + random.nextInt(90))
          : ANSWERS.get(random.nextInt(ANSWERS.size()));
    }
    return field.equals("name-en") && random.nextInt(4) == 0 ? "" : "Ord " + random.nextInt(1_000);
  }

  private static boolean isMeasured(String field) {
    return feature(field).isMeasured();
  }

  /** By the end of the field's name; where one feature's name ends like another's, the longer. */
  private static AccessFeature feature(String field) {
    return Arrays.stream(AccessFeature.values())
        .filter(one -> field.endsWith("-" + one.id()))
        .max(Comparator.comparing(one -> one.id().length()))
        .orElseThrow();
  }

  private Site applied(Site site, Map<String, String> edits, SiteFields opened) {
    SiteChange change = new SiteChange(spoken, typed(edits, opened));
    Site changed = change.apply(site);
    assertThat(change.problems()).as("%s %s", site.id(), edits).isEmpty();
    return changed;
  }

  private static SiteFields typed(Map<String, String> edits, SiteFields opened) {
    Map<String, String> values = new LinkedHashMap<>(opened.values());
    values.putAll(edits);
    values.put(AccessPlace.SOURCE, SOURCE);
    values.put(AccessPlace.DATE, "1.10.2026");
    return new SiteFields(values, opened.was());
  }

  /** Too simple to be wrong: each field is written where it stands in the file. */
  private void overwrite(
      ObjectNode site, Site before, Map<String, String> edits, SiteFields opened) {
    JsonNode location = site.path("locations").path(Relocation.shown(before, today));
    ObjectNode house =
        location.path("building").isObject() ? (ObjectNode) location.path("building") : site;
    edits.forEach(
        (field, value) -> {
          if (value.equals(opened.get(field))) {
            return;
          }
          switch (field) {
            case "name" -> object(site, "name").put("da", value);
            case "name-en" -> {
              object(site, "name").put("en", value);
              if (value.isEmpty()) {
                object(site, "name").remove("en");
              }
            }
            case "phone" -> phone(site).put("number", value);
            case "phone-hours" -> phone(site).put("hours", value);
            case "landmark" -> object(house, "landmark").put("da", value);
            case "landmark-en" -> object(house, "landmark").put("en", value);
            default -> {
              if (field.startsWith("hours-")) {
                int at = before.services().indexOf(service(before, field));
                ((ObjectNode) site.path("services").path(at)).put("hours", value);
              } else {
                answer(place(house, location, field), feature(field), value);
              }
            }
          }
        });
  }

  private static ServiceAtSite service(Site site, String field) {
    return site.services().stream()
        .filter(at -> SiteFields.hoursOf(at).equals(field))
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode phone(ObjectNode site) {
    return site.path("phone").isObject()
        ? (ObjectNode) site.path("phone")
        : site.putObject("phone").putNull("hours");
  }

  private static ObjectNode object(ObjectNode parent, String field) {
    return parent.path(field).isObject()
        ? (ObjectNode) parent.path(field)
        : parent.putObject(field);
  }

  private static ObjectNode place(ObjectNode house, JsonNode location, String field) {
    if (field.startsWith("access-house-")) {
      return house;
    }
    return location
        .path("entrances")
        .valueStream()
        .filter(
            door ->
                field.equals(
                    "access-door-" + door.path("id").asString() + "-" + feature(field).id()))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static void answer(ObjectNode place, AccessFeature feature, String value) {
    ArrayNode kept = place.arrayNode();
    place
        .path("access")
        .valueStream()
        .filter(fact -> !fact.path("feature").asString().equals(feature.id()))
        .forEach(kept::add);
    if (!value.equals("unknown")) {
      ObjectNode fact = kept.addObject();
      fact.put("feature", feature.id());
      fact.put("answer", feature.isMeasured() ? "yes" : value);
      if (feature.isMeasured()) {
        fact.put("measure", Integer.parseInt(value));
      } else {
        fact.putNull("measure");
      }
      fact.put("source", SOURCE).put("date", SEEN).putNull("who");
    }
    place.set("access", kept);
  }

  /** In what order facts stand means nothing; a field that is null is one that is not there. */
  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode plain = object.objectNode();
      object.properties().stream()
          .filter(field -> !field.getValue().isNull())
          .filter(field -> !isEmptyList(field.getValue()))
          .forEach(field -> plain.set(field.getKey(), sorted(field.getValue())));
      return plain;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode plain = array.arrayNode();
      Comparator<JsonNode> byFeature =
          Comparator.comparing(one -> one.path("feature").asString(""));
      array.valueStream().map(SiteChangeTest::sorted).sorted(byFeature).forEach(plain::add);
      return plain;
    }
    return node;
  }

  private static boolean isEmptyList(@Nullable JsonNode node) {
    return node != null && node.isArray() && node.isEmpty();
  }
}
