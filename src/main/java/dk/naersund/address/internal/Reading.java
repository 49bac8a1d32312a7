package dk.naersund.address.internal;

import dk.naersund.address.internal.Words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to read what was typed.
 *
 * @param name words that name the street, stop or landmark; empty when only a postcode was typed
 * @param nameOpen whether the name may go on: its last word is still being typed
 * @param town words that name town or neighbourhood; mostly empty
 * @param townOpen whether the town may go on
 * @param number the house number; null when none was typed
 * @param numberOpen whether the house number may go on
 * @param postcode four digits, or the first of them; empty when none was typed
 * @param doubt how much this reading leaves out or presumes; 0 for all words used as they stand
 */
record Reading(
    List<Word> name,
    boolean nameOpen,
    List<Word> town,
    boolean townOpen,
    @Nullable HouseNumber number,
    boolean numberOpen,
    String postcode,
    int doubt) {

  Reading withoutPostcode(int moreDoubt) {
    return new Reading(name, nameOpen, town, townOpen, number, numberOpen, "", doubt + moreDoubt);
  }
}
