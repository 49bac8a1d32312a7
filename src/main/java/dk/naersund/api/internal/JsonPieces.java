package dk.naersund.api.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Site;
import dk.naersund.world.Offer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
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
      Cache<Object, SerializableString> offers,
      Cache<Object, SerializableString> services,
      Cache<Object, SerializableString> entrances,
      Cache<Object, SerializableString> sites) {
    static Kept none() {
      return new Kept(cache(), cache(), cache(), cache());
    }

    private static Cache<Object, SerializableString> cache() {
      return Caffeine.newBuilder().weakKeys().build();
    }
  }

  JsonPieces(JsonMapper json) {
    this.json = json;
  }

  /** Where the offer is, as a {@link PlaceJson}. */
  SerializableString place(Offer offer, Locale language) {
    return find(in(language).offers, offer, o -> PlaceJson.of(o.site(), o.location(), language));
  }

  /** The site on a day, as a {@link PlaceJson}. */
  SerializableString place(Site site, LocalDate day, Locale language) {
    boolean always = site.locations().size() == 1 && site.locations().getFirst().holdsOn(day);
    return always
        ? find(in(language).sites, site, s -> PlaceJson.on(s, day, language))
        : written(PlaceJson.on(site, day, language));
  }

  /** As a {@link NearestJson.ServiceJson}. */
  SerializableString service(Offer offer, Locale language) {
    return find(in(language).services, offer, o -> NearestJson.ServiceJson.of(o, language));
  }

  /** As a {@link NearestJson.EntranceJson}. */
  SerializableString entrance(Entrance entrance, Locale language) {
    return find(in(language).entrances, entrance, e -> NearestJson.EntranceJson.of(e, language));
  }

  private Kept in(Locale language) {
    return kept.computeIfAbsent(language, l -> Kept.none());
  }

  private <T> SerializableString find(
      Cache<Object, SerializableString> cache, T of, Function<T, Object> made) {
    SerializableString found = cache.getIfPresent(of);
    if (found == null) {
      found = written(made.apply(of));
      cache.put(of, found);
    }
    return found;
  }

  private SerializableString written(Object value) {
    SerializedString written = new SerializedString(json.writeValueAsString(value));
    written.asUnquotedUTF8();
    return written;
  }
}
