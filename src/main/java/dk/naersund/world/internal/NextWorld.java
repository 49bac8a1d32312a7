package dk.naersund.world.internal;

import dk.naersund.address.TermFinder;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.ServiceKind;
import dk.naersund.world.Offers;
import dk.naersund.world.PublicTransport;
import dk.naersund.world.Versions;
import dk.naersund.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The world with another registry on top; it shares with the one before what does not differ. */
final class NextWorld {
  private NextWorld() {}

  /** The world as it is with what the public may see of this registry. */
  static World of(World world, RegistrySnapshot whole) {
    RegistrySnapshot registry = whole.forPublic();
    RegistryChange change = RegistryChange.between(world.registry(), registry);
    Offers offers = offers(world, registry, change);
    return new World(
        world.region(),
        new Versions(world.versions().map(), world.versions().timetable(), registry.event()),
        world.streets(),
        world.addresses(),
        world.areas(),
        world.days(),
        registry,
        offers,
        change.catalogue() ? words(registry) : world.words(),
        transport(world, registry, offers, change),
        world.rides(),
        world.rules());
  }

  private static @Nullable PublicTransport transport(
      World world, RegistrySnapshot registry, Offers offers, RegistryChange change) {
    return world.offers() instanceof IndexedOffers before && before.hasKindsOf(registry)
        ? DoorWalks.changed(world.transport(), before, offers, change.sites())
        : DoorWalks.all(world.transport(), offers);
  }

  /**
   * The world with another timetable.
   *
   * @param transport the timetable with the walks to the doors of {@code seen}
   * @param seen an earlier world; what has been edited since is looked up here
   */
  static World of(World world, @Nullable PublicTransport transport, World seen) {
    RegistryChange change = RegistryChange.between(seen.registry(), world.registry());
    boolean follows =
        seen.offers() instanceof IndexedOffers before && before.hasKindsOf(world.registry());
    PublicTransport now =
        follows
            ? DoorWalks.changed(transport, seen.offers(), world.offers(), change.sites())
            : DoorWalks.all(transport, world.offers());
    return new World(
        world.region(),
        new Versions(
            world.versions().map(),
            now == null ? null : now.timetable().version(),
            world.versions().registry()),
        world.streets(),
        world.addresses(),
        world.areas(),
        world.days(),
        world.registry(),
        world.offers(),
        world.words(),
        now,
        world.rides(),
        world.rules());
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
