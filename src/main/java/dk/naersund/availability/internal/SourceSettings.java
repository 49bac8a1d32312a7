package dk.naersund.availability.internal;

import dk.naersund.availability.ServiceAtSiteId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A source as {@code slots.yaml} tells of it.
 *
 * @param about id, name, phone and how long it may be trusted
 * @param type how it speaks
 * @param url where it is: a FHIR server's base, or a SMART manifest
 * @param hosts the only authorities ({@code host} or {@code host:port}) that are ever asked
 * @param every how often it is asked
 * @param timeout how long one round of asking may take
 * @param daysAhead how far ahead it is asked
 * @param token sent as a bearer token; null for none
 * @param filtered whether a FHIR server is asked for the slots of {@code serves} only; false for
 *     one that refuses to be asked so
 * @param serves what it tells about
 * @param booking whether one may book there
 */
record SourceSettings(
    SourceAbout about,
    Type type,
    URI url,
    Set<String> hosts,
    Duration every,
    Duration timeout,
    int daysAhead,
    @Nullable String token,
    boolean filtered,
    List<Served> serves,
    Booking booking) {
  /** Whether one may book in it. */
  enum Booking {
    NONE,
    ALLOWED,
    /** Only with a number of the civil register, which is passed on and kept nowhere. */
    WITH_CIVIL_NUMBER
  }

  /** One that tells its times only. */
  SourceSettings(
      SourceAbout about,
      Type type,
      URI url,
      Set<String> hosts,
      Duration every,
      Duration timeout,
      int daysAhead,
      @Nullable String token,
      boolean filtered,
      List<Served> serves) {
    this(about, type, url, hosts, every, timeout, daysAhead, token, filtered, serves, Booking.NONE);
  }

  /** How a source speaks. */
  enum Type {
    FHIR,
    SMART
  }

  /**
   * A service at a site, and how the source names it.
   *
   * @param at what it is here
   * @param location the source's Location: {@code system|value}, or {@code Location/id}
   * @param healthcareService its HealthcareService, likewise; null for all at the location
   */
  record Served(ServiceAtSiteId at, String location, @Nullable String healthcareService) {}

  SourceSettings {
    hosts = Set.copyOf(hosts);
    serves = List.copyOf(serves);
  }

  /** Keeps the token out of logs. */
  @Override
  public String toString() {
    return "SourceSettings[" + about.id() + "]";
  }

  Set<ServiceAtSiteId> places() {
    return serves.stream().map(Served::at).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the address is one that may be asked. */
  boolean allows(URI address) {
    return url.getScheme().equals(address.getScheme())
        && address.getUserInfo() == null
        && address.getRawAuthority() != null
        && hosts.contains(address.getRawAuthority());
  }
}
