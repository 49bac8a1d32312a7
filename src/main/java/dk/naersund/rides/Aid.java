package dk.naersund.rides;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person brings to move about. */
public enum Aid {
  /** Nothing that needs room. */
  NONE,
  ROLLATOR,
  WHEELCHAIR,
  POWERED_WHEELCHAIR,
  /** The person must lie. */
  STRETCHER,
  /** A pram or pushchair with a child. */
  STROLLER;

  /** The name in files and in the HTTP interface: {@code powered-wheelchair}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The aid with this id. */
  public static Optional<Aid> find(String id) {
    return Arrays.stream(values()).filter(aid -> aid.id().equals(id)).findFirst();
  }

  /** What goes along with somebody who moves by this mobility profile; most bring nothing. */
  public static Aid ofProfile(String profile) {
    return find(profile).orElse(NONE);
  }

  /** Whether it is a chair, which has a length and a weight. */
  public boolean isChair() {
    return this == WHEELCHAIR || this == POWERED_WHEELCHAIR;
  }
}
