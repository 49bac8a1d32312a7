package dk.naersund.platform.internal;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What drivers and PostgreSQL say when the database cannot be asked. */
public final class OutageCodes {
  /**
   * Classes of PostgreSQL's error codes: connection, resources, held up by others, stopped from
   * outside (among them the statement time-out), system. See its manual, appendix A.
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "55", "57", "58");

  private OutageCodes() {}

  /** See {@link dk.naersund.platform.DatabaseOutage#isBehind}. */
  public static boolean areBehind(Throwable problem) {
    for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof R2dbcNonTransientResourceException
          || cause instanceof R2dbcTransientResourceException
          || cause instanceof R2dbcTimeoutException
          || cause instanceof ConnectException
          || cause instanceof ClosedChannelException
          || (cause instanceof R2dbcException said && isOfClass(said.getSqlState()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfClass(@Nullable String code) {
    return code != null && code.length() == 5 && CLASSES.contains(code.substring(0, 2));
  }
}
