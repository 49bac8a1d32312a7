package dk.naersund.address.internal;

/**
 * What it costs an entry to differ from what was typed: whole name before beginning before sound
 * before typing mistakes. The least cost comes first; only the order matters.
 */
final class Costs {
  /** Between two steps of a name's cost lie ten of these, for what breaks ties. */
  static final int STEP = 10;

  static final int BEGINNING = 10;

  /** The beginning of a name that is not the last thing typed: "havneg 3". */
  static final int CLOSED_BEGINNING = 22;

  /** From a later word of the name on. */
  static final int TAIL = 12;

  static final int SOUND = 34;
  static final int MISTAKES = 44;
  static final int PER_MISTAKE = 12;
  static final int FIRST_LETTER = 4;

  /** An abbreviation read in full. */
  static final int EXPANDED = 1;

  static final int TOWN_BEGINNING = 1;
  static final int TOWN_SOUND = 6;
  static final int TOWN_PER_MISTAKE = 8;

  /** Only a postcode was typed. */
  static final int POSTCODE_ONLY = 15;

  static final int NUMBER_BEGINNING = 3;
  static final int NUMBER_GUESSED = 9;
  static final int NUMBER_UNKNOWN = 14;

  /** A house number where there are none: at a stop or landmark. */
  static final int NUMBER_MISPLACED = 25;

  private Costs() {}

  /** The cost of a name that was typed with mistakes. */
  static int ofMistakes(String typed, SimilarWords.Match match, int most) {
    int cost =
        match.mistakes() <= most
            ? MISTAKES + match.mistakes() * PER_MISTAKE
            : MISTAKES + BEGINNING / 2 + match.begun() * PER_MISTAKE;
    return typed.charAt(0) == match.word().charAt(0) ? cost : cost + FIRST_LETTER;
  }

  /** The cost of a town that was typed with mistakes. */
  static int ofTownMistakes(String typed, SimilarWords.Match match) {
    if (Fold.sound(typed).equals(Fold.sound(match.word()))) {
      return TOWN_SOUND;
    }
    return TOWN_SOUND + Math.min(match.mistakes(), match.begun()) * TOWN_PER_MISTAKE;
  }
}
