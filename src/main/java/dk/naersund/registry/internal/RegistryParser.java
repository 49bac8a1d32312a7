package dk.naersund.registry.internal;

import dk.naersund.registry.Answer;
import dk.naersund.registry.FieldProblem.Code;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Phone;
import dk.naersund.registry.RegionCode;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.Service.Audience;
import dk.naersund.registry.Service.Booking;
import dk.naersund.registry.ServiceKind;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the format that {@code src/docs/region.md} describes, field by field. */
final class RegistryParser {
  static final String FORMAT = "naersund-registry/1";

  private RegistryParser() {}

  /** The content; empty lists where nothing can be read. What is wrong is added to the problems. */
  static RegistryContent parse(JsonNode root, Problems problems) {
    RegistryContent content = JsonFields.read(root, "", problems, RegistryParser::registry);
    return content == null ? RegistryContent.NOTHING : content;
  }

  /** The ids that a list claims to hold, those of members that cannot be read included. */
  static Set<String> ids(JsonNode root, String list) {
    Set<String> ids = new HashSet<>();
    root.path(list).forEach(member -> ids.add(member.path("id").asString("")));
    return ids;
  }

  private static RegistryContent registry(JsonFields in) {
    String format = in.text("format");
    if (!format.equals(FORMAT) && !format.equals("?")) {
      in.problem("format", Code.UNKNOWN_FORMAT, FORMAT, format);
    }
    return new RegistryContent(
        in.flag("invented"),
        in.objects("organisations", RegistryParser::organisation),
        in.objects("regions", RegistryParser::region),
        in.objects("serviceKinds", RegistryParser::serviceKind),
        in.objects("seasons", RegistryParser::season),
        in.objects("services", RegistryParser::service),
        in.objects("responsibilities", RegistryParser::responsibility),
        in.objects("sites", SiteParser::site));
  }

  static Organisation organisation(JsonFields in) {
    return new Organisation(
        in.text("id"),
        in.localText("name"),
        in.choice("kind", Organisation.Kind.class),
        in.findText("kommunekode"),
        in.findText("cvr"),
        in.findText("sorId"),
        in.findText("ydernummer"),
        findPhone(in, "phone"));
  }

  static RegionCode region(JsonFields in) {
    return new RegionCode(
        in.text("id"),
        in.localText("name"),
        in.findText("code"),
        in.findText("organisation"),
        in.texts("municipalities"),
        in.findDate("from"),
        in.findDate("to"),
        in.findText("successor"),
        in.text("source"));
  }

  static Responsibility responsibility(JsonFields in) {
    return new Responsibility(
        in.text("id"),
        in.texts("kinds"),
        in.texts("municipalities"),
        in.findDate("from"),
        in.findDate("to"),
        in.findText("authority"),
        in.findText("funder"),
        in.findText("operator"),
        in.findText("buildingOwner"),
        in.text("source"),
        in.findLocalText("note"));
  }

  static ServiceKind serviceKind(JsonFields in) {
    return new ServiceKind(
        in.text("id"),
        in.localText("name"),
        in.findLocalText("description"),
        in.choice("sector", ServiceKind.Sector.class),
        in.texts("words"),
        in.findLocalText("instead"));
  }

  static Season season(JsonFields in) {
    return new Season(
        in.text("id"),
        in.localText("name"),
        in.date("firstDay"),
        in.date("lastDay"),
        in.objects(
            "waves",
            w ->
                new Season.Wave(
                    w.date("invited"),
                    w.findInteger("minAge", 0, 130),
                    w.findInteger("maxAge", 0, 130))),
        in.texts("participants"));
  }

  static Service service(JsonFields in) {
    return new Service(
        in.text("id"),
        in.text("kind"),
        in.text("organisation"),
        in.localText("name"),
        in.object("audience", RegistryParser::audience, () -> Audience.EVERYBODY),
        in.texts("languages"),
        booking(in),
        in.findText("season"),
        in.flag("cityWide"));
  }

  private static Audience audience(JsonFields in) {
    return new Audience(
        in.findInteger("minAge", 0, 130),
        in.findInteger("maxAge", 0, 130),
        in.texts("residence"),
        in.choice("referral", Answer.class, Answer.UNKNOWN),
        in.findLocalText("note"));
  }

  private static Booking booking(JsonFields in) {
    Booking booking =
        in.findObject(
            "booking",
            b ->
                new Booking(
                    b.choice("how", Booking.How.class, Booking.How.UNKNOWN), b.findText("url")));
    return booking == null ? new Booking(Booking.How.UNKNOWN, null) : booking;
  }

  static @Nullable Phone findPhone(JsonFields in, String name) {
    return in.findObject(name, p -> new Phone(p.text("number"), p.findText("hours")));
  }
}
