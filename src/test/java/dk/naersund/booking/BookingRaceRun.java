package dk.naersund.booking;

import dk.naersund.NaersundApplication;
import dk.naersund.TestRedis;
import dk.naersund.platform.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * 10,000 clients race for 1,000 slots on two instances, each a process of its own, over one
 * PostgreSQL and one Redis: undisturbed, with {@code kill -9} of one instance, and with Redis
 * killed. Prints a table.
 */
public final class BookingRaceRun {
  private BookingRaceRun() {}

  /** Takes {@code <folder> [clients, 10000] [slots, 1000] [at once, 500]}. */
  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      System.err.println("Usage: <folder> [clients] [slots] [at once]");
      System.exit(2);
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    int clients = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    int slots = args.length > 2 ? Integer.parseInt(args[2]) : 1_000;
    int atOnce = args.length > 3 ? Integer.parseInt(args[3]) : 500;
    TestDatabase database = TestDatabase.create();
    try (TestRedis redis = TestRedis.start()) {
      Program one = Program.start(folder, "one", database, redis);
      one.await();
      Program two = Program.start(folder, "two", database, redis);
      List<String> rows = new ArrayList<>();
      try {
        two.await();
        List<Integer> both = List.of(one.port, two.port);
        new BookingRace(database, both).run(clients / 10, slots / 10, atOnce, () -> {});
        rows.add(
            new BookingRace(database, both)
                .run(clients, slots, atOnce, () -> {})
                .row("undisturbed", clients, slots));
        rows.add(
            new BookingRace(database, both)
                .run(clients, slots, atOnce, redis::stop)
                .row("Redis killed", clients, slots));
        rows.add(
            new BookingRace(database, both)
                .run(clients, slots, atOnce, two.process::destroyForcibly)
                .row("`kill -9` of one instance", clients, slots));
      } finally {
        one.process.destroyForcibly();
        two.process.destroyForcibly();
        System.out.println();
        System.out.println(
            "| | clients | slots | booked | sold out | do not know | double | holds left |"
                + " asked again | came back | s | median ms | p99 ms |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        rows.forEach(System.out::println);
      }
    }
    System.exit(0);
  }

  /** One instance in a process of its own. */
  private record Program(Process process, int port) {
    static Program start(Path folder, String name, TestDatabase database, TestRedis redis)
        throws IOException {
      int port;
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx1g",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  NaersundApplication.class.getName(),
                  "--server.port=" + port,
                  "--server.address=127.0.0.1",
                  "--server.forward-headers-strategy=native",
                  "--naersund.home=" + folder,
                  redis.springArgument()));
      command.addAll(List.of(database.springArguments()));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve(name + ".log").toFile())
              .start();
      return new Program(process, port);
    }

    void await() throws InterruptedException {
      HttpClient client = HttpClient.newHttpClient();
      HttpRequest ready =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
              .build();
      while (process.isAlive()) {
        try {
          if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          // It is starting.
        }
        Thread.sleep(200);
      }
      throw new IllegalStateException("an instance did not start; see its log");
    }
  }
}
