package dk.naersund.pages.internal.kommune;

import dk.naersund.address.Address;
import dk.naersund.geo.Area;
import dk.naersund.geo.Position;
import dk.naersund.hours.HoursProblem;
import dk.naersund.hours.OpeningHours;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import dk.naersund.registry.Building;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import dk.naersund.registry.SiteLocation;
import dk.naersund.text.LocalText;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what stands in the form's fields onto the place; notes what cannot be. */
final class SiteChange {
  /** From here on an address is another house, whose doors nobody has looked at. */
  private static final double ANOTHER_HOUSE_METRES = 50;

  private final Spoken spoken;
  private final World world;
  private final LocalDate today;
  private final SiteFields fields;
  private final Map<String, String> problems = new LinkedHashMap<>();

  SiteChange(Spoken spoken, SiteFields fields) {
    this.spoken = spoken;
    this.world = spoken.words().world();
    this.today = spoken.words().today();
    this.fields = fields;
  }

  /** What is wrong, by field, in the order of the form. */
  Map<String, String> problems() {
    return problems;
  }

  /** The place with the fields that were changed; where there are problems it is of no use. */
  Site apply(Site site) {
    Site moved =
        relocated(
            site.withName(name(site))
                .withPhone(phone(site.phone()))
                .withServices(services(site.services())));
    return new AccessChange(spoken, fields, problems).apply(landmarked(moved, site), site);
  }

  /** A landmark is one of the house that the form shows; a new house gets only what is typed. */
  private Site landmarked(Site site, Site before) {
    if (!fields.changed("landmark") && !fields.changed("landmark-en")) {
      return site;
    }
    int at = Relocation.shown(site, today);
    SiteLocation shown = site.locations().get(at);
    Building old = before.buildingAt(before.locations().get(Relocation.shown(before, today)));
    Building building =
        new Building(text("landmark", old.landmark()), site.buildingAt(shown).access());
    if (shown.building() == null) {
      return site.withBuilding(building);
    }
    List<SiteLocation> locations = new ArrayList<>(site.locations());
    locations.set(at, shown.in(building));
    return site.withLocations(locations);
  }

  private LocalText name(Site site) {
    LocalText name = text("name", site.name());
    if (name == null && fields.get("name").isEmpty()) {
      problems.put("name", spoken.get("site.name.missing"));
    }
    return name == null ? site.name() : name;
  }

  private @Nullable LocalText text(String field, @Nullable LocalText before) {
    if (!fields.changed(field) && !fields.changed(field + "-en")) {
      return before;
    }
    if (fields.get(field).isEmpty()) {
      if (!fields.get(field + "-en").isEmpty()) {
        problems.put(field, spoken.get("form.danish-too"));
      }
      return null;
    }
    Map<String, String> languages = new HashMap<>(before == null ? Map.of() : before.byLanguage());
    languages.put("da", fields.get(field));
    languages.remove("en");
    if (!fields.get(field + "-en").isEmpty()) {
      languages.put("en", fields.get(field + "-en"));
    }
    return new LocalText(languages);
  }

  private @Nullable Phone phone(@Nullable Phone before) {
    if (!isWeekRight("phone-hours")
        || (!fields.changed("phone") && !fields.changed("phone-hours"))) {
      return before;
    }
    String hours = fields.get("phone-hours");
    if (!hours.isEmpty()) {
      checkHours("phone-hours", hours);
    }
    String digits = fields.get("phone").replace(" ", "");
    if (digits.isEmpty()) {
      return null;
    }
    if (!digits.matches("(\\+?\\d{8,15})|\\d{3,4}")) {
      problems.put("phone", spoken.get("site.phone.wrong"));
    }
    String number =
        digits.matches("(\\+45)?\\d{8}")
            ? "+45 "
                + digits
                    .substring(digits.length() - 8)
                    .replaceAll("(..)(..)(..)(..)", "$1 $2 $3 $4")
            : fields.get("phone");
    return new Phone(number, hours.isEmpty() ? null : hours);
  }

  private List<ServiceAtSite> services(List<ServiceAtSite> before) {
    List<ServiceAtSite> after = new ArrayList<>();
    for (ServiceAtSite one : before) {
      String field = SiteFields.hoursOf(one);
      if (!isWeekRight(field) || !fields.changed(field)) {
        after.add(one);
        continue;
      }
      checkHours(field, fields.get(field));
      after.add(one.open(fields.get(field), one.exceptions()));
    }
    return after;
  }

  /** Notes a week grid that could not be taken over. */
  private boolean isWeekRight(String field) {
    Optional<WeekCells> kept = WeekCells.read(fields.get(SiteFields.WEEK + field));
    kept.ifPresent(cells -> problems.put(field, wrong(cells)));
    return kept.isEmpty();
  }

  /** Why the week grid could not be taken over. */
  private String wrong(WeekCells cells) {
    return cells
        .wrongDay()
        .map(day -> spoken.get("site.week.wrong", WeekView.name(spoken, day)))
        .orElseGet(() -> spoken.get("site.week.both"));
  }

  private void checkHours(String field, String rule) {
    try {
      var unused = OpeningHours.of(rule, List.of(), world.days(), world.region().zone());
    } catch (HoursProblem e) {
      problems.put(field, spoken.words().in(e.text()));
    }
  }

  private Site relocated(Site site) {
    if (SiteFields.PLACE.stream().noneMatch(fields::changed)) {
      return site;
    }
    int at = Relocation.shown(site, today);
    SiteLocation base = site.locations().get(at);
    boolean planned = base.from() != null && base.from().isAfter(today);
    Optional<LocalDate> day = day(planned);
    boolean newAddress = fields.changed("where");
    boolean newPoint = fields.changed("lat") || fields.changed("lon");
    if (day.isPresent() && !planned && !newAddress && !newPoint) {
      problems.put("where", spoken.get("site.from.same"));
    }
    Optional<Address> known = newAddress ? address() : Optional.empty();
    Position pin =
        newPoint && !isPointEmpty() ? point() : known.map(Address::position).orElse(null);
    if (pin == null && !newAddress) {
      pin = isPointEmpty() ? address().map(Address::position).orElse(null) : Relocation.pin(base);
    }
    if (pin == null) {
      problems.computeIfAbsent("where", field -> spoken.get("site.address.unknown"));
      return site;
    }
    problems.remove("where", spoken.get("site.address.unknown"));
    problems.remove("where", spoken.get("site.address.many"));
    Optional<Area> around = world.areas().find(Area.Kind.MUNICIPALITY, pin);
    if (around.isEmpty()) {
      problems.put("lat", spoken.get("site.point.wrong"));
    }
    if (!problems.isEmpty()) {
      return site;
    }
    boolean moves = day.isPresent() && !planned;
    Relocation relocation =
        new Relocation(
            newAddress ? known.map(Address::text).orElse(fields.get("where")) : base.addressText(),
            newAddress ? known.map(Address::position).orElse(pin) : ofAddress(base, pin),
            pin,
            around.orElseThrow().id(),
            moves || (newAddress && Relocation.pin(base).metresTo(pin) > ANOTHER_HOUSE_METRES));
    return moves
        ? relocation.moved(site, at, day.orElseThrow())
        : relocation.corrected(site, at, planned ? day.orElseThrow() : base.from());
  }

  /** With one door the pin is the door, and the address stays where it is. */
  private static Position ofAddress(SiteLocation base, Position pin) {
    return base.entrances().size() == 1 ? base.position() : pin;
  }

  private Optional<LocalDate> day(boolean planned) {
    String typed = fields.get("from");
    Optional<LocalDate> day = Days.read(typed, today);
    if (planned && typed.isEmpty()) {
      problems.put("from", spoken.get("site.from.planned"));
    } else if (!typed.isEmpty() && day.isEmpty()) {
      problems.put("from", spoken.get("site.from.wrong", Days.write(today.plusDays(7))));
    } else if (day.filter(it -> it.isBefore(today)).isPresent()) {
      problems.put("from", spoken.get("site.from.past", Days.write(today)));
    }
    return day;
  }

  private boolean isPointEmpty() {
    return fields.get("lat").isEmpty() && fields.get("lon").isEmpty();
  }

  private @Nullable Position point() {
    try {
      return new Position(number("lat"), number("lon"));
    } catch (IllegalArgumentException e) {
      problems.put("lat", spoken.get("site.point.wrong"));
      return new Position(0, 0);
    }
  }

  private double number(String field) {
    return Double.parseDouble(fields.get(field).replace(',', '.'));
  }

  private Optional<Address> address() {
    String typed = plain(fields.get("where"));
    List<Address> fitting =
        typed.isEmpty()
            ? List.of()
            : world.addresses().suggest(typed, 8, null).stream()
                .filter(it -> it.kind() == Address.Kind.ADDRESS && !it.guess())
                .filter(
                    it ->
                        plain(it.text()).equals(typed) || plain(it.text()).startsWith(typed + ","))
                .toList();
    if (fitting.size() == 1) {
      return Optional.of(fitting.getFirst());
    }
    problems.put(
        "where", spoken.get(fitting.isEmpty() ? "site.address.unknown" : "site.address.many"));
    return Optional.empty();
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").replace(" ,", ",").toLowerCase(Locale.ROOT);
  }
}
