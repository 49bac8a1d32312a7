package dk.naersund.availability;

/** How far one may trust what is said about free times. */
public enum Confidence {
  /** A time that the source called free a short while ago. */
  KNOWN,
  /** Only so many within some hours or days; the time itself is told by the source. */
  COARSE,
  /** The source has said nothing for so long that one should ring first. Never "no times". */
  OLD,
  /** The source says that everything is taken, until a moment that it knows of. */
  FULL,
  /** There is a source, but it does not answer, and what it said last helps no more. */
  SILENT,
  /** Nobody tells us about times here. */
  NONE_KNOWN
}
