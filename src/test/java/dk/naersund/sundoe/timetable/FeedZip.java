package dk.naersund.sundoe.timetable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A GTFS feed in the making. The archive has the same bytes everywhere: one moment in all entries,
 * and nothing compressed, since zlib's versions differ.
 */
final class FeedZip {
  private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final Map<String, List<String>> files = new LinkedHashMap<>();

  /** Begins a file with its columns' names; rows follow. */
  void begin(String file, String columns) {
    files.put(file, new ArrayList<>(List.of(columns)));
  }

  /** A row of the file. */
  void row(String file, Object... values) {
    Objects.requireNonNull(files.get(file), () -> file + " has not begun")
        .add(Arrays.stream(values).map(FeedZip::quoted).collect(Collectors.joining(",")));
  }

  private static String quoted(Object value) {
    String text = value.toString();
    return text.contains(",") ? '"' + text + '"' : text;
  }

  void write(Path archive) throws IOException {
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, List<String>> file : files.entrySet()) {
        byte[] bytes = (String.join("\n", file.getValue()) + "\n").getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(MOMENT);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
      }
    }
  }
}
