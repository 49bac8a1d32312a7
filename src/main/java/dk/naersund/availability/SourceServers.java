package dk.naersund.availability;

import java.util.List;

/**
 * The systems of others in which one may book.
 *
 * @param all in the order of {@code slots.yaml}
 */
public record SourceServers(List<SourceServer> all) {
  public SourceServers {
    all = List.copyOf(all);
  }
}
