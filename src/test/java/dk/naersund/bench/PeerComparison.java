package dk.naersund.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares our answers with Valhalla's, both written into the folder named as the argument: how far
 * apart they are, and the pairs that are furthest apart, one per place and one per origin.
 */
public final class PeerComparison {
  private static final double[] SHARES = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};
  private static final int SHOWN = 30;

  private record Pair(
      String key, double metres, double seconds, double peerMetres, double peerSeconds) {
    double longer() {
      return metres - peerMetres;
    }

    double slower() {
      return seconds - peerSeconds;
    }
  }

  private PeerComparison() {}

  public static void main(String[] args) throws IOException {
    Map<String, double[]> peer = read(Path.of(args[0], "valhalla.tsv"));
    Map<String, double[]> ours = read(Path.of(args[0], "answers.tsv"));
    Set<String> asked = new HashSet<>();
    peer.keySet().forEach(key -> asked.add(key.substring(0, key.indexOf('\t'))));
    ours.keySet().removeIf(key -> !asked.contains(key.substring(0, key.indexOf('\t'))));
    List<Pair> pairs = new ArrayList<>();
    ours.forEach(
        (key, one) -> {
          double[] other = peer.get(key);
          if (other != null) {
            pairs.add(new Pair(key, one[1], one[0], other[1], other[0]));
          }
        });
    System.out.printf(
        Locale.ROOT,
        "%,d pairs; only we know a way: %,d; only Valhalla does: %,d%n%n",
        pairs.size(),
        ours.keySet().stream().filter(key -> !peer.containsKey(key)).count(),
        peer.keySet().stream().filter(key -> !ours.containsKey(key)).count());
    System.out.println("| ours less Valhalla's | 1 % | 5 % | 25 % | 50 % | 75 % | 95 % | 99 % |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
    row("metres", pairs.stream().map(Pair::longer));
    row("metres, % of the way", pairs.stream().map(one -> 100 * one.longer() / one.peerMetres()));
    row("seconds", pairs.stream().map(Pair::slower));
    row("seconds, % of the way", pairs.stream().map(one -> 100 * one.slower() / one.peerSeconds()));
    furthest("we are longer", pairs, Comparator.comparingDouble(Pair::longer).reversed());
    furthest("we are shorter", pairs, Comparator.comparingDouble(Pair::longer));
    furthest("we are slower", pairs, Comparator.comparingDouble(Pair::slower).reversed());
  }

  private static Map<String, double[]> read(Path file) throws IOException {
    Map<String, double[]> answers = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t");
      answers.put(
          fields[0] + "\t" + fields[1],
          new double[] {Double.parseDouble(fields[2]), Double.parseDouble(fields[3])});
    }
    return answers;
  }

  private static void row(String what, Stream<Double> values) {
    double[] sorted =
        values.mapToDouble(Double::doubleValue).filter(Double::isFinite).sorted().toArray();
    StringBuilder row = new StringBuilder("| " + what);
    for (double share : SHARES) {
      int index = (int) Math.min(sorted.length - 1, Math.round(share * sorted.length));
      row.append(String.format(Locale.ROOT, " | %.1f", sorted[index]));
    }
    System.out.println(row + " |");
  }

  private static void furthest(String what, List<Pair> pairs, Comparator<Pair> order) {
    System.out.printf("%n%s (question, place: our metres and seconds; Valhalla's)%n", what);
    Set<String> seen = new HashSet<>();
    pairs.stream()
        .sorted(order)
        .filter(
            one -> {
              String[] ends = one.key().split("\t");
              // Once an end has been shown, others from there tell the same story.
              return seen.add("from " + ends[0]) & seen.add("to " + ends[1]);
            })
        .limit(SHOWN)
        .forEach(
            one ->
                System.out.printf(
                    Locale.ROOT,
                    "%s: %.0f m %.0f s; %.0f m %.0f s%n",
                    one.key().replace('\t', ' '),
                    one.metres(),
                    one.seconds(),
                    one.peerMetres(),
                    one.peerSeconds()));
  }
}
