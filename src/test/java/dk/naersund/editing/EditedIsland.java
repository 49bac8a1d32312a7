package dk.naersund.editing;

import dk.naersund.IslandTest;
import dk.naersund.Logins;
import dk.naersund.Logins.Login;
import dk.naersund.Logins.Who;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEditor;
import dk.naersund.world.Worlds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test that edits the island, as its municipality's editor, and puts everything back. */
@IslandTest
abstract class EditedIsland {
  @Autowired Logins logins;
  @Autowired Registry registry;
  @Autowired RegistryEditor editor;
  @Autowired Worlds worlds;
  @LocalServerPort int port;
  Island island;
  Login anne;

  @BeforeEach
  void remember() {
    island = new Island(registry, editor, worlds);
    anne = logins.as(Who.EDITOR);
  }

  @AfterEach
  void putBack() {
    island.putBack();
  }
}
