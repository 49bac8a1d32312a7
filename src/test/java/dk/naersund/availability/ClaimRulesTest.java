package dk.naersund.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the tables themselves promise about claims, whatever programs do. */
@ExtendWith(PostgresTest.class)
class ClaimRulesTest {
  private final Connection connection;
  private long slot;

  ClaimRulesTest(TestDatabase database) throws SQLException {
    connection = database.connect();
  }

  @BeforeEach
  void aSlotWithTwoSeats() throws SQLException {
    slot =
        Long.parseLong(
            one(
                """
                insert into slot (series, site_id, service, starts, minutes, seats)
                select coalesce(max(series), 0) + 1, 'bakken', 'sygepleje', now() + interval '1 day', 10, 2
                from slot returning id
                """));
  }

  @AfterEach
  void closed() throws SQLException {
    connection.close();
  }

  @Test
  void aSlotHasAsManyHoldsAsSeats() throws SQLException {
    assertThat(hold("a", "5 minutes")).isEqualTo("held");
    assertThat(hold("b", "5 minutes")).isEqualTo("held");
    assertThat(hold("c", "5 minutes")).isEqualTo("taken");
    assertThat(one("select taken from slot where id = " + slot)).isEqualTo("2");
    assertThat(one("select release_claim('a')")).isEqualTo("t");
    assertThat(one("select release_claim('a')")).isEqualTo("f");
    assertThat(hold("c", "5 minutes")).isEqualTo("held");
  }

  @Test
  void theSameKeyClaimsNothingMore() throws SQLException {
    assertThat(hold("a2", "5 minutes")).isEqualTo("held");
    assertThat(hold("a2", "5 minutes")).isEqualTo("yours");
    assertThat(one("select outcome from confirm_claim('a2')")).isEqualTo("booked");
    assertThat(one("select outcome from confirm_claim('a2')")).isEqualTo("already");
    assertThat(hold("a2", "5 minutes")).isEqualTo("yours");
    assertThat(one("select taken from slot where id = " + slot)).isEqualTo("1");
  }

  @Test
  void aHoldThatHasRunOutIsAnybodys() throws SQLException {
    assertThat(hold("x1", "0 minutes")).isEqualTo("held");
    assertThat(hold("x2", "0 minutes")).isEqualTo("held");
    assertThat(one("select outcome from confirm_claim('x1')")).isEqualTo("expired");
    assertThat(hold("x3", "5 minutes")).isEqualTo("held");
    assertThat(hold("x4", "0 minutes")).isEqualTo("held");
    assertThat(one("select sweep_claims(100)")).isEqualTo("1");
    assertThat(one("select taken from slot where id = " + slot)).isEqualTo("1");
    assertThat(one("select outcome from confirm_claim('x3')")).isEqualTo("booked");
  }

  @Test
  void aClaimMovesAtOnceOrNotAtAll() throws SQLException {
    long first = slot;
    hold("m1", "5 minutes");
    one("select outcome from confirm_claim('m1')");
    aSlotWithTwoSeats();
    assertThat(move("m1", slot)).isEqualTo("moved");
    assertThat(move("m1", slot)).isEqualTo("there");
    assertThat(one("select taken from slot where id = " + first)).isEqualTo("0");
    assertThat(one("select taken from slot where id = " + slot)).isEqualTo("1");
    assertThat(one("select state from claim where key = 'm1'")).isEqualTo("booked");
    slot = first;
    hold("m2", "5 minutes");
    hold("m3", "5 minutes");
    assertThat(move("m1", first)).isEqualTo("taken");
    assertThat(move("nobody", first)).isEqualTo("expired");
    assertThat(one("select outcome from hold_slot(-1, 'm4', '1 minute')")).isEqualTo("gone");
  }

  @Test
  void theTablesRefuseWhatTheFunctionsWouldNotDo() {
    run(
        "insert into claim (slot, seat, key, state) values (%d, 1, 'r1', 'booked')"
            .formatted(slot));
    assertThatThrownBy(
            () ->
                run(
                    "insert into claim (slot, seat, key, state) values (%d, 1, 'r2', 'booked')"
                        .formatted(slot)))
        .hasMessageContaining("claim_pkey");
    assertThatThrownBy(
            () ->
                run(
                    "insert into claim (slot, seat, key, state) values (%d, 3, 'r3', 'booked')"
                        .formatted(slot)))
        .hasMessageContaining("has no seat 3");
    assertThatThrownBy(() -> run("delete from slot where id = " + slot))
        .hasMessageContaining("claim_slot_fkey");
    assertThatThrownBy(() -> run("update claim set seat = 2 where key = 'r1'"))
        .hasMessageContaining("stays at its seat");
    assertThatThrownBy(
            () ->
                run(
                    """
                    insert into closing_days (site_id, days, reason)
                    values ('bakken', '[2026-12-24,2026-12-25)', '{"da": "jul"}')
                    """))
        .hasMessageContaining("needs its row in calendar_event");
  }

  private String hold(String key, String patience) throws SQLException {
    return one("select outcome from hold_slot(%d, '%s', '%s')".formatted(slot, key, patience));
  }

  private String move(String key, long to) throws SQLException {
    return one("select outcome from move_claim('%s', %d)".formatted(key, to));
  }

  private void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private String one(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
