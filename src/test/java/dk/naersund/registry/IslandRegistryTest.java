package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The island's own registry is right by every rule, and is invented. */
@ExtendWith(PostgresTest.class)
class IslandRegistryTest {
  @Test
  void isRight(TestDatabase database) {
    RegistrySnapshot island = TestRegistry.load(database, Path.of("maps/sundoe/registry.json"));

    assertThat(island.invented()).isTrue();
    assertThat(island.sites()).hasSizeGreaterThan(40);
    assertThat(island.sites())
        .as("a site that moves")
        .anySatisfy(site -> assertThat(site.locations()).hasSize(2));
    assertThat(island.services())
        .as("a service of a season")
        .anySatisfy(service -> assertThat(service.season()).isNotNull());
  }
}
