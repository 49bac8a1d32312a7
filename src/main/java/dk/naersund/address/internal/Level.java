package dk.naersund.address.internal;

/** How forgiving a search is. Each level finds what the one before does not. */
enum Level {
  /** As typed, whole or as far as typed. */
  PLAIN,
  /** As it sounds. */
  SOUND,
  /** With typing mistakes. */
  FUZZY;

  /** How many mistakes a word of this length may have: the shorter, the fewer. */
  static int mistakes(String word) {
    return word.length() < 4 ? 0 : word.length() < 7 ? 1 : 2;
  }
}
