package dk.naersund.pages.internal.handmade;

import dk.naersund.address.Address;
import dk.naersund.address.AddressBook;
import dk.naersund.geo.Position;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A short list, found by how the text begins. */
record HandmadeAddresses(List<Address> all) implements AddressBook {
  @Override
  public List<Address> suggest(String typed, int limit, @Nullable Position near) {
    String begin = typed.toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(address -> address.text().toLowerCase(Locale.ROOT).startsWith(begin))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Address> find(String id) {
    return all.stream().filter(address -> address.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Address> nearest(Position position) {
    return all.stream().filter(address -> address.position().metresTo(position) <= 200).findFirst();
  }

  @Override
  public Stream<Address> all(Address.Kind kind) {
    return all.stream().filter(address -> address.kind() == kind);
  }

  @Override
  public int size() {
    return all.size();
  }
}
