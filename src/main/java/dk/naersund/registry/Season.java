package dk.naersund.registry;

import dk.naersund.text.ClockWords;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with a first and a last day, for example the vaccinations of one autumn.
 *
 * @param id stable id
 * @param name what people call it
 * @param firstDay the first day, Danish date
 * @param lastDay the last day, included
 * @param waves who is invited when; an invitation, never a bar to come earlier or later
 * @param participants ids of the organisations that take part; a service of the season is offered
 *     by one of them
 */
public record Season(
    String id,
    LocalText name,
    LocalDate firstDay,
    LocalDate lastDay,
    List<Wave> waves,
    List<String> participants)
    implements RegistryEntity {
  public Season {
    waves = List.copyOf(waves);
    participants = List.copyOf(participants);
    if (lastDay.isBefore(firstDay)) {
      throw new NotRight(
          FieldProblem.Code.ENDS_BEFORE_IT_BEGINS,
          ClockWords.fullDate(lastDay),
          ClockWords.fullDate(firstDay));
    }
  }

  /** The wave that invites this age; empty where the source leaves it open, so that one asks. */
  public Optional<Wave> findWave(int age) {
    return waves.stream().filter(wave -> wave.invites(age)).findFirst();
  }

  /**
   * An age group and when its first invitations go out.
   *
   * @param invited the first day of its invitations, Danish date
   * @param minAge youngest age in years, included; null for no lower bound
   * @param maxAge oldest age in years, included; null for no upper bound
   */
  public record Wave(LocalDate invited, @Nullable Integer minAge, @Nullable Integer maxAge) {
    public Wave {
      if (minAge != null && maxAge != null && maxAge < minAge) {
        throw new NotRight(FieldProblem.Code.NO_SUCH_AGE, minAge, maxAge);
      }
    }

    /** Whether it invites this age. */
    public boolean invites(int age) {
      return (minAge == null || age >= minAge) && (maxAge == null || age <= maxAge);
    }
  }
}
