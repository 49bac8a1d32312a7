package dk.naersund.streets.internal.network;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The different tag sets of a map, numbered in the order in which they were met. */
public final class TagSets {
  private final List<TagSet> sets = new ArrayList<>();
  private final Map<TagSet, Integer> numbers = new HashMap<>();

  /** The set's number; a new one when it was not met before. */
  public int number(TagSet set) {
    Integer known = numbers.get(set);
    if (known != null) {
      return known;
    }
    int number = sets.size();
    sets.add(set);
    numbers.put(set, number);
    return number;
  }

  /** The set with this number. */
  public TagSet get(int number) {
    return sets.get(number);
  }

  /** How many there are. */
  public int size() {
    return sets.size();
  }

  /** Writes all sets. */
  public void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(sets.size());
      for (TagSet set : sets) {
        out.writeInt(set.tags().size());
        for (Map.Entry<String, String> tag : set.tags().entrySet()) {
          out.writeUTF(tag.getKey());
          out.writeUTF(tag.getValue());
        }
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  public static TagSets read(Path file) throws IOException {
    TagSets all = new TagSets();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        int tags = in.readInt();
        Map<String, String> set = new TreeMap<>();
        for (int j = 0; j < tags; j++) {
          set.put(in.readUTF(), in.readUTF());
        }
        all.number(new TagSet(set));
      }
    }
    return all;
  }
}
