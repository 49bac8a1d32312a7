package dk.naersund.editing;

import dk.naersund.coverage.Effects;
import dk.naersund.coverage.SnapReports.SnapReport;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.FieldChange;
import dk.naersund.registry.PublishOutcome;
import dk.naersund.registry.SiteLocation;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.List;

/** What edits would do. */
public sealed interface Preview {
  /**
   * They cannot be made.
   *
   * @param refused which, and why
   */
  record Impossible(PublishOutcome.Refused refused) implements Preview {}

  /**
   * They can be made.
   *
   * @param world the world with them in it: what it answers is exactly what citizens would see
   * @param changes what changes, in the order of the edits
   * @param places where the doors of changed sites come to stand on the streets
   * @param effects how much nearer or farther for how many addresses, and which promises turn
   */
  record Possible(
      World world, List<EntityChange> changes, List<PlaceOnStreets> places, Effects effects)
      implements Preview {
    public Possible {
      changes = List.copyOf(changes);
      places = List.copyOf(places);
    }
  }

  /**
   * What changes of one entity.
   *
   * @param entity which
   * @param fields its fields that differ; empty when the edit changes nothing
   */
  record EntityChange(EntityId entity, List<FieldChange> fields) {
    public EntityChange {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Where a site stands on the streets, for each of its locations from today on.
   *
   * @param site its id
   * @param location the location
   * @param day the first day on which it is shown like this: today or later
   * @param report street by street, and whether somebody in a wheelchair gets there from the stop
   */
  record PlaceOnStreets(String site, SiteLocation location, LocalDate day, SnapReport report) {}
}
