package dk.naersund.rides.internal;

import static dk.naersund.platform.FileFields.required;
import static dk.naersund.rides.internal.Fields.kommunekoder;
import static dk.naersund.rides.internal.Fields.list;
import static dk.naersund.rides.internal.Fields.number;

import dk.naersund.hours.DanishDays;
import dk.naersund.hours.HoursProblem;
import dk.naersund.hours.OpeningHours;
import dk.naersund.platform.FileFields;
import dk.naersund.rides.Aid;
import dk.naersund.rides.Condition;
import dk.naersund.rides.Fare;
import dk.naersund.rides.Order;
import dk.naersund.rides.Ride;
import dk.naersund.text.LocalText;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one ride of its entry; what is wrong is an IllegalArgumentException with the field. */
final class RideReader {
  private static final int ORE = 100;

  private final Map<String, Condition> conditions;
  private final DanishDays days;
  private final ZoneId zone;

  RideReader(Map<String, Condition> conditions, DanishDays days, ZoneId zone) {
    this.conditions = conditions;
    this.days = days;
    this.zone = zone;
  }

  Ride ride(RideEntries.Entry entry) {
    return new Ride(
        required("id", entry.id()),
        required("name", entry.name()),
        required("about", entry.about()),
        who(entry.who()),
        new Ride.Areas(kommunekoder("kommuner", entry.kommuner())),
        hours("hours", required("hours", entry.hours())),
        order(required("order", entry.order())),
        entry.fare() == null ? null : fare(entry.fare()),
        aids(entry.aids()),
        pace(entry.pace()),
        booking(required("booking", entry.booking())),
        entry.phone() == null ? null : phone(entry.phone()),
        entry.url(),
        list(entry.notes()),
        assumed(entry.assumed()),
        source(required("source", entry.source())),
        entry.from(),
        entry.to());
  }

  private Ride.Who who(RideEntries.@Nullable WhoEntry who) {
    if (who == null) {
      return new Ride.Who(List.of(), null, null, List.of(), List.of(), List.of());
    }
    return new Ride.Who(
        kommunekoder("who.residence", who.residence()),
        who.minAge(),
        who.maxAge(),
        known("who.all", who.all()),
        known("who.any", who.any()),
        list(who.services()));
  }

  private List<Condition> known(String field, @Nullable List<String> ids) {
    return list(ids).stream()
        .map(
            id -> {
              Condition condition = conditions.get(id);
              if (condition == null) {
                throw new IllegalArgumentException(
                    "the field \"%s\" names \"%s\"; known conditions are %s"
                        .formatted(field, id, String.join(", ", conditions.keySet())));
              }
              return condition;
            })
        .toList();
  }

  private OpeningHours hours(String field, String rule) {
    try {
      return OpeningHours.of(rule, List.of(), days, zone);
    } catch (HoursProblem e) {
      throw new IllegalArgumentException(
          "the field \"%s\" is \"%s\": %s".formatted(field, rule, e.getMessage()), e);
    }
  }

  private @Nullable Order order(RideEntries.OrderEntry order) {
    if (Boolean.TRUE.equals(order.none())) {
      if (order.minutesBefore() != null || order.daysBefore() != null || order.desk() != null) {
        throw new IllegalArgumentException(
            "the field \"order.none\" is true, so nothing else may stand in \"order\"");
      }
      return null;
    }
    return new Order(
        deadline(order),
        order.earliestDays(),
        order.desk() == null ? null : hours("order.desk", order.desk()));
  }

  private static Order.Deadline deadline(RideEntries.OrderEntry order) {
    if ((order.minutesBefore() == null) == (order.daysBefore() == null)) {
      throw new IllegalArgumentException(
          "the field \"order\" needs either \"none: true\", \"minutesBefore\" or \"daysBefore\"");
    }
    if (order.minutesBefore() != null) {
      return new Order.MinutesBefore(order.minutesBefore());
    }
    String until = required("order.until", order.until());
    try {
      return new Order.DaysBefore(
          required("order.daysBefore", order.daysBefore()),
          LocalTime.parse(until),
          Boolean.TRUE.equals(order.workingDays()));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "the field \"order.until\" is \"" + until + "\"; write a time in quotes, \"12:00\"", e);
    }
  }

  private static Fare fare(RideEntries.FareEntry fare) {
    List<Fare.Step> steps =
        required("fare.steps", fare.steps()).stream()
            .map(
                step ->
                    new Fare.Step(
                        step.toKm() == null ? Fare.ENDLESS : step.toKm(),
                        ore(step.fixed()),
                        ore(step.perKm())))
            .toList();
    return new Fare(
        steps,
        required("fare.perStartedKilometre", fare.perStartedKilometre()),
        number("fare.onlinePercentOff", fare.onlinePercentOff(), 0));
  }

  private static long ore(@Nullable Double kroner) {
    return kroner == null ? 0 : Math.round(kroner * ORE);
  }

  private static Map<Aid, Ride.Carries> aids(
      @Nullable Map<String, RideEntries.CarriesEntry> entries) {
    Map<Aid, Ride.Carries> aids = new EnumMap<>(Aid.class);
    if (entries != null) {
      entries.forEach(
          (id, carries) -> {
            Aid aid = FileFields.constant(Aid.class, "aids", id);
            required("aids." + id, carries);
            if ((carries.maxCentimetres() != null || carries.maxKilograms() != null)
                && !aid.isChair()) {
              throw new IllegalArgumentException(
                  "the field \"aids." + id + "\" has limits; only chairs have some");
            }
            aids.put(
                aid,
                new Ride.Carries(
                    required("aids." + id + ".allowed", carries.allowed()),
                    carries.maxCentimetres(),
                    carries.maxKilograms()));
          });
    }
    return aids;
  }

  private static Map<Ride.Assumed, LocalText> assumed(@Nullable Map<String, LocalText> entries) {
    Map<Ride.Assumed, LocalText> assumed = new EnumMap<>(Ride.Assumed.class);
    if (entries != null) {
      entries.forEach(
          (field, text) ->
              assumed.put(
                  FileFields.constant(Ride.Assumed.class, "assumed", field),
                  required("assumed." + field, text)));
    }
    return assumed;
  }

  private static Ride.Pace pace(RideEntries.@Nullable PaceEntry pace) {
    return pace == null
        ? Ride.Pace.DIRECT
        : new Ride.Pace(
            number("pace.lateMinutes", pace.lateMinutes(), 0),
            number("pace.detourPercent", pace.detourPercent(), 0));
  }

  private static Ride.Booking booking(RideEntries.BookingEntry booking) {
    return new Ride.Booking(
        FileFields.constant(
            Ride.Booking.By.class, "booking.by", required("booking.by", booking.by())),
        booking.text());
  }

  private Ride.Phone phone(RideEntries.PhoneEntry phone) {
    return new Ride.Phone(
        required("phone.number", phone.number()),
        phone.hours() == null ? null : hours("phone.hours", phone.hours()));
  }

  private static Ride.Source source(RideEntries.SourceEntry source) {
    return new Ride.Source(
        required("source.text", source.text()),
        required("source.date", source.date()),
        source.url());
  }
}
