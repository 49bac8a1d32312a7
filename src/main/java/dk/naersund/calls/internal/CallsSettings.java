package dk.naersund.calls.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of calls.
 *
 * @param keepActs what agents did, at least 30 days
 * @param keepCounts searches without result
 */
@ConfigurationProperties("naersund.calls")
record CallsSettings(
    @DefaultValue("365d") Duration keepActs, @DefaultValue("730d") Duration keepCounts) {
  private static final Duration LEAST = Duration.ofDays(30);

  CallsSettings {
    if (keepActs.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(
          "naersund.calls.keep-acts is " + keepActs + ", at least 30d are kept, as 365d");
    }
  }
}
