package dk.naersund.pages.internal.find;

import dk.naersund.pages.internal.frame.AccessLine;
import dk.naersund.pages.internal.frame.PhoneView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place of the answer, ready to be read aloud.
 *
 * @param rank 1 for the best
 * @param name what people call the place
 * @param service what it offers, and who does
 * @param knownAs landmark and former names; null for none
 * @param address where it is
 * @param open what holds when the person arrives: the sentence that decides
 * @param sure whether {@code open} is good news that is known
 * @param arrival when the person is there; null when that says nothing
 * @param at where the entrance is, for the map: {@code lat,lon}
 * @param ways the best ways there and home, at most three, the one that decided first
 * @param moreWays the others
 * @param noRides rides that are none here, and why, a line for each
 * @param entrance which door to use
 * @param access what is known about getting in
 * @param unknownAccess what is not, in one line; null when everything is known
 * @param free what one can do about a time; null where nobody tells the free times
 * @param booking how one gets a time
 * @param bookingUrl where to book; null when there is no such page
 * @param phone whom to ring
 * @param phoneIsPlace whether that is the place, and not the help of this site
 * @param order whom to ring for the first way, where that is a ride; null for other ways
 * @param way address of the directions
 * @param site address of the place's own page
 * @param whyHeading "Hvorfor først?"
 * @param why why it stands where it stands, and what to know
 */
public record CardView(
    int rank,
    String name,
    String service,
    @Nullable String knownAs,
    String address,
    String open,
    boolean sure,
    @Nullable String arrival,
    String at,
    List<WayLine> ways,
    List<WayLine> moreWays,
    List<String> noRides,
    String entrance,
    List<AccessLine> access,
    @Nullable String unknownAccess,
    @Nullable FreeView free,
    String booking,
    @Nullable String bookingUrl,
    @Nullable PhoneView phone,
    boolean phoneIsPlace,
    @Nullable PhoneView order,
    String way,
    String site,
    String whyHeading,
    List<String> why) {
  /**
   * A way there and home by one mode.
   *
   * @param there "I kørestol: 22 min, 1,4 km"
   * @param terms what one must do and pay for it: "60 kr. Ring senest 8.00."; null for nothing
   * @param warnings what one must know before one goes that way, a sentence each
   * @param home "Hjem igen: 24 min"
   * @param doubt what is known and not known about the way; null where there is nothing to doubt
   * @param doubtful whether something is not known
   * @param avoided what the way goes around; null for nothing
   * @param parking where to stop; null for modes without
   * @param facts what else to know, a sentence each: line and stop, price, until when to ring
   * @param ring whom to ring for a ride; null for other modes
   * @param homeless whether no way home is known
   * @param way address of the directions; null for none of its own
   */
  public record WayLine(
      String there,
      @Nullable String terms,
      List<String> warnings,
      String home,
      @Nullable String doubt,
      boolean doubtful,
      @Nullable String avoided,
      @Nullable String parking,
      List<String> facts,
      @Nullable PhoneView ring,
      boolean homeless,
      @Nullable String way) {}
}
