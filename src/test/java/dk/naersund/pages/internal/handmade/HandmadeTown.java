package dk.naersund.pages.internal.handmade;

import dk.naersund.address.Address;
import dk.naersund.address.TermFinder;
import dk.naersund.geo.Area;
import dk.naersund.geo.Areas;
import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.hours.DanishDays;
import dk.naersund.hours.HoursException;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.streets.Profile;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import dk.naersund.world.Region;
import dk.naersund.world.Versions;
import dk.naersund.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A town of four services, written by hand, so that a page's words can be read off a test. */
public final class HandmadeTown {
  static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  /** Tuesday 13 October 2026, 14.10 in Denmark. */
  public static final Instant NOW = Instant.parse("2026-10-13T12:10:00Z");

  static final Position TOWN = new Position(56.331, 11.874);

  private static final LocalDate SEEN = LocalDate.of(2026, 9, 3);

  static final Organisation MUNICIPALITY =
      new Organisation(
          "sundoe-kommune",
          LocalText.of("Sundø Kommune", "Sundø Municipality"),
          Organisation.Kind.MUNICIPALITY,
          "0991",
          null,
          null,
          null,
          new Phone("+45 99 95 10 00", "Mo-Fr 09:00-15:00; PH off"));

  static final List<ServiceKind> KINDS =
      List.of(
          kind("vaccination", "Vaccination", "Vaccination"),
          kind("sygeplejeklinik", "Sygeplejeklinik", "Nursing clinic"),
          kind("sundhedshus", "Sundhedshus", "Health house"),
          kind("blodproeve", "Blodprøve", "Blood test"));

  static final List<Address> ADDRESSES =
      List.of(
          address("a1", Address.Kind.ADDRESS, "Havnegade 12, 9991 Sundby"),
          address("a2", Address.Kind.ADDRESS, "Havnegade 120, 9991 Sundby"),
          address("a3", Address.Kind.STREET, "Kirkevej, 9991 Sundby"),
          address("a4", Address.Kind.STREET, "Kirkevej, 9993 Nordby"),
          address("a5", Address.Kind.STOP, "Torvet (bus)"));

  private HandmadeTown() {}

  static Entrance entrance(Answer stepFree) {
    return new Entrance(
        "hoved",
        LocalText.of("hovedindgang mod Havnegade", "main entrance on Havnegade"),
        TOWN,
        List.of(
            stepFree == Answer.UNKNOWN
                ? AccessFact.unknown(AccessFeature.STEP_FREE_ENTRANCE)
                : new AccessFact(
                    AccessFeature.STEP_FREE_ENTRANCE,
                    stepFree,
                    null,
                    "kommunens besigtigelse",
                    SEEN,
                    null),
            new AccessFact(
                AccessFeature.DOOR_WIDTH, Answer.YES, 90, "kommunens besigtigelse", SEEN, null)),
        LocalText.of("Ring på klokken ved siden af døren.", "Ring the bell beside the door."),
        null,
        null);
  }

  static SiteLocation location(String address, LocalDate from, LocalDate to) {
    return new SiteLocation(
        from, to, address, null, "0991", TOWN, List.of(entrance(Answer.YES)), List.of());
  }

  static Site site(String id, String name, String hours) {
    return new Site(
        id,
        LocalText.danish(name),
        List.of(LocalText.danish("Det gamle posthus")),
        List.of(),
        LocalText.of("det gule hus med uret", "the yellow house with the clock"),
        null,
        null,
        List.of(
            location("Havnegade 3, 9991 Sundby", null, LocalDate.of(2026, 11, 30)),
            location("Torvet 1, 9991 Sundby", LocalDate.of(2026, 12, 1), null)),
        List.of(
            new AccessFact(
                AccessFeature.SEATING, Answer.NO, null, "kommunens besigtigelse", SEEN, null)),
        new Phone("+45 99 95 12 34", "Mo-Fr 08:00-16:00; PH off"),
        List.of(),
        List.of(
            new Site.ServiceAtSite(
                "sundoe-sygepleje",
                null,
                null,
                null,
                hours,
                List.of(
                    new HoursException(
                        LocalDate.of(2026, 10, 15),
                        LocalDate.of(2026, 10, 16),
                        "off",
                        LocalText.of("Personalet er på kursus.", "The staff are on a course."))),
                null,
                false,
                null)),
        Site.Entry.UNKEPT);
  }

  static Service service(String kind, Service.Booking.How how) {
    return new Service(
        "sundoe-sygepleje",
        kind,
        MUNICIPALITY.id(),
        LocalText.of("Sundø sygepleje", "Sundø nursing"),
        Service.Audience.EVERYBODY,
        List.of("da"),
        new Service.Booking(how, null),
        null,
        false);
  }

  public static World world(Texts texts) {
    return new World(
        new Region(
            "sundoe",
            LocalText.danish("Sundø"),
            true,
            ZONE,
            List.of(Texts.DANISH, Texts.ENGLISH),
            new BoundingBox(11.80, 56.30, 11.95, 56.38),
            List.of("walk"),
            "walk",
            List.of(
                new Region.PagePhone(
                    "danger", LocalText.of("Livsfare", "Danger to life"), "112", null),
                new Region.PagePhone(
                    "acute",
                    LocalText.of("Akut syg eller skadet", "Acutely ill or injured"),
                    "1813",
                    null),
                new Region.PagePhone(
                    "help",
                    LocalText.of("Hjælp til siden", "Help with this page"),
                    "+45 99 95 00 00",
                    "Mo-Fr 08:00-16:00; PH off")),
            LocalText.of("Opdigtet kort og opdigtede steder", "Invented map and invented places")),
        new Versions("kort-1", null, 1),
        new HandmadeStreets(
            List.of(
                profile("walk", "gående", "on foot", false),
                profile("rollator", "med rollator", "with a rollator", false),
                profile("wheelchair", "i kørestol", "in a wheelchair", false),
                profile("bike", "på cykel", "by bike", true),
                profile("car", "i bil", "by car", true))),
        new HandmadeAddresses(ADDRESSES),
        new OneMunicipality(),
        DanishDays.standard(),
        new HandmadeRegistry(
            List.of(MUNICIPALITY),
            KINDS,
            List.of(service("sygeplejeklinik", Service.Booking.How.DROP_IN)),
            List.of(site("sundhedshus-havnen", "Sundhedshus Havnen", "Mo-Fr 08:00-16:00; PH off"))),
        new HandmadeOffers(),
        TermFinder.of(
            List.of(
                new TermFinder.Term("vaccination", List.of("vaccination", "vaccine", "stik")),
                new TermFinder.Term("sygeplejeklinik", List.of("sygeplejeklinik", "forbinding")),
                new TermFinder.Term("blodproeve", List.of("blodprøve", "stik")))));
  }

  private static ServiceKind kind(String id, String da, String en) {
    return new ServiceKind(
        id,
        LocalText.of(da, en),
        LocalText.of("Her får du hjælp.", "Here you get help."),
        ServiceKind.Sector.MUNICIPAL,
        List.of(),
        LocalText.of("Ring til kommunen.", "Ring the municipality."));
  }

  private static Address address(String id, Address.Kind kind, String text) {
    return new Address(id, kind, text, TOWN, false);
  }

  private static Profile profile(String id, String da, String en, boolean vehicle) {
    return new Profile(id, LocalText.of(da, en), vehicle, id.equals("wheelchair"));
  }

  private record OneMunicipality() implements Areas {
    private static final Area SUNDOE = new Area("0991", Area.Kind.MUNICIPALITY, "Sundø Kommune");

    @Override
    public List<Area> all() {
      return List.of(SUNDOE);
    }

    @Override
    public List<Area> at(Position position) {
      return position.metresTo(TOWN) < 10_000 ? List.of(SUNDOE) : List.of();
    }

    @Override
    public List<List<List<Position>>> polygons(Area area) {
      throw new UnsupportedOperationException("nobody draws it");
    }
  }
}
