package dk.naersund.registry;

import dk.naersund.geo.Position;
import dk.naersund.hours.HoursException;
import dk.naersund.registry.Site.Closure;
import dk.naersund.registry.Site.ServiceAtSite;
import dk.naersund.registry.SiteLocation.Parking;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Registries in which every field is now there, now not; all of them right. */
public final class RandomRegistry {
  private static final List<String> HOURS =
      List.of("", "24/7", "Mo-Fr 08:00-16:00; PH off", "Tu 13:00-15:00", "off");

  private final Random random;

  /** So that a site of one registry has the old ids of another site of another registry. */
  private final int shift;

  private RandomRegistry(long seed) {
    random = new Random(seed);
    shift = random.nextInt(3);
  }

  /** A registry with so many sites; the same seed gives the same one. */
  public static RegistrySnapshot of(long seed, int sites) {
    return new RandomRegistry(seed).registry(sites);
  }

  private RegistrySnapshot registry(int siteCount) {
    List<Organisation> organisations = list(1 + random.nextInt(5), this::organisation);
    List<ServiceKind> kinds = list(1 + random.nextInt(5), this::kind);
    List<Season> seasons = list(random.nextInt(3), this::season);
    List<Service> services =
        list(1 + random.nextInt(8), i -> service(i, organisations, kinds, seasons));
    return RegistrySnapshot.of(
        organisations,
        list(random.nextInt(4), i -> region(i, organisations)),
        kinds,
        seasons.stream().map(season -> withParticipants(season, organisations, services)).toList(),
        services,
        list(random.nextInt(4), i -> responsibility(i, organisations, kinds)),
        list(siteCount, i -> site(i, organisations, services)));
  }

  private Organisation organisation(int i) {
    boolean municipality = random.nextBoolean();
    return new Organisation(
        "org-" + i,
        text(),
        municipality
            ? Organisation.Kind.MUNICIPALITY
            : pick(
                Organisation.Kind.REGION, Organisation.Kind.PRIVATE, Organisation.Kind.ASSOCIATION),
        municipality ? maybe(() -> String.format("%04d", 100 + i)) : null,
        maybe(this::cvr),
        maybe(() -> Long.toString(100_000_000_000L + i)),
        maybe(() -> String.format("%06d", 1000 + i)),
        maybe(this::phone));
  }

  private String cvr() {
    while (true) {
      int number = 10_000_000 + random.nextInt(90_000_000);
      int[] weights = {1, 2, 3, 4, 5, 6, 7, 2};
      int sum = 0;
      for (int i = 0, rest = number; i < 8; i++, rest /= 10) {
        sum += weights[i] * (rest % 10);
      }
      if (sum % 11 == 0) {
        return Integer.toString(number);
      }
    }
  }

  private ServiceKind kind(int i) {
    return new ServiceKind(
        "kind-" + (9 - i),
        text(),
        maybe(this::text),
        pick(ServiceKind.Sector.values()),
        list(random.nextInt(3), j -> "ord " + j),
        maybe(this::text));
  }

  private Season season(int i) {
    LocalDate first = day();
    List<Season.Wave> waves = new ArrayList<>();
    Integer oldest = null;
    for (int least = 60 + random.nextInt(60); random.nextBoolean() && least > 0; least -= 20) {
      Integer age = random.nextInt(4) == 0 ? null : least;
      waves.add(new Season.Wave(first.minusDays(random.nextInt(30)), age, oldest));
      if (age == null) {
        break;
      }
      oldest = least - 1 - random.nextInt(2);
    }
    return new Season(
        "season-" + i, text(), first, first.plusDays(random.nextInt(90)), waves, List.of());
  }

  /** Those who offer something in the season, and others. */
  private Season withParticipants(
      Season season, List<Organisation> organisations, List<Service> services) {
    List<String> participants =
        organisations.stream()
            .map(Organisation::id)
            .filter(
                id ->
                    random.nextBoolean()
                        || services.stream()
                            .anyMatch(
                                service ->
                                    service.organisation().equals(id)
                                        && season.id().equals(service.season())))
            .toList();
    return new Season(
        season.id(),
        season.name(),
        season.firstDay(),
        season.lastDay(),
        season.waves(),
        participants);
  }

  private RegionCode region(int i, List<Organisation> organisations) {
    LocalDate from = maybe(this::day);
    return new RegionCode(
        "region-" + i,
        text(),
        maybe(() -> "108" + i),
        maybe(() -> any(organisations).id()),
        list(random.nextInt(3), j -> "01" + (i + shift) + j),
        from,
        maybe(() -> (from == null ? day() : from).plusDays(random.nextInt(900))),
        i == 0 ? null : maybe(() -> "region-" + random.nextInt(i)),
        "lov nr. " + i);
  }

  private Responsibility responsibility(
      int i, List<Organisation> organisations, List<ServiceKind> kinds) {
    LocalDate from = maybe(this::day);
    return new Responsibility(
        "ansvar-" + i,
        list(1 + random.nextInt(kinds.size()), j -> kinds.get(j).id()),
        list(1 + random.nextInt(3), j -> "01" + (i + shift) + j),
        from,
        maybe(() -> (from == null ? day() : from).plusDays(random.nextInt(900))),
        maybe(() -> any(organisations).id()),
        maybe(() -> any(organisations).id()),
        maybe(() -> any(organisations).id()),
        maybe(() -> any(organisations).id()),
        "referat, punkt " + i,
        maybe(this::text));
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private Service service(
      int i, List<Organisation> organisations, List<ServiceKind> kinds, List<Season> seasons) {
    Integer min = maybe(() -> random.nextInt(60));
    return new Service(
        "service-" + i,
        kinds.get(random.nextInt(kinds.size())).id(),
        organisations.get(random.nextInt(organisations.size())).id(),
        text(),
        new Service.Audience(
            min,
            maybe(() -> (min == null ? 0 : min) + random.nextInt(60)),
            list(random.nextInt(3), j -> "010" + j),
            pick(Answer.values()),
            maybe(this::text)),
        list(random.nextInt(3), j -> List.of("da", "en", "ar").get(j)),
        new Service.Booking(
            pick(Service.Booking.How.values()), maybe(() -> "https://example.dk/tid?a=1&b=æ")),
        seasons.isEmpty() ? null : maybe(() -> seasons.get(random.nextInt(seasons.size())).id()),
        random.nextBoolean());
  }

  private Site site(int i, List<Organisation> organisations, List<Service> services) {
    List<SiteLocation> locations = locations(i);
    List<String> doors =
        locations.stream().flatMap(l -> l.entrances().stream()).map(Entrance::id).toList();
    return new Site(
        "site-" + i,
        text(),
        list(random.nextInt(2), j -> text()),
        list(random.nextInt(3), j -> text()),
        maybe(this::text),
        i == 0 ? null : maybe(() -> "site-" + random.nextInt(i)),
        i == 0 ? null : maybe(() -> "site-" + random.nextInt(i)),
        locations,
        facts(),
        maybe(this::phone),
        list(random.nextInt(2), j -> closure()),
        list(random.nextInt(services.size() + 1), j -> offer(services.get(j).id(), doors)),
        new Site.Entry(
            maybe(() -> organisations.get(random.nextInt(organisations.size())).id()),
            maybe(this::day),
            random.nextInt(5) == 0,
            list(random.nextInt(3), j -> "old-" + (i + shift) + "-" + j)));
  }

  private List<SiteLocation> locations(int site) {
    List<SiteLocation> locations = new ArrayList<>();
    LocalDate from = maybe(this::day);
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      boolean last = i == count - 1;
      LocalDate to =
          last && random.nextBoolean()
              ? null
              : (from == null ? day() : from).plusDays(random.nextInt(400));
      int number = i;
      locations.add(
          new SiteLocation(
              from,
              to,
              "Vej " + site + ", 9991 Sundby",
              maybe(() -> "0a3f50c1-" + site),
              "0991",
              position(),
              list(1 + random.nextInt(2), j -> entrance("door-" + number + "-" + j)),
              list(random.nextInt(2), j -> parking()),
              maybe(() -> new Building(maybe(this::text), facts()))));
      from = to == null ? null : to.plusDays(1 + random.nextInt(30));
    }
    return locations;
  }

  private Entrance entrance(String id) {
    return new Entrance(
        id, text(), position(), facts(), maybe(this::text), maybe(this::text), maybe(this::photo));
  }

  private Photo photo() {
    String digits = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    return new Photo(digits.repeat(4), LocalText.of("en dør", "a door"), day());
  }

  private Parking parking() {
    return new Parking(pick(Parking.Kind.values()), position(), maybe(() -> random.nextInt(20)));
  }

  private List<AccessFact> facts() {
    List<AccessFact> facts = new ArrayList<>();
    for (AccessFeature feature : AccessFeature.values()) {
      if (random.nextInt(5) == 0) {
        Answer answer = pick(Answer.values());
        boolean unknown = answer == Answer.UNKNOWN;
        facts.add(
            new AccessFact(
                feature,
                answer,
                maybe(() -> 1 + random.nextInt(200)),
                unknown ? maybe(() -> "besigtigelse") : "besigtigelse",
                unknown ? maybe(this::day) : day(),
                maybe(() -> "Anne")));
      }
    }
    return facts;
  }

  private Closure closure() {
    LocalDate from = day();
    return new Closure(from, maybe(() -> from.plusDays(random.nextInt(30))), text());
  }

  private ServiceAtSite offer(String service, List<String> doors) {
    boolean visit = random.nextInt(5) == 0;
    LocalDate from = visit ? day() : maybe(this::day);
    return new ServiceAtSite(
        service,
        from,
        visit ? from : maybe(() -> (from == null ? day() : from).plusDays(random.nextInt(300))),
        maybe(() -> doors.get(random.nextInt(doors.size()))),
        pick(HOURS.toArray(String[]::new)),
        list(random.nextInt(3), j -> exception()),
        maybe(this::phone),
        visit,
        maybe(this::text));
  }

  private HoursException exception() {
    LocalDate from = day();
    return new HoursException(
        from, from.plusDays(random.nextInt(10)), pick("off", "10:00-12:00"), maybe(this::text));
  }

  private Phone phone() {
    return new Phone(
        String.format("+45 99 95 %02d %02d", random.nextInt(100), random.nextInt(100)),
        maybe(() -> "Mo-Fr 08:00-16:00; PH off"));
  }

  private Position position() {
    return new Position(54.5 + 3 * random.nextDouble(), 8 + 7 * random.nextDouble());
  }

  private LocalDate day() {
    return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
  }

  private LocalText text() {
    String words = pick("Søhus \"Nord\"", "Åen\n2", "blå \\ gård", "plain", "日本 🚑");
    return random.nextBoolean() ? LocalText.danish(words) : LocalText.of(words, "in English");
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }

  private static <T> List<T> list(int size, IntFunction<T> make) {
    return IntStream.range(0, size).mapToObj(make).toList();
  }
}
