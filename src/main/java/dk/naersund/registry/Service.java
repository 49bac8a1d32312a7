package dk.naersund.registry;

import dk.naersund.text.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer of an organisation.
 *
 * @param id stable id
 * @param kind id of its {@link ServiceKind}
 * @param organisation id of the {@link Organisation} that offers it
 * @param name what people call it
 * @param audience whom it is for
 * @param languages ISO 639-1 tags of the languages spoken there; empty when nobody told us
 * @param booking how one gets a time
 * @param season id of the {@link Season} it belongs to; null for a service all year round
 * @param cityWide true when there is only one for everybody, however far away
 */
public record Service(
    String id,
    String kind,
    String organisation,
    LocalText name,
    Audience audience,
    List<String> languages,
    Booking booking,
    @Nullable String season,
    boolean cityWide)
    implements RegistryEntity {
  public Service {
    languages = List.copyOf(languages);
  }

  /**
   * Whom a service is for.
   *
   * @param minAge youngest age in years, included; null for no lower bound
   * @param maxAge oldest age in years, included; null for no upper bound
   * @param residence kommunekoder of the municipalities whose citizens may use it; empty for
   *     everybody
   * @param referral whether a referral is needed
   * @param note in words, from the source; null for none
   */
  public record Audience(
      @Nullable Integer minAge,
      @Nullable Integer maxAge,
      List<String> residence,
      Answer referral,
      @Nullable LocalText note) {
    /** For everybody, without referral. */
    public static final Audience EVERYBODY = new Audience(null, null, List.of(), Answer.NO, null);

    public Audience {
      residence = List.copyOf(residence);
      if (minAge != null && maxAge != null && maxAge < minAge) {
        throw new NotRight(FieldProblem.Code.NO_SUCH_AGE, minAge, maxAge);
      }
    }
  }

  /**
   * How one gets a time.
   *
   * @param how the usual way
   * @param url where to book; null when there is no such page
   */
  public record Booking(How how, @Nullable String url) {
    /** The ways to get a time. */
    public enum How {
      DROP_IN,
      PHONE,
      ONLINE,
      BY_REFERRAL,
      UNKNOWN
    }
  }
}
