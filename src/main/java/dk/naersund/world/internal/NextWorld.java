package dk.naersund.world.internal;

import dk.naersund.address.TermFinder;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.ServiceKind;
import dk.naersund.world.Versions;
import dk.naersund.world.World;
import java.util.ArrayList;
import java.util.List;

/** The world with another registry on top. */
final class NextWorld {
  private NextWorld() {}

  /** The world as it is with this registry. */
  static World of(World world, RegistrySnapshot registry) {
    OfferJoin join = new OfferJoin(registry, world.days(), world.region().zone());
    return new World(
        world.region(),
        new Versions(world.versions().map(), world.versions().timetable(), registry.event()),
        world.streets(),
        world.addresses(),
        world.areas(),
        world.days(),
        registry,
        IndexedOffers.of(join.offers(), registry.serviceKinds(), world.streets()),
        words(registry));
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
