package dk.naersund.registry.internal;

import dk.naersund.hours.HoursException;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Building;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Photo;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.Closure;
import dk.naersund.registry.Site.ServiceAtSite;
import dk.naersund.registry.SiteLocation;
import dk.naersund.registry.SiteLocation.Parking;
import java.util.List;

/** Reads the sites of a {@code registry.json}. */
final class SiteParser {
  private SiteParser() {}

  static Site site(JsonFields in) {
    return new Site(
        in.text("id"),
        in.localText("name"),
        in.localTexts("formerNames"),
        in.localTexts("familiarNames"),
        in.findLocalText("landmark"),
        in.findText("partOf"),
        in.findText("satelliteOf"),
        in.objects("locations", SiteParser::location),
        access(in),
        RegistryParser.findPhone(in, "phone"),
        in.objects("closures", SiteParser::closure),
        in.objects("services", SiteParser::serviceAtSite),
        new Site.Entry(
            in.findText("keeper"),
            in.findDate("confirmed"),
            in.flag("sensitive"),
            in.texts("aliases")));
  }

  private static SiteLocation location(JsonFields in) {
    return new SiteLocation(
        in.findDate("from"),
        in.findDate("to"),
        in.text("addressText"),
        in.findText("addressId"),
        in.text("kommunekode"),
        in.position(),
        in.objects("entrances", SiteParser::entrance),
        in.objects("parking", SiteParser::parking),
        in.findObject("building", SiteParser::building));
  }

  static Building building(JsonFields in) {
    return new Building(in.findLocalText("landmark"), access(in));
  }

  private static Entrance entrance(JsonFields in) {
    return new Entrance(
        in.text("id"),
        in.localText("name"),
        in.position(),
        access(in),
        in.findLocalText("hint"),
        in.findLocalText("landmark"),
        in.findObject(
            "photo", p -> new Photo(p.text("sha256"), p.localText("alt"), p.date("date"))));
  }

  private static Parking parking(JsonFields in) {
    return new Parking(
        in.choice("kind", Parking.Kind.class), in.position(), in.findInteger("spaces", 0, 100_000));
  }

  private static List<AccessFact> access(JsonFields in) {
    return in.objects(
        "access",
        a ->
            new AccessFact(
                a.choice("feature", AccessFeature.class),
                a.choice("answer", Answer.class),
                a.findInteger("measure", 1, 100_000),
                a.findText("source"),
                a.findDate("date"),
                a.findText("who")));
  }

  private static Closure closure(JsonFields in) {
    return new Closure(in.date("from"), in.findDate("to"), in.localText("reason"));
  }

  private static ServiceAtSite serviceAtSite(JsonFields in) {
    return new ServiceAtSite(
        in.text("service"),
        in.findDate("from"),
        in.findDate("to"),
        in.findText("entrance"),
        in.textOrBlank("hours"),
        in.objects(
            "exceptions",
            e ->
                new HoursException(
                    e.date("from"), e.date("to"), e.text("hours"), e.findLocalText("reason"))),
        RegistryParser.findPhone(in, "phone"),
        in.flag("visit"),
        in.findLocalText("note"));
  }
}
