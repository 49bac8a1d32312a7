package dk.naersund.bench;

import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Asks a server over kept-alive connections, one question at a time on each, from one thread with
 * one selector. It reads no more of an answer than its status and length, so that the two cores are
 * left to the server.
 */
final class LoadClient {
  private static final int HISTOGRAM_MICROS = 10;
  private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);

  private final InetSocketAddress server;
  private final byte[][] requests;
  private final int[] histogram = new int[200_000];
  private int nextRequest;
  private long answers;
  private long bytes;

  /**
   * @param requests whole requests, sent in turn again and again
   */
  LoadClient(InetSocketAddress server, byte[][] requests) {
    this.server = server;
    this.requests = requests;
  }

  /**
   * What came back while measuring.
   *
   * @param answers how many
   * @param bytes their bodies' bytes
   * @param seconds how long it was measured
   * @param clientNanos processor time of the client's thread
   * @param medianMillis from the question sent to the whole answer read
   * @param p99Millis the same for the slowest hundredth
   */
  record Outcome(
      long answers,
      long bytes,
      double seconds,
      long clientNanos,
      double medianMillis,
      double p99Millis) {
    double perSecond() {
      return answers / seconds;
    }
  }

  private final class Connection {
    final SocketChannel channel;
    final ByteBuffer in = ByteBuffer.allocate(1 << 20);
    long sent;
    int bodyEnds = -1;

    Connection(Selector selector) throws IOException {
      channel = SocketChannel.open(server);
      channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, this);
      ask();
    }

    void ask() throws IOException {
      ByteBuffer out = ByteBuffer.wrap(requests[nextRequest++ % requests.length]);
      sent = System.nanoTime();
      while (out.hasRemaining()) {
        channel.write(out);
      }
    }

    void read() throws IOException {
      if (channel.read(in) < 0) {
        throw new EOFException("the server closed a connection");
      }
      if (bodyEnds < 0) {
        bodyEnds = bodyEnd(in);
      }
      if (bodyEnds >= 0 && in.position() >= bodyEnds) {
        long micros = (System.nanoTime() - sent) / 1000;
        histogram[(int) Math.min(histogram.length - 1, micros / HISTOGRAM_MICROS)]++;
        answers++;
        bytes += bodyEnds;
        in.clear();
        bodyEnds = -1;
        ask();
      }
    }
  }

  /** Where the answer ends; −1 while its head is not whole. */
  private static int bodyEnd(ByteBuffer in) throws IOException {
    byte[] head = in.array();
    for (int i = 3; i < in.position(); i++) {
      if (head[i] == '\n' && head[i - 1] == '\r' && head[i - 2] == '\n') {
        if (head[9] != '2') {
          throw new IOException(new String(head, 0, in.position(), StandardCharsets.UTF_8));
        }
        return i + 1 + length(head, i);
      }
    }
    return -1;
  }

  private static int length(byte[] head, int end) throws IOException {
    for (int i = 0; i < end - LENGTH.length; i++) {
      int same = 0;
      while (same < LENGTH.length && (head[i + same] | 0x20) == (LENGTH[same] | 0x20)) {
        same++;
      }
      if (same == LENGTH.length) {
        int length = 0;
        for (int at = i + same; head[at] >= '0' && head[at] <= '9'; at++) {
          length = 10 * length + head[at] - '0';
        }
        return length;
      }
    }
    throw new IOException("no length: " + new String(head, 0, end, StandardCharsets.UTF_8));
  }

  /** Warms the server up, then measures. */
  Outcome run(int connections, double warmUpSeconds, double seconds) throws IOException {
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        new Connection(selector);
      }
      drive(selector, warmUpSeconds);
      java.util.Arrays.fill(histogram, 0);
      answers = 0;
      bytes = 0;
      long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      double took = drive(selector, seconds);
      processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
      for (SelectionKey key : selector.keys()) {
        key.channel().close();
      }
      return new Outcome(answers, bytes, took, processor, quantile(0.5), quantile(0.99));
    }
  }

  private static double drive(Selector selector, double seconds) throws IOException {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    while (System.nanoTime() < end) {
      if (selector.select(1000) == 0 && selector.keys().isEmpty()) {
        throw new IOException("no connection is left");
      }
      for (SelectionKey key : selector.selectedKeys()) {
        ((Connection) key.attachment()).read();
      }
      selector.selectedKeys().clear();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private double quantile(double share) {
    long left = (long) (answers * share);
    for (int i = 0; i < histogram.length; i++) {
      left -= histogram[i];
      if (left < 0) {
        return (i + 0.5) * HISTOGRAM_MICROS / 1000;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** A GET request for a path. */
  static byte[] get(String path) {
    return String.format(
            Locale.ROOT,
            "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n",
            path)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
