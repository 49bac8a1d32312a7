package dk.naersund.world;

/** Holds the one reference to the world that queries read. */
public interface Worlds {
  /** The latest world; never blocks. */
  World current();
}
