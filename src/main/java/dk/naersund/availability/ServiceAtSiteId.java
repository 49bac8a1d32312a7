package dk.naersund.availability;

/**
 * Which service at which site: what free times belong to. It stays the same when the site moves.
 *
 * @param site id of the registry's site
 * @param service id of the registry's service
 */
public record ServiceAtSiteId(String site, String service) implements Comparable<ServiceAtSiteId> {
  public ServiceAtSiteId {
    if (site.isBlank() || service.isBlank()) {
      throw new IllegalArgumentException("a service at a site needs the ids of both");
    }
  }

  @Override
  public int compareTo(ServiceAtSiteId other) {
    int sites = site.compareTo(other.site);
    return sites != 0 ? sites : service.compareTo(other.service);
  }

  /** {@code site/service}. */
  @Override
  public String toString() {
    return site + "/" + service;
  }
}
