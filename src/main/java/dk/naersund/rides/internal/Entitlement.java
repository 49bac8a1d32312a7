package dk.naersund.rides.internal;

import dk.naersund.rides.Aid;
import dk.naersund.rides.Condition;
import dk.naersund.rides.Ride;
import dk.naersund.rides.RideTrip;
import dk.naersund.rides.Rider;
import dk.naersund.rides.Verdict;
import dk.naersund.text.LocalText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges whether a person may use a ride between two municipalities, whatever the hour. */
final class Entitlement {
  private final Ride ride;
  private final Said said;

  Entitlement(Ride ride, Said said) {
    this.ride = ride;
    this.said = said;
  }

  void judge(Rider rider, RideTrip trip) {
    residence(rider.kommunekode());
    age(rider.age());
    ride.who().all().forEach(condition -> needed(condition, rider));
    oneOf(ride.who().any(), rider);
    List<String> services = ride.who().services();
    if (trip.service() != null && !services.isEmpty() && !services.contains(trip.service())) {
      said.say(Verdict.NO, "service");
    }
    area(trip);
    aid(rider);
  }

  private void residence(@Nullable String kommunekode) {
    List<String> allowed = ride.who().residence();
    if (allowed.isEmpty()) {
      return;
    }
    if (kommunekode == null) {
      said.say(Verdict.DEPENDS, "residence.unknown");
    } else if (!allowed.contains(kommunekode)) {
      said.say(Verdict.NO, "residence");
    }
  }

  private void age(@Nullable Integer age) {
    Integer min = ride.who().minAge();
    Integer max = ride.who().maxAge();
    if (min == null && max == null) {
      return;
    }
    boolean fits = age != null && (min == null || age >= min) && (max == null || age <= max);
    if (fits) {
      return;
    }
    Verdict verdict = age == null ? Verdict.DEPENDS : Verdict.NO;
    if (min != null && max != null) {
      said.say(verdict, "age.between", min, max);
    } else if (min != null) {
      said.say(verdict, "age.from", min);
    } else {
      said.say(verdict, "age.to", Optional.ofNullable(max).orElseThrow());
    }
  }

  private void needed(Condition condition, Rider rider) {
    Boolean holds = rider.told().get(condition.id());
    if (!Boolean.TRUE.equals(holds)) {
      said.add(
          holds == null ? Verdict.DEPENDS : Verdict.NO,
          "condition-" + condition.id(),
          condition.needed());
    }
  }

  private void oneOf(List<Condition> any, Rider rider) {
    if (any.isEmpty()
        || any.stream().anyMatch(one -> Boolean.TRUE.equals(rider.told().get(one.id())))) {
      return;
    }
    boolean open = any.stream().anyMatch(one -> !rider.told().containsKey(one.id()));
    Verdict verdict = open ? Verdict.DEPENDS : Verdict.NO;
    if (any.size() == 1) {
      said.add(verdict, "condition-" + any.getFirst().id(), any.getFirst().needed());
      return;
    }
    LocalText all = any.getFirst().needed();
    for (Condition one : any.subList(1, any.size())) {
      all = said.text("or", all, one.needed());
    }
    said.add(verdict, "one-of", all);
  }

  private void area(RideTrip trip) {
    List<String> kommuner = ride.areas().kommuner();
    if (kommuner.isEmpty()) {
      return;
    }
    if (isOutside(kommuner, trip.fromKommune()) || isOutside(kommuner, trip.toKommune())) {
      said.say(Verdict.NO, "area");
    } else if (trip.fromKommune() == null || trip.toKommune() == null) {
      said.say(Verdict.DEPENDS, "area.unknown");
    }
  }

  private static boolean isOutside(List<String> kommuner, @Nullable String kommune) {
    return kommune != null && !kommuner.contains(kommune);
  }

  private void aid(Rider rider) {
    Aid aid = rider.aid();
    if (aid == Aid.NONE) {
      return;
    }
    Ride.Carries carries = ride.aids().get(aid);
    if (carries == null) {
      said.say(Verdict.DEPENDS, "aid.unknown", said.text("aid-name." + aid.id()));
    } else if (!carries.allowed()) {
      said.say(Verdict.NO, "aid", said.text("aid-name." + aid.id()));
    } else {
      length(carries.maxCentimetres(), rider.chairCentimetres());
      weight(carries.maxKilograms(), rider.kilograms());
    }
  }

  private void length(@Nullable Integer most, @Nullable Integer told) {
    if (most != null && (told == null || told > most)) {
      said.say(told == null ? Verdict.DEPENDS : Verdict.NO, "chair-length", most);
    }
  }

  private void weight(@Nullable Integer most, @Nullable Integer told) {
    if (most != null && (told == null || told > most)) {
      said.say(told == null ? Verdict.DEPENDS : Verdict.NO, "chair-weight", most);
    }
  }
}
