package dk.naersund.rides;

import dk.naersund.hours.OpeningHours;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A ride that somebody may be entitled to, as {@code rides.yaml} tells it.
 *
 * @param id stable id, unique in the region: {@code flextur}
 * @param name what people call it
 * @param about what it is, in one or two sentences
 * @param who who may use it
 * @param areas where it drives
 * @param hours when it drives; the whole ride lies within
 * @param order how it is ordered; null when there is nothing to order
 * @param fare what it costs; null when nobody told us
 * @param aids what may come along; an aid that is not named is unknown
 * @param pace how much longer it takes than driving alone
 * @param booking who orders it
 * @param phone whom to ring; null when there is no number
 * @param url where to read more or to order; null for no such page
 * @param notes what else to know
 * @param assumed what nobody told us and we reckon with, by the field it is about
 * @param source on what the rest of this rests
 * @param from first day on which it holds; null for always
 * @param to last day, included; null when no end is known
 */
public record Ride(
    String id,
    LocalText name,
    LocalText about,
    Who who,
    Areas areas,
    OpeningHours hours,
    @Nullable Order order,
    @Nullable Fare fare,
    Map<Aid, Carries> aids,
    Pace pace,
    Booking booking,
    @Nullable Phone phone,
    @Nullable String url,
    List<LocalText> notes,
    Map<Assumed, LocalText> assumed,
    Source source,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  public Ride {
    aids = Map.copyOf(aids);
    notes = List.copyOf(notes);
    assumed = Collections.unmodifiableMap(new TreeMap<>(assumed));
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "\"id\" is \"" + id + "\"; write small letters a to z, digits and single hyphens");
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("\"to\" is before \"from\"");
    }
  }

  /** What may rest on an assumption. */
  public enum Assumed {
    WHO,
    HOURS,
    ORDER,
    FARE,
    AIDS,
    PACE
  }

  /**
   * Who may use it. What is left empty does not matter.
   *
   * @param residence kommunekoder of the municipalities whose citizens may use it
   * @param minAge youngest age in years, included
   * @param maxAge oldest age in years, included
   * @param all all of these must be so
   * @param any at least one of these must be so
   * @param services ids of the service kinds that it drives to
   */
  public record Who(
      List<String> residence,
      @Nullable Integer minAge,
      @Nullable Integer maxAge,
      List<Condition> all,
      List<Condition> any,
      List<String> services) {
    public Who {
      residence = List.copyOf(residence);
      all = List.copyOf(all);
      any = List.copyOf(any);
      services = List.copyOf(services);
      if (minAge != null && maxAge != null && maxAge < minAge) {
        throw new IllegalArgumentException("\"who.maxAge\" is less than \"who.minAge\"");
      }
    }
  }

  /**
   * Where it drives, as kommunekoder; both ends lie in one of them. Empty for everywhere.
   *
   * @param kommuner municipalities in which and between which it drives
   */
  public record Areas(List<String> kommuner) {
    public Areas {
      kommuner = List.copyOf(kommuner);
    }
  }

  /**
   * Whether an aid may come along.
   *
   * @param allowed whether it may at all
   * @param maxCentimetres longest chair; null for no limit
   * @param maxKilograms heaviest chair with its user; null for no limit
   */
  public record Carries(
      boolean allowed, @Nullable Integer maxCentimetres, @Nullable Integer maxKilograms) {}

  /**
   * How much longer it takes than driving alone.
   *
   * @param lateMinutes how long after the time agreed the car may come
   * @param detourPercent how much longer the drive may be, for others in the car
   */
  public record Pace(int lateMinutes, int detourPercent) {
    /** A car of one's own. */
    public static final Pace DIRECT = new Pace(0, 0);

    public Pace {
      if (lateMinutes < 0 || detourPercent < 0) {
        throw new IllegalArgumentException("\"pace\" has no negative numbers");
      }
    }
  }

  /**
   * Who orders it.
   *
   * @param by who
   * @param text in words: "Kommunen bestiller tiden, hvis den kører dig."; null where there is no
   *     more to say
   */
  public record Booking(By by, @Nullable LocalText text) {
    /** Who orders a ride. */
    public enum By {
      /** The person, or somebody for them. */
      PERSON,
      MUNICIPALITY,
      REGION,
      /** The relative who drives. */
      RELATIVE
    }
  }

  /**
   * Whom to ring.
   *
   * @param number in international form with spaces as Danes write it
   * @param hours when somebody answers; null when nobody told us
   */
  public record Phone(String number, @Nullable OpeningHours hours) {}

  /**
   * On what it rests.
   *
   * @param text in words
   * @param date when it held
   * @param url where it stands; null for no page
   */
  public record Source(LocalText text, LocalDate date, @Nullable String url) {}
}
