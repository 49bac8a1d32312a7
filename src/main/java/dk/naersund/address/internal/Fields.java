package dk.naersund.address.internal;

/** Names of the index fields. Names and towns are indexed folded, without spaces, as one term. */
final class Fields {
  /** An entry's or nothing. */
  static final String ID = "id";

  /** The entry itself, see {@link EntryCodec}. */
  static final String ENTRY = "entry";

  /** Whole names. */
  static final String NAME = "name";

  /** The first one to six letters of whole names. */
  static final String NAME_BEGIN = "name-begin";

  /** Names from a later word on: "andersensboulevard". */
  static final String TAIL = "tail";

  /** The first one to six letters of tails. */
  static final String TAIL_BEGIN = "tail-begin";

  /** How whole names sound. */
  static final String SOUND = "sound";

  /** Names of the town and the places around. */
  static final String TOWN = "town";

  /** Postcodes. */
  static final String POSTCODE = "postcode";

  /** Latitude of an entry, 1e-7 degrees. */
  static final String LAT = "lat";

  /** Longitude of an entry, 1e-7 degrees. */
  static final String LON = "lon";

  /** A house's point. */
  static final String HOUSE_POINT = "house-point";

  /** A house's id. */
  static final String HOUSE = "house";

  /** Beginnings are indexed up to this length. */
  static final int LONGEST_BEGINNING = 6;

  private Fields() {}
}
