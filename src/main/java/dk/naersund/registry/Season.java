package dk.naersund.registry;

import dk.naersund.text.LocalText;
import java.time.LocalDate;

/**
 * A campaign with a first and a last day, for example the vaccinations of one autumn.
 *
 * @param id stable id
 * @param name what people call it
 * @param firstDay the first day, Danish date
 * @param lastDay the last day, included
 */
public record Season(String id, LocalText name, LocalDate firstDay, LocalDate lastDay)
    implements RegistryEntity {
  public Season {
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException("season " + id + " ends before it begins");
    }
  }
}
