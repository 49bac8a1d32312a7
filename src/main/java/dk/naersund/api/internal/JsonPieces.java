package dk.naersund.api.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Site;
import dk.naersund.search.Eligibility;
import dk.naersund.world.Offer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of answers that say the same to everybody, written once: they are kept as long as the
 * registry's object that they tell of is in use. Nothing about a person is in them.
 */
@Component
class JsonPieces {
  private final JsonMapper json;
  private final Map<Locale, Kept> kept = new ConcurrentHashMap<>();

  /** By the object itself, not by what is equal to it. */
  private record Kept(
      Cache<Offer, List<Result>> offers,
      Cache<Site, byte[]> sites,
      Cache<RuleSet.Outlook, byte[]> unanswered) {
    static Kept none() {
      return new Kept(
          Caffeine.newBuilder().weakKeys().build(),
          Caffeine.newBuilder().weakKeys().build(),
          Caffeine.newBuilder().weakKeys().build());
    }
  }

  /**
   * What every result says of one offer reached through one entrance.
   *
   * @param json the properties {@code site}, {@code entrance} and {@code service}
   */
  private record Result(Entrance entrance, byte[] json) {}

  JsonPieces(JsonMapper json) {
    this.json = json;
  }

  /**
   * The properties {@code site} (a {@link PlaceJson}), {@code entrance} and {@code service} of a
   * result.
   */
  byte[] of(Offer offer, Entrance entrance, Locale language) {
    Cache<Offer, List<Result>> offers = in(language).offers;
    List<Result> through = offers.getIfPresent(offer);
    if (through != null) {
      for (Result known : through) {
        if (known.entrance == entrance) {
          return known.json;
        }
      }
    }
    Result result = new Result(entrance, properties(offer, entrance, language));
    List<Result> all = new ArrayList<>(through == null ? List.of() : through);
    all.add(result);
    offers.put(offer, List.copyOf(all));
    return result.json;
  }

  private byte[] properties(Offer offer, Entrance entrance, Locale language) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("site", PlaceJson.of(offer.site(), offer.location(), language));
    properties.put("entrance", NearestJson.EntranceJson.of(entrance, language));
    properties.put("service", NearestJson.ServiceJson.of(offer, language));
    byte[] object = json.writeValueAsBytes(properties);
    return Arrays.copyOfRange(object, 1, object.length - 1);
  }

  /** The site on a day, as a {@link PlaceJson}. */
  byte[] place(Site site, LocalDate day, Locale language) {
    boolean always = site.locations().size() == 1 && site.locations().getFirst().holdsOn(day);
    if (!always) {
      return json.writeValueAsBytes(PlaceJson.on(site, day, language));
    }
    Cache<Site, byte[]> sites = in(language).sites;
    byte[] found = sites.getIfPresent(site);
    if (found == null) {
      found = json.writeValueAsBytes(PlaceJson.on(site, day, language));
      sites.put(site, found);
    }
    return found;
  }

  /** What the rules say, as a {@link NearestJson.ToldJson}; kept where nothing was answered. */
  byte[] eligibility(Eligibility eligibility, Locale language) {
    if (!eligibility.answers().byQuestion().isEmpty()) {
      return json.writeValueAsBytes(NearestJson.ToldJson.of(eligibility, language));
    }
    Cache<RuleSet.Outlook, byte[]> unanswered = in(language).unanswered;
    byte[] found = unanswered.getIfPresent(eligibility.outlook());
    if (found == null) {
      found = json.writeValueAsBytes(NearestJson.ToldJson.of(eligibility, language));
      unanswered.put(eligibility.outlook(), found);
    }
    return found;
  }

  private Kept in(Locale language) {
    Kept found = kept.get(language);
    return found == null ? kept.computeIfAbsent(language, l -> Kept.none()) : found;
  }
}
