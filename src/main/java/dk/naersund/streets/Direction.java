package dk.naersund.streets;

/** There or home: one-way streets and kerbs make a difference. */
public enum Direction {
  TO_PLACE,
  FROM_PLACE
}
