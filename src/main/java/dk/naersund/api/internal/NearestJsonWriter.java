package dk.naersund.api.internal;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.Said;
import dk.naersund.hours.OpeningStatus;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.Phone;
import dk.naersund.rides.RideAnswer;
import dk.naersund.search.Eligibility;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NextFree;
import dk.naersund.search.Reason;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Doubt;
import dk.naersund.text.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes an answer as {@link NearestJson} in one language. */
final class NearestJsonWriter {
  private final JsonPieces pieces;
  private final Locale language;
  private final JsonBytes out;
  private final CarriedJson carried;

  private NearestJsonWriter(JsonPieces pieces, Locale language, JsonBytes out) {
    this.pieces = pieces;
    this.language = language;
    this.out = out;
    this.carried = new CarriedJson(out, language);
  }

  /** The answer in UTF-8. */
  static byte[] write(NearestAnswer answer, Locale language, JsonPieces pieces) {
    JsonBytes out = JsonBytes.mine();
    new NearestJsonWriter(pieces, language, out).write(answer);
    return out.toByteArray();
  }

  private void write(NearestAnswer answer) {
    NearestAnswer.Origin origin = answer.origin();
    out.writeStartObject();
    out.writeObjectPropertyStart("origin");
    out.writeNumberProperty("lat", origin.position().lat());
    out.writeNumberProperty("lon", origin.position().lon());
    text("municipality", origin.kommunekode());
    Double toStreet = origin.metresToStreet();
    number("metresToStreet", toStreet == null ? null : Math.round(toStreet));
    out.writeEndObject();
    moment("at", answer.at());
    out.writeStringProperty("asOf", answer.asOf().toString());
    out.writeObjectPropertyStart("versions");
    out.writeStringProperty("map", answer.versions().map());
    text("timetable", answer.versions().timetable());
    out.writeNumberProperty("registry", answer.versions().registry());
    out.writeEndObject();
    out.writeArrayPropertyStart("results");
    answer.results().forEach(this::result);
    out.writeEndArray();
    out.writeArrayPropertyStart("passedOver");
    for (NearestAnswer.PassedOver place : answer.passedOver()) {
      out.writeStartObject();
      out.writeName("site");
      out.writeRawValue(pieces.place(place.site(), answer.asOf(), language));
      out.writeNumberProperty("metres", Math.round(place.metres()));
      number("seconds", place.seconds());
      reasons("reasons", place.reasons());
      out.writeEndObject();
    }
    out.writeEndArray();
    reasons("notes", answer.notes());
    eligibility(answer.eligibility());
    out.writeEndObject();
  }

  private void eligibility(@Nullable Eligibility eligibility) {
    if (eligibility == null) {
      out.writeNullProperty("eligibility");
      return;
    }
    out.writeName("eligibility");
    out.writeRawValue(pieces.eligibility(eligibility, language));
  }

  private void result(NearestAnswer.Result result) {
    out.writeStartObject();
    out.writeNumberProperty("rank", result.rank());
    out.writeRawProperties(pieces.of(result.offer(), result.entrance(), language));
    moment("moment", result.moment().at());
    out.writeStringProperty("momentKind", Names.of(result.moment().kind()));
    out.writeArrayPropertyStart("options");
    result.options().forEach(this::option);
    out.writeEndArray();
    open(result);
    access(result.access());
    free(result.nextFree());
    phone(result.phone());
    reasons("reasons", result.reasons());
    carried.otherRides(result.otherRides());
    out.writeEndObject();
  }

  private void open(NearestAnswer.Result result) {
    OpeningStatus open = result.open();
    out.writeObjectPropertyStart("open");
    switch (open.state()) {
      case OPEN -> out.writeBooleanProperty("onArrival", true);
      case CLOSED -> out.writeBooleanProperty("onArrival", false);
      case UNKNOWN, BY_APPOINTMENT -> out.writeStringProperty("onArrival", "unknown");
    }
    out.writeStringProperty("state", Names.of(open.state()));
    moment("until", open.until());
    moment("next", result.nextOpen());
    text("reason", open.reason());
    out.writeStringProperty("hours", result.offer().hours().rule());
    out.writeEndObject();
  }

  private void access(List<AccessFact> facts) {
    out.writeObjectPropertyStart("access");
    for (AccessFact fact : facts) {
      out.writeStringProperty(fact.feature().id(), Names.of(fact.answer()));
    }
    out.writeEndObject();
    out.writeArrayPropertyStart("accessFacts");
    for (AccessFact fact : facts) {
      out.writeStartObject();
      out.writeStringProperty("feature", fact.feature().id());
      out.writeStringProperty("a11yJson", fact.feature().a11yJson());
      out.writeStringProperty("answer", Names.of(fact.answer()));
      number("measure", fact.measure());
      text("source", fact.source());
      text("date", fact.date() == null ? null : fact.date().toString());
      text("who", fact.who());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void free(@Nullable NextFree free) {
    if (free == null) {
      out.writeNullProperty("nextFree");
      return;
    }
    FirstFree first = free.first();
    FreeSlot slot = first instanceof FirstFree.At at ? at.free() : null;
    FirstFree.Counted counted = first instanceof FirstFree.Counted some ? some : null;
    Said said = first.said().orElse(null);
    out.writeObjectPropertyStart("nextFree");
    moment("at", slot != null ? slot.start() : counted != null ? counted.from() : null);
    moment("until", counted == null ? null : counted.to());
    number("minutes", slot == null ? null : (Integer) slot.minutes());
    number("seats", seats(slot, counted));
    text("slot", slot == null ? null : slot.id().toString());
    text("source", said == null ? null : said.source());
    text("sourceName", said == null ? null : said.name());
    moment("asOf", said == null ? null : said.asOf());
    out.writeStringProperty("confidence", Names.of(first.confidence()));
    out.writeArrayPropertyStart("then");
    for (FreeSlot next : free.then()) {
      out.writeMoment(next.start());
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static @Nullable Integer seats(
      @Nullable FreeSlot slot, FirstFree.@Nullable Counted counted) {
    if (slot != null) {
      return slot.seats();
    }
    return counted == null ? null : (Integer) counted.count();
  }

  private void phone(@Nullable Phone phone) {
    if (phone == null) {
      out.writeNullProperty("phone");
      return;
    }
    out.writeObjectPropertyStart("phone");
    out.writeStringProperty("number", phone.number());
    text("hours", phone.hours());
    out.writeEndObject();
  }

  private void option(TravelOption option) {
    out.writeStartObject();
    out.writeStringProperty("mode", option.modeId());
    out.writeStringProperty("profile", option.profile());
    out.writeNumberProperty("seconds", option.seconds());
    out.writeNumberProperty("metres", Math.round(option.metres()));
    moment("depart", option.depart());
    moment("arrive", option.arrive());
    TravelOption.Home home = option.home();
    if (home == null) {
      out.writeNullProperty("home");
    } else {
      out.writeObjectPropertyStart("home");
      out.writeNumberProperty("seconds", home.seconds());
      out.writeNumberProperty("metres", Math.round(home.metres()));
      out.writeNumberProperty("unknownMetres", Math.round(home.unknownMetres()));
      carried.home(home);
      out.writeEndObject();
    }
    out.writeObjectPropertyStart("doubt");
    out.writeNumberProperty("verifiedMetres", Math.round(option.doubt().verifiedMetres()));
    out.writeNumberProperty("unknownMetres", Math.round(option.doubt().unknownMetres()));
    out.writeName("worst");
    spot(option.doubt().worst());
    out.writeEndObject();
    out.writeArrayPropertyStart("avoided");
    option.avoided().forEach(this::spot);
    out.writeEndArray();
    text("parking", option.parking());
    RideAnswer ride = option.ride();
    carried.price(ride);
    moment("orderBy", ride == null ? null : ride.orderBy());
    moment("leaveBy", option.leaveBy());
    carried.option(option);
    out.writeEndObject();
  }

  private void spot(Doubt.@Nullable Spot spot) {
    if (spot == null) {
      out.writeNull();
      return;
    }
    out.writeStartObject();
    out.writeStringProperty("what", spot.what());
    out.writeStringProperty("where", spot.text().in(language));
    out.writeNumberProperty("lat", spot.at().lat());
    out.writeNumberProperty("lon", spot.at().lon());
    out.writeEndObject();
  }

  private void reasons(String name, List<Reason> reasons) {
    out.writeArrayPropertyStart(name);
    for (Reason reason : reasons) {
      out.writeStartObject();
      out.writeStringProperty("code", reason.code());
      out.writeStringProperty("text", reason.text().in(language));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void text(String name, @Nullable LocalText text) {
    text(name, text == null ? null : text.in(language));
  }

  private void text(String name, @Nullable String text) {
    if (text == null) {
      out.writeNullProperty(name);
    } else {
      out.writeStringProperty(name, text);
    }
  }

  private void number(String name, @Nullable Number number) {
    if (number == null) {
      out.writeNullProperty(name);
    } else {
      out.writeNumberProperty(name, number.longValue());
    }
  }

  private void moment(String name, @Nullable Instant moment) {
    out.writeMomentProperty(name, moment);
  }
}
