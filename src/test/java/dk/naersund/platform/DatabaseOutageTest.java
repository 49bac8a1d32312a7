package dk.naersund.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.r2dbc.core.DatabaseClient;

/** What a real PostgreSQL says when it is away, in a hurry, or merely right. */
@ExtendWith(PostgresTest.class)
class DatabaseOutageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          set statement_timeout = 20; select pg_sleep(20)                     | true
          select pg_terminate_backend(pg_backend_pid())                       | true
          do $$ begin raise exception using errcode = '55P03'; end $$         | true
          do $$ begin raise exception using errcode = '53300'; end $$         | true
          select 1 / 0                                                        | false
          select nothing from nowhere                                         | false
          create temporary table t (n int primary key); insert into t values (1), (1) | false
          """)
  void isNoMistakeOfOurs(String sql, boolean outage, TestDatabase database) {
    Throwable problem = catchThrowable(() -> run(database.connectionFactory(), sql));

    assertThat(problem).isNotNull();
    assertThat(DatabaseOutage.isBehind(problem)).as("%s", problem).isEqualTo(outage);
  }

  @Test
  void nobodyListensThere(TestDatabase database) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    ConnectionFactoryOptions elsewhere =
        database.address().options().mutate().option(ConnectionFactoryOptions.PORT, port).build();

    Throwable problem = catchThrowable(() -> run(ConnectionFactories.get(elsewhere), "select 1"));

    assertThat(DatabaseOutage.isBehind(problem)).as("%s", problem).isTrue();
  }

  private static void run(ConnectionFactory connections, String sql) {
    DatabaseClient.create(connections).sql(sql).then().block();
  }
}
