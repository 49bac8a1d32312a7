package dk.naersund.intake.internal;

import dk.naersund.geo.Position;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.Building;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The site as it would be after an import. What the file does not speak of stays. A site that is
 * moved farther than a correction gets a second location from the day on, and nothing of what was
 * known about doors and access at the old one is believed of the new one.
 */
final class Proposal {
  private static final LocalText MAIN = Texts.fromClasspath().all("intake.entrance");

  private Proposal() {}

  /** A site that the registry does not have. */
  static Site fresh(Entry entry) {
    Position position = entry.position().orElseThrow();
    String address = entry.value(Field.ADDRESS);
    SiteLocation location =
        new SiteLocation(
            null,
            null,
            address == null ? String.valueOf(entry.value(Field.POSTCODE)) : address,
            entry.value(Field.ADDRESS_ID),
            String.valueOf(entry.value(Field.KOMMUNEKODE)),
            position,
            List.of(door("hoved", position)),
            List.of());
    return new Site(
        entry.id(),
        name(entry, null),
        List.of(),
        List.of(),
        landmark(entry, null),
        entry.value(Field.PART_OF),
        entry.value(Field.SATELLITE_OF),
        List.of(location),
        access(entry, List.of()),
        phone(entry, null),
        List.of(),
        entry.offers().stream().map(Offers::fresh).toList(),
        Site.Entry.UNKEPT);
  }

  /** A site of the registry with what the file says of it. */
  static Site changed(Site site, Entry entry, LocalDate day) {
    SiteLocation here = site.locationOn(day).orElseThrow();
    Position to = entry.position().orElse(here.position());
    boolean moves = here.position().metresTo(to) > Places.MOVE_METRES;
    List<Site.ServiceAtSite> offers = Offers.merge(site, entry, day);
    Building building = site.buildingAt(here);
    Building after =
        new Building(
            landmark(entry, moves ? null : building.landmark()),
            access(entry, moves ? List.of() : building.access()));
    boolean ofItsOwn = moves || here.building() != null;
    SiteLocation there = located(here, entry, to, moves, day).in(ofItsOwn ? after : null);
    Site changed =
        site.withName(name(entry, site.name()))
            .within(
                text(entry, Field.PART_OF, site.partOf()),
                text(entry, Field.SATELLITE_OF, site.satelliteOf()))
            .withLocations(locations(site, here, there, moves, day))
            .withPhone(phone(entry, site.phone()))
            .withServices(
                moves ? offers.stream().map(offer -> offer.through(null)).toList() : offers);
    return ofItsOwn ? changed : changed.withBuilding(after);
  }

  private static SiteLocation located(
      SiteLocation here, Entry entry, Position to, boolean moves, LocalDate day) {
    String address = entry.value(Field.ADDRESS);
    boolean readdressed = address != null && !address.equals(here.addressText());
    String kommunekode = entry.value(Field.KOMMUNEKODE);
    boolean same = here.position().metresTo(to) <= Places.SAME_METRES;
    return new SiteLocation(
        moves ? day : here.from(),
        here.to(),
        address == null ? here.addressText() : address,
        text(entry, Field.ADDRESS_ID, readdressed || moves ? null : here.addressId()),
        kommunekode == null ? here.kommunekode() : kommunekode,
        same ? here.position() : to,
        moves ? List.of(door("hoved-" + day, to)) : doors(here, same ? here.position() : to),
        moves ? List.of() : here.parking());
  }

  /** Doors that had no place of their own go with the site's point. */
  private static List<Entrance> doors(SiteLocation here, Position to) {
    return here.entrances().stream()
        .map(door -> door.position().equals(here.position()) ? door.at(to) : door)
        .toList();
  }

  private static List<SiteLocation> locations(
      Site site, SiteLocation before, SiteLocation after, boolean moves, LocalDate day) {
    List<SiteLocation> locations = new ArrayList<>();
    for (SiteLocation location : site.locations()) {
      if (location != before) {
        locations.add(location);
        continue;
      }
      if (moves && (before.from() == null || before.from().isBefore(day))) {
        locations.add(before.between(before.from(), day.minusDays(1)));
      }
      locations.add(after);
    }
    return locations;
  }

  /** The only door that we know of. An id is its site's own, also across the locations. */
  private static Entrance door(String id, Position position) {
    return Entrance.of(id, MAIN, position);
  }

  private static LocalText name(Entry entry, @Nullable LocalText before) {
    String danish = entry.value(Field.NAME);
    Map<String, String> texts = new LinkedHashMap<>();
    if (before != null && (danish == null || danish.equals(before.da().strip()))) {
      texts.putAll(before.byLanguage());
    } else {
      texts.put("da", Objects.requireNonNullElse(danish, "?"));
    }
    Cell english = entry.site().get(Field.NAME_EN);
    if (english != null && english.clears()) {
      texts.remove("en");
    } else if (english != null) {
      texts.put("en", english.value());
    }
    return new LocalText(texts);
  }

  private static @Nullable LocalText landmark(Entry entry, @Nullable LocalText before) {
    String text = text(entry, Field.LANDMARK, before == null ? null : before.da().strip());
    if (text == null) {
      return null;
    }
    return before != null && before.da().strip().equals(text) ? before : LocalText.danish(text);
  }

  private static List<AccessFact> access(Entry entry, List<AccessFact> before) {
    Cell cell = entry.site().get(Field.ACCESS);
    if (cell == null || (!cell.clears() && cell.value().equals(AccessText.write(before)))) {
      return before;
    }
    return cell.clears() ? List.of() : AccessText.read(cell.value());
  }

  private static @Nullable Phone phone(Entry entry, @Nullable Phone before) {
    String number = text(entry, Field.PHONE, before == null ? null : before.number());
    String hours = text(entry, Field.PHONE_HOURS, before == null ? null : before.hours());
    return number == null ? null : new Phone(number, hours);
  }

  private static @Nullable String text(Entry entry, Field field, @Nullable String before) {
    return entry.site().containsKey(field) ? entry.value(field) : before;
  }
}
