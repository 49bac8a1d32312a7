package dk.naersund;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;

/** A real Redis on a port of this machine only, which can be stopped and started again. */
public final class TestRedis implements AutoCloseable {
  private final int port;
  private @Nullable RedisServer server;

  private TestRedis(int port) {
    this.port = port;
  }

  /** Starts one. */
  public static TestRedis start() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      TestRedis redis = new TestRedis(free.getLocalPort());
      free.close();
      redis.startAgain();
      return redis;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it again on the same port; it remembers nothing. */
  public void startAgain() {
    try {
      RedisServer started =
          RedisServer.newRedisServer()
              .port(port)
              .setting("bind 127.0.0.1")
              .setting("save \"\"")
              .build();
      started.start();
      server = started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it. */
  public void stop() {
    RedisServer running = server;
    server = null;
    if (running != null) {
      try {
        running.stop();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What makes the program use it. */
  public String springArgument() {
    return "--spring.data.redis.url=redis://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    stop();
  }
}
