package dk.naersund.world.internal;

import dk.naersund.address.TermFinder;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.ServiceKind;
import dk.naersund.world.Offers;
import dk.naersund.world.Versions;
import dk.naersund.world.World;
import java.util.ArrayList;
import java.util.List;

/** The world with another registry on top; it shares with the one before what does not differ. */
final class NextWorld {
  private NextWorld() {}

  /** The world as it is with what the public may see of this registry. */
  static World of(World world, RegistrySnapshot whole) {
    RegistrySnapshot registry = whole.forPublic();
    RegistryChange change = RegistryChange.between(world.registry(), registry);
    return new World(
        world.region(),
        new Versions(world.versions().map(), world.versions().timetable(), registry.event()),
        world.streets(),
        world.addresses(),
        world.areas(),
        world.days(),
        registry,
        offers(world, registry, change),
        change.catalogue() ? words(registry) : world.words());
  }

  private static Offers offers(World world, RegistrySnapshot registry, RegistryChange change) {
    if (world.offers() instanceof IndexedOffers offers && offers.hasKindsOf(registry)) {
      return change.sites().isEmpty() ? offers : offers.with(registry, change.sites());
    }
    HoursPool pool = new HoursPool(world.days(), world.region().zone());
    return IndexedOffers.of(registry, pool, world.streets());
  }

  /** The words of the catalogue. */
  static TermFinder words(RegistrySnapshot registry) {
    return TermFinder.of(registry.serviceKinds().stream().map(NextWorld::term).toList());
  }

  private static TermFinder.Term term(ServiceKind kind) {
    List<String> words = new ArrayList<>(kind.name().byLanguage().values());
    words.addAll(kind.words());
    return new TermFinder.Term(kind.id(), words);
  }
}
