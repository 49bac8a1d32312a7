package dk.naersund.sundoe.timetable;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.naersund.sundoe.draw.Point;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The hand-written timetable.
 *
 * @param stops where one gets on
 * @param lines what runs
 */
public record TimetablePlan(List<Stop> stops, List<Line> lines) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  /**
   * A stop, a platform, or a station.
   *
   * @param in the station it belongs to
   * @param at metres east and north
   */
  public record Stop(
      String id,
      String name,
      boolean station,
      @Nullable String in,
      @Nullable String platform,
      int wheelchair,
      List<Double> at) {
    public Point point() {
      return new Point(at.get(0), at.get(1));
    }
  }

  /** A line with its ways. */
  public record Line(
      String id,
      @JsonProperty("short") String shortName,
      @JsonProperty("long") String longName,
      int type,
      String colour,
      String text,
      List<Way> ways) {}

  /**
   * A way: its stops with the minutes after the first.
   *
   * @param outward whether it is the line's first direction
   */
  public record Way(
      String id, boolean outward, String to, Map<String, Integer> stops, List<Runs> runs) {}

  /**
   * Runs of one way: at times, or every so many minutes.
   *
   * @param every minutes; 0 where times are given
   * @param wheelchair one after the other, over and over
   */
  public record Runs(
      String days,
      @Nullable String at,
      int every,
      @Nullable String from,
      @Nullable String until,
      boolean exact,
      List<Integer> wheelchair) {}

  /** The plan that lies among the resources. */
  public static TimetablePlan read() {
    return new TimetablePlan(
        List.of(list("stops.yaml", Stop[].class)), List.of(list("lines.yaml", Line[].class)));
  }

  private static <T> T[] list(String name, Class<T[]> type) {
    String path = "/dk/naersund/sundoe/timetable/" + name;
    try (InputStream in =
        Objects.requireNonNull(TimetablePlan.class.getResourceAsStream(path), path)) {
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
