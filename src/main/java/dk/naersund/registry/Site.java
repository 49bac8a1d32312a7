package dk.naersund.registry;

import dk.naersund.hours.HoursException;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A place where services are offered.
 *
 * @param id stable id; survives a change of owner and of address
 * @param name what people call it now
 * @param formerNames what people called it before
 * @param familiarNames what people call it beside its name: "Det Gule Hus"
 * @param landmark what one sees when standing before it: "det gamle posthus"; null for none. As
 *     with {@code access}, a location's own {@link Building} goes before it: ask {@link
 *     #buildingOn}
 * @param partOf id of the house it is part of; null when it stands for itself
 * @param satelliteOf id of the health house it is a satellite of; null when it is none
 * @param locations where it is, by time; at most one holds on any day
 * @param access what is known about the site as a whole (toilet, seating …)
 * @param phone whom to ring about the place; null when not known
 * @param closures dated days on which the whole site is closed
 * @param services what is offered there
 * @param entry about the entry itself: who keeps it right, who may see it, its old ids
 */
public record Site(
    String id,
    LocalText name,
    List<LocalText> formerNames,
    List<LocalText> familiarNames,
    @Nullable LocalText landmark,
    @Nullable String partOf,
    @Nullable String satelliteOf,
    List<SiteLocation> locations,
    List<AccessFact> access,
    @Nullable Phone phone,
    List<Closure> closures,
    List<ServiceAtSite> services,
    Entry entry)
    implements RegistryEntity {
  public Site {
    formerNames = List.copyOf(formerNames);
    familiarNames = List.copyOf(familiarNames);
    locations = List.copyOf(locations);
    access = List.copyOf(access);
    closures = List.copyOf(closures);
    services = List.copyOf(services);
  }

  /** Id of the organisation that keeps the entry right; null when nobody was named. */
  public @Nullable String keeper() {
    return entry.keeper();
  }

  /** This site under another name. */
  public Site withName(LocalText other) {
    return copy(site -> site.name = other);
  }

  /** This site as part or satellite of other houses. */
  public Site within(@Nullable String house, @Nullable String centre) {
    return copy(
        site -> {
          site.partOf = house;
          site.satelliteOf = centre;
        });
  }

  /** This site at other places. */
  public Site withLocations(List<SiteLocation> other) {
    return copy(site -> site.locations = other);
  }

  /** This site with what it says of its building. */
  public Site withBuilding(Building other) {
    return copy(site -> site.building = other);
  }

  /** This site with another phone; null for none. */
  public Site withPhone(@Nullable Phone other) {
    return copy(site -> site.phone = other);
  }

  /** This site with other closures. */
  public Site withClosures(List<Closure> other) {
    return copy(site -> site.closures = other);
  }

  /** This site with other services. */
  public Site withServices(List<ServiceAtSite> other) {
    return copy(site -> site.services = other);
  }

  /** This site with another entry. */
  public Site withEntry(Entry other) {
    return copy(site -> site.entry = other);
  }

  private Site copy(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.made();
  }

  /** A copy while some of its fields become others. */
  private static final class Copy {
    private final Site old;
    private LocalText name;
    private @Nullable String partOf;
    private @Nullable String satelliteOf;
    private List<SiteLocation> locations;
    private Building building;
    private @Nullable Phone phone;
    private List<Closure> closures;
    private List<ServiceAtSite> services;
    private Entry entry;

    Copy(Site old) {
      this.old = old;
      name = old.name;
      partOf = old.partOf;
      satelliteOf = old.satelliteOf;
      locations = old.locations;
      building = new Building(old.landmark, old.access);
      phone = old.phone;
      closures = old.closures;
      services = old.services;
      entry = old.entry;
    }

    Site made() {
      return new Site(
          old.id,
          name,
          old.formerNames,
          old.familiarNames,
          building.landmark(),
          partOf,
          satelliteOf,
          locations,
          building.access(),
          phone,
          closures,
          services,
          entry);
    }
  }

  /** What is known about the building that the site is in at a location of it. */
  public Building buildingAt(SiteLocation location) {
    return location.building() == null ? new Building(landmark, access) : location.building();
  }

  /**
   * What is known about the building that the site is in on the day; where it is in none, what it
   * says of itself.
   */
  public Building buildingOn(LocalDate day) {
    return locationOn(day).map(this::buildingAt).orElseGet(() -> new Building(landmark, access));
  }

  /** What is known about the feature of the building that a door of this site leads into. */
  public AccessFact access(AccessFeature feature, Entrance door) {
    for (SiteLocation location : locations) {
      if (location.building() != null && location.entrances().contains(door)) {
        return location.building().access(feature);
      }
    }
    return access(feature);
  }

  /** Where the site is on the day; empty before it opens, after it closes, or between two. */
  public Optional<SiteLocation> locationOn(LocalDate day) {
    return locations.stream().filter(location -> location.holdsOn(day)).findFirst();
  }

  /** What the site says of the feature, wherever its location does not say it. */
  private AccessFact access(AccessFeature feature) {
    return access.stream()
        .filter(fact -> fact.feature() == feature)
        .findFirst()
        .orElseGet(() -> AccessFact.unknown(feature));
  }

  /**
   * About the entry itself.
   *
   * @param keeper id of the organisation that keeps it right; null when nobody was named. A
   *     municipality is an organisation with a kommunekode
   * @param confirmed the last day on which the keeper said that all of it is right; null for never
   * @param sensitive true for a place that is not shown to the public: a shelter, a crisis centre
   * @param aliases ids that it had before; each leads to it for good
   */
  public record Entry(
      @Nullable String keeper,
      @Nullable LocalDate confirmed,
      boolean sensitive,
      List<String> aliases) {
    /** Kept by nobody, confirmed never, public, without old ids. */
    public static final Entry UNKEPT = new Entry(null, null, false, List.of());

    public Entry {
      aliases = List.copyOf(aliases);
    }

    /** A public entry that an organisation keeps. */
    public static Entry keptBy(String organisation) {
      return new Entry(organisation, null, false, List.of());
    }

    /** The same, confirmed on a day. */
    public Entry confirmedOn(LocalDate day) {
      return new Entry(keeper, day, sensitive, aliases);
    }
  }

  /**
   * The whole site is closed.
   *
   * @param from first day
   * @param to last day, included; null when the end is not known
   * @param reason why, for citizens
   */
  public record Closure(LocalDate from, @Nullable LocalDate to, LocalText reason) {
    /** Whether the site is closed on the day. */
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /**
   * A service at this site, with what is its own here.
   *
   * @param service id of the {@link Service}
   * @param from first day it is offered here; null when it always was. Where its service belongs to
   *     a season, the season's days hold as well
   * @param to last day, included; null when no end is known
   * @param entrance id of the entrance to use; null for any
   * @param hours opening hours in the OSM grammar; blank when not known
   * @param exceptions dated days with other hours
   * @param phone whom to ring about it; null for the site's own
   * @param visit true when somebody comes here with it on one day: an outreach visit
   * @param note what to know when coming for it here; null for nothing
   */
  public record ServiceAtSite(
      String service,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String entrance,
      String hours,
      List<HoursException> exceptions,
      @Nullable Phone phone,
      boolean visit,
      @Nullable LocalText note) {
    public ServiceAtSite {
      exceptions = List.copyOf(exceptions);
      if (visit && (from == null || !from.equals(to))) {
        throw new NotRight(FieldProblem.Code.VISIT_ON_MANY_DAYS);
      }
    }

    /** A service that is offered here as a rule. */
    public static ServiceAtSite of(String service, String hours) {
      return new ServiceAtSite(service, null, null, null, hours, List.of(), null, false, null);
    }

    /** An outreach visit on one day. */
    public static ServiceAtSite visit(String service, LocalDate day, String hours) {
      return new ServiceAtSite(service, day, day, null, hours, List.of(), null, true, null);
    }

    /** The same by another service. */
    public ServiceAtSite by(String other) {
      return new ServiceAtSite(other, from, to, entrance, hours, exceptions, phone, visit, note);
    }

    /** The same on other days; where these are not one, it is no visit any more. */
    public ServiceAtSite between(@Nullable LocalDate first, @Nullable LocalDate last) {
      return new ServiceAtSite(
          service,
          first,
          last,
          entrance,
          hours,
          exceptions,
          phone,
          visit && first != null && first.equals(last),
          note);
    }

    /** The same with other hours, and other exceptions to them. */
    public ServiceAtSite open(String otherHours, List<HoursException> otherExceptions) {
      return new ServiceAtSite(
          service, from, to, entrance, otherHours, otherExceptions, phone, visit, note);
    }

    /** The same with another phone; null for the site's own. */
    public ServiceAtSite answering(@Nullable Phone other) {
      return new ServiceAtSite(service, from, to, entrance, hours, exceptions, other, visit, note);
    }

    /** The same at another door; null for any. */
    public ServiceAtSite through(@Nullable String door) {
      return new ServiceAtSite(service, from, to, door, hours, exceptions, phone, visit, note);
    }
  }
}
