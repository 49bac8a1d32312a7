package dk.naersund.transit.internal.data;

/** A walker's changes, as the search reads them. */
public interface ChangeWalks {
  /** All changes that the walker can make. */
  Footpaths footpaths();
}
