package dk.naersund.bench;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** What lives on the heap after a full collection, by class; made by the virtual machine itself. */
record ClassHistogram(Map<String, Long> bytes) {
  private static final Pattern LINE =
      Pattern.compile("^\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+)", Pattern.MULTILINE);

  /** What the collector puts into gaps. */
  private static final String FILLER = "FillerElement";

  /** Of now. */
  static ClassHistogram take() {
    // The first collection may leave what was reachable only from what it has freed.
    System.gc();
    try {
      String text =
          (String)
              ManagementFactory.getPlatformMBeanServer()
                  .invoke(
                      new ObjectName("com.sun.management:type=DiagnosticCommand"),
                      "gcClassHistogram",
                      new Object[] {new String[0]},
                      new String[] {String[].class.getName()});
      Map<String, Long> bytes = new HashMap<>();
      Matcher line = LINE.matcher(text);
      while (line.find()) {
        if (!line.group(2).contains(FILLER)) {
          bytes.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum);
        }
      }
      return new ClassHistogram(bytes);
    } catch (JMException e) {
      throw new IllegalStateException("this virtual machine gives no histogram", e);
    }
  }

  /** What is here and was not there before. */
  ClassHistogram since(ClassHistogram before) {
    Map<String, Long> more = new HashMap<>(bytes);
    before.bytes.forEach((type, there) -> more.merge(type, -there, Long::sum));
    return new ClassHistogram(more);
  }

  /** All of it, in bytes. */
  long total() {
    return bytes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The classes that take most, the largest first. */
  List<Map.Entry<String, Long>> largest(int count) {
    return bytes.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue()))
        .limit(count)
        .toList();
  }
}
