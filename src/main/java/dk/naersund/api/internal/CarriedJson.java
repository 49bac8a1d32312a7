package dk.naersund.api.internal;

import dk.naersund.rides.Ride;
import dk.naersund.rides.RideAnswer;
import dk.naersund.search.Reason;
import dk.naersund.search.TransitWay;
import dk.naersund.search.TravelOption;
import dk.naersund.text.LocalText;
import dk.naersund.transit.Leg;
import dk.naersund.transit.Stop;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what is said of public transport and rides only. */
final class CarriedJson {
  private static final double ORE = 100;

  private final JsonBytes out;
  private final Locale language;

  CarriedJson(JsonBytes out, Locale language) {
    this.out = out;
    this.language = language;
  }

  /** The price in kroner. */
  void price(@Nullable RideAnswer ride) {
    RideAnswer.Price price = ride == null ? null : ride.price();
    if (price == null) {
      out.writeNullProperty("price");
      return;
    }
    out.writeObjectPropertyStart("price");
    out.writeStringProperty("currency", "DKK");
    out.writeNumberProperty("amount", price.ore() / ORE);
    Long online = price.onlineOre();
    if (online == null) {
      out.writeNullProperty("online");
    } else {
      out.writeNumberProperty("online", online / ORE);
    }
    out.writeEndObject();
  }

  /** What an option by public transport or by a ride has; null and empty for all others. */
  void option(TravelOption option) {
    transit(option.transit());
    RideAnswer ride = option.ride();
    if (ride == null) {
      out.writeNullProperty("ride");
    } else {
      out.writeName("ride");
      ride(ride);
    }
    out.writeArrayPropertyStart("notes");
    for (Reason note : option.notes()) {
      reason(note.code(), note.text());
    }
    out.writeEndArray();
  }

  /** What a way home by public transport or by a ride has; null for all others. */
  void home(TravelOption.Home home) {
    moment("depart", home.depart());
    moment("arrive", home.arrive());
    transit(home.transit());
    RideAnswer ride = home.ride();
    price(ride);
    moment("orderBy", ride == null ? null : ride.orderBy());
  }

  /** The rides that are no option, and why. */
  void otherRides(List<RideAnswer> rides) {
    out.writeArrayPropertyStart("otherRides");
    rides.forEach(this::ride);
    out.writeEndArray();
  }

  private void ride(RideAnswer answer) {
    Ride ride = answer.ride();
    out.writeStartObject();
    out.writeStringProperty("id", ride.id());
    out.writeStringProperty("name", ride.name().in(language));
    out.writeStringProperty("verdict", Names.of(answer.verdict()));
    out.writeArrayPropertyStart("reasons");
    answer.because().forEach(one -> reason(one.code(), one.text()));
    out.writeEndArray();
    moment("orderFrom", answer.orderFrom());
    moment("orderBy", answer.orderBy());
    out.writeStringProperty("booking", Names.of(ride.booking().by()));
    Ride.Phone phone = ride.phone();
    if (phone == null) {
      out.writeNullProperty("phone");
    } else {
      out.writeObjectPropertyStart("phone");
      out.writeStringProperty("number", phone.number());
      text("hours", phone.hours() == null ? null : phone.hours().rule());
      out.writeEndObject();
    }
    out.writeObjectPropertyStart("source");
    out.writeStringProperty("text", ride.source().text().in(language));
    out.writeStringProperty("date", ride.source().date().toString());
    text("url", ride.source().url());
    out.writeEndObject();
    out.writeEndObject();
  }

  private void transit(@Nullable TransitWay way) {
    if (way == null) {
      out.writeNullProperty("transit");
      return;
    }
    out.writeObjectPropertyStart("transit");
    out.writeNumberProperty("changes", way.changes());
    out.writeNumberProperty("walkMetres", Math.round(way.walkMetres()));
    out.writeStringProperty("access", way.accessUnknown() ? "unknown" : "as-needed");
    out.writeArrayPropertyStart("legs");
    for (Leg leg : way.legs()) {
      out.writeStartObject();
      switch (leg) {
        case Leg.Ride ride -> {
          out.writeStringProperty("kind", Names.of(ride.route().kind()));
          out.writeStringProperty("line", ride.route().name());
          text("towards", ride.headsign());
          stop("from", ride.from());
          stop("to", ride.to());
          out.writeNullProperty("metres");
          out.writeNullProperty("unknownMetres");
        }
        case Leg.Walk walk -> {
          out.writeStringProperty("kind", "walk");
          out.writeNullProperty("line");
          out.writeNullProperty("towards");
          stop("from", walk.from());
          stop("to", walk.to());
          out.writeNumberProperty("metres", Math.round(walk.metres()));
          out.writeNumberProperty("unknownMetres", Math.round(walk.unknownMetres()));
        }
      }
      moment("depart", leg.departs());
      moment("arrive", leg.arrives());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void stop(String name, @Nullable Stop stop) {
    text(name, stop == null ? null : stop.name());
  }

  private void reason(String code, LocalText text) {
    out.writeStartObject();
    out.writeStringProperty("code", code);
    out.writeStringProperty("text", text.in(language));
    out.writeEndObject();
  }

  private void moment(String name, @Nullable Instant moment) {
    text(name, moment == null ? null : Names.iso(moment));
  }

  private void text(String name, @Nullable String text) {
    if (text == null) {
      out.writeNullProperty(name);
    } else {
      out.writeStringProperty(name, text);
    }
  }
}
