package dk.naersund.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * PostGIS asked for the 10 places nearest by straight line ({@code <->} with a GiST index), over
 * the places and questions that {@link PeerQuestions} wrote. Arguments: JDBC address of a database
 * with the extension, user, password, folder of the questions. Its tables are temporary.
 */
public final class PostgisPeer {
  private static final int WARM_UP = 2_000;
  private static final int TIMES = 5_000;

  private PostgisPeer() {}

  public static void main(String[] args) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2])) {
      load(connection, Path.of(args[3], "places.tsv"));
      List<double[]> origins = new ArrayList<>();
      for (String line : Files.readAllLines(Path.of(args[3], "questions.tsv"))) {
        String[] fields = line.split("\t");
        origins.add(new double[] {Double.parseDouble(fields[1]), Double.parseDouble(fields[2])});
      }
      System.out.println(ReachTable.HEAD);
      for (String type : List.of("geometry", "geography")) {
        overWire(connection, origins, type);
      }
      inside(connection, origins);
    }
  }

  private static void load(Connection connection, Path places) throws IOException, SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists postgis");
      statement.execute(
          "create temp table place (id int primary key, geometry geometry, geography geography)");
      for (String line : Files.readAllLines(places)) {
        String[] fields = line.split("\t");
        String point = "st_setsrid(st_makepoint(%s, %s), 4326)".formatted(fields[2], fields[1]);
        statement.addBatch(
            "insert into place values (%s, %s, %s)".formatted(fields[0], point, point));
      }
      statement.executeBatch();
      statement.execute("create index on place using gist (geometry)");
      statement.execute("create index on place using gist (geography)");
      statement.execute("analyze place");
    }
  }

  private static void overWire(Connection connection, List<double[]> origins, String type)
      throws SQLException {
    String sql =
        "select id from place order by %s <-> st_setsrid(st_makepoint(?, ?), 4326)::%s limit 10"
            .formatted(type, type);
    try (PreparedStatement nearest = connection.prepareStatement(sql)) {
      ReachTable.measure(
          "PostGIS, 10 nearest by crow, %s, one round trip".formatted(type),
          WARM_UP,
          TIMES,
          i -> {
            try {
              double[] origin = origins.get(i % origins.size());
              nearest.setDouble(1, origin[1]);
              nearest.setDouble(2, origin[0]);
              try (ResultSet found = nearest.executeQuery()) {
                while (found.next()) {
                  found.getInt(1);
                }
              }
            } catch (SQLException failure) {
              throw new IllegalStateException(failure);
            }
          });
    }
  }

  /** Without wire and driver: a loop inside the database, its time shared out. */
  private static void inside(Connection connection, List<double[]> origins) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create temp table origin (number serial, at geometry)");
      for (double[] origin : origins) {
        statement.execute(
            "insert into origin (at) values (st_setsrid(st_makepoint(%s, %s), 4326))"
                .formatted(origin[1], origin[0]));
      }
      String all =
          "select count(*) from origin cross join lateral (select id from place"
              + " order by geometry <-> at limit 10) as nearest";
      for (int round = 0; round < 5; round++) {
        statement.executeQuery(all).close();
      }
      long start = System.nanoTime();
      statement.executeQuery(all).close();
      System.out.printf(
          java.util.Locale.ROOT,
          "| PostGIS, 10 nearest by crow, geometry, inside the database | %.1f on average | | | |"
              + " %,d |%n",
          (System.nanoTime() - start) / 1000.0 / origins.size(),
          origins.size());
    }
  }
}
