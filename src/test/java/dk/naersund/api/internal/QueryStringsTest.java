package dk.naersund.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.util.MultiValueMap;

/** What is read is what the web framework reads; what it would read otherwise is not read. */
class QueryStringsTest {
  private static final String PATH = "/api/v1/nearest?";
  private static final String[] PIECES = {
    "lat", "lon", "mode", "56.3", "walk", "=", "=", "=", "&", "&", ",", "+", "%2C", "%C3%B8", "%20",
    "%26", "%3D", ":", ";", "a", "/"
  };

  @Test
  void readsAsTheFrameworkDoes() {
    long seed = System.nanoTime();
    System.out.println("QueryStringsTest seed " + seed);
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int n = random.nextInt(14); n > 0; n--) {
        query.append(PIECES[random.nextInt(PIECES.length)]);
      }
      MultiValueMap<String, String> found;
      try {
        found = QueryStrings.parse(PATH + query, PATH.length());
      } catch (IllegalArgumentException leftToTheFramework) {
        continue;
      }
      read++;
      assertThat(found)
          .as("seed %d, %s", seed, query)
          .isEqualTo(
              MockServerHttpRequest.method(HttpMethod.GET, URI.create(PATH + query))
                  .build()
                  .getQueryParams());
    }
    assertThat(read).isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lat", "lat&lon=1", "=1", "a=1&&b=2", "a=%", "a=%zz", "a=b#c", "a=å"})
  void leavesTheOddToTheFramework(String query) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueryStrings.parse(PATH + query, PATH.length()));
  }
}
