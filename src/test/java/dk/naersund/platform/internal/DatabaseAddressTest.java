package dk.naersund.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JDBC's address follows from R2DBC's. */
class DatabaseAddressTest {
  @Test
  void takesOverWhatDecidesTheConnection() {
    DatabaseAddress address =
        DatabaseAddress.parse(
            "r2dbc:postgresql://db.example:6432/naersund?sslMode=verify-full&sslRootCert=/ca.pem",
            "editor",
            "hemmelig",
            Map.of("schema", "registry"));

    assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6432/naersund");
    assertThat(address.jdbcProperties())
        .containsEntry("user", "editor")
        .containsEntry("password", "hemmelig")
        .containsEntry("sslmode", "verify-full")
        .containsEntry("sslrootcert", "/ca.pem")
        .containsEntry("currentSchema", "registry");
    assertThat(address.toString()).isEqualTo("db.example:6432/naersund");
  }

  @Test
  void knowsTheUsualPortAndTheUserInTheUrl() {
    DatabaseAddress address =
        DatabaseAddress.parse("r2dbc:postgresql://ida:kode@db/naersund", null, null, Map.of());
    assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db:5432/naersund");
    assertThat(address.user()).isEqualTo("ida");
    assertThat(address.jdbcProperties()).containsEntry("password", "kode");
    assertThat(address.toString()).doesNotContain("kode");
  }

  @Test
  void asksForAVerifiedServerWhereTheUrlSaysTls() {
    DatabaseAddress address =
        DatabaseAddress.parse("r2dbcs:postgresql://db/naersund", "ida", "kode", Map.of());
    assertThat(address.jdbcProperties()).containsEntry("sslmode", "verify-full");
  }

  @Test
  void looksThroughAPoolInTheUrl() {
    DatabaseAddress address =
        DatabaseAddress.parse("r2dbc:pool:postgresql://db/naersund", "ida", "kode", Map.of());
    assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db:5432/naersund");
    assertThat(io.r2dbc.spi.ConnectionFactories.find(address.options())).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/naersund",
        "r2dbc:h2:mem:///x",
        "r2dbc:postgresql://db",
        "postgresql://db/naersund",
        "db:5432"
      })
  void refusesWhatIsNoPostgresAddress(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DatabaseAddress.parse(url, "ida", "kode", Map.of()));
  }
}
