package dk.naersund.bench;

import dk.naersund.address.Address;
import dk.naersund.address.AddressBook;
import dk.naersund.address.internal.Corruption;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * How long a suggestion takes, key by key, at 100,000 generated addresses (or as many as the first
 * argument says), beside Lucene's own FuzzyQuery over the same street names; how long the index
 * takes to make and how large it is. Wall time and, because machines are shared, the thread's CPU
 * time.
 */
public final class AddressBenchmark {
  private static final long SEED = 20261122;
  private static final int TYPED = 250;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private AddressBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    int addresses = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    Path home = Files.createTempDirectory("address-benchmark");
    AddressWorld world = new AddressWorld(addresses, SEED);
    Path map = world.map.write(home.resolve("streets.osm.pbf"));
    long started = System.nanoTime();
    AddressBook book = AddressBook.open(map, home);
    double built = (System.nanoTime() - started) / 1e9;
    book.close();
    started = System.nanoTime();
    book = AddressBook.open(map, home);
    double opened = (System.nanoTime() - started) / 1e6;

    print(
        "Machine: %s, %d cores, load %.1f; Java %s; %s%n",
        ManagementFactory.getOperatingSystemMXBean().getArch(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.version"),
        LocalDate.now());
    print(
        "Data: %,d generated addresses, seed %d, %,d different street names; %,d entries in all;"
            + " map %,d kB%n",
        world.places.size(),
        SEED,
        world.places.stream().map(AddressWorld.Place::street).distinct().count(),
        book.size(),
        Files.size(map) / 1024);
    print(
        "Index: made in %.1f s (map read, put in order, indexed), opened again in %.0f ms,"
            + " %,d kB on disk%n%n",
        built, opened, size(home.resolve("addresses")) / 1024);

    List<String> clean = new ArrayList<>();
    List<String> oneMistake = new ArrayList<>();
    List<String> twoMistakes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Random random = new Random(SEED);
    for (int i = 0; i < TYPED; i++) {
      AddressWorld.Place p = world.places.get(random.nextInt(world.places.size()));
      String one = Corruption.mistaken(p.street(), random);
      String rest = " " + p.number() + ", " + p.postcode() + " " + p.town();
      clean.add(p.street() + rest);
      oneMistake.add(one + rest);
      twoMistakes.add(Corruption.mistaken(one, random) + rest);
      names.add(Corruption.mistaken(one, random).toLowerCase(Locale.ROOT));
    }
    AddressBook warm = book;
    Consumer<String> suggest = typed -> warm.suggest(typed, 8, null);
    Consumer<String> fuzzy = fuzzyPeer(world);
    measure("", keys(oneMistake), suggest);
    measure("", names, fuzzy);
    print("| what | searches | p50 ms | p90 ms | p99 ms | max ms | CPU p50 ms | CPU p99 ms |%n");
    print("|---|---:|---:|---:|---:|---:|---:|---:|%n");
    measure("as typed, key by key", keys(clean), suggest);
    measure("one mistake in the street, key by key", keys(oneMistake), suggest);
    measure("two mistakes in the street, key by key", keys(twoMistakes), suggest);
    measure("two mistakes, whole address", twoMistakes, suggest);
    measure("street name only, two mistakes, whole name", names, suggest);
    measure("peer: Lucene FuzzyQuery, the same names, 2 edits", names, fuzzy);
    List<String> ids = new ArrayList<>();
    clean.forEach(
        typed -> warm.suggest(typed, 1, null).stream().map(Address::id).forEach(ids::add));
    measure("find by id", ids, warm::find);
    measure("nearest", ids, id -> warm.nearest(warm.find(id).orElseThrow().position()));
    print(
        "%nRight one among the first 8, whole address: as typed %.1f %%, one mistake %.1f %%,"
            + " two mistakes %.1f %%%n",
        right(warm, clean, clean), right(warm, oneMistake, clean), right(warm, twoMistakes, clean));
    book.close();
  }

  private static double right(AddressBook book, List<String> typed, List<String> meant) {
    int right = 0;
    for (int i = 0; i < typed.size(); i++) {
      String expected = meant.get(i);
      right +=
          book.suggest(typed.get(i), 8, null).stream().anyMatch(a -> a.text().equals(expected))
              ? 1
              : 0;
    }
    return 100.0 * right / typed.size();
  }

  private static List<String> keys(List<String> texts) {
    List<String> keys = new ArrayList<>();
    for (String text : texts) {
      for (int end = 1; end <= text.length(); end++) {
        keys.add(text.substring(0, end));
      }
    }
    return keys;
  }

  private static void measure(String what, List<String> texts, Consumer<String> search) {
    long[] wall = new long[texts.size()];
    long[] cpu = new long[texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      long cpuBefore = THREADS.getCurrentThreadCpuTime();
      long before = System.nanoTime();
      search.accept(texts.get(i));
      wall[i] = System.nanoTime() - before;
      cpu[i] = THREADS.getCurrentThreadCpuTime() - cpuBefore;
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    if (!what.isEmpty()) {
      print(
          "| %s | %,d | %.2f | %.2f | %.2f | %.1f | %.2f | %.2f |%n",
          what,
          texts.size(),
          at(wall, 50),
          at(wall, 90),
          at(wall, 99),
          at(wall, 100),
          at(cpu, 50),
          at(cpu, 99));
    }
  }

  private static double at(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  /** Only the dictionary part of the work, as Lucene does it by itself. */
  private static Consumer<String> fuzzyPeer(AddressWorld world) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      for (AddressWorld.Place place : world.places) {
        if (place.number().equals("1")) {
          Document document = new Document();
          String name = place.street().toLowerCase(Locale.ROOT);
          document.add(new StringField("name", name, Field.Store.NO));
          writer.addDocument(document);
        }
      }
      writer.forceMerge(1);
    }
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
    return name -> {
      try {
        searcher.search(new FuzzyQuery(new Term("name", name), 2, 0, 50, true), 8);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    };
  }

  private static long size(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).mapToLong(p -> p.toFile().length()).sum();
    }
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
