package dk.naersund.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Bad input gets a problem detail that names the field; nothing ever answers with 500. */
@IslandTest
class BadInputIT {
  private static final String HERE = "lat=56.345&lon=11.87";

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/nearest?lat=56.345&lon=11.87                                            | missing             | service
          /api/v1/nearest?service=tandtekniker&lat=56.345&lon=11.87                       | unknown-value       | service
          /api/v1/nearest?service=sygeplejeklinik                                         | missing-place       | lat
          /api/v1/nearest?service=sygeplejeklinik&lat=56.345                              | missing             | lon
          /api/v1/nearest?service=sygeplejeklinik&lat=NaN&lon=11.87                       | not-degrees         | lat
          /api/v1/nearest?service=sygeplejeklinik&lat=1e400&lon=11.87                     | not-degrees         | lat
          /api/v1/nearest?service=sygeplejeklinik&lat=91&lon=11.87                        | not-degrees         | lat
          /api/v1/nearest?service=sygeplejeklinik&lat=56.345&lon=181                      | not-degrees         | lon
          /api/v1/nearest?service=sygeplejeklinik&address=nowhere                         | unknown-address     | address
          /api/v1/nearest?service=sygeplejeklinik&lat=56.345&lon=11.87&limit=-1           | not-a-number-between | limit
          /api/v1/nearest?service=sygeplejeklinik&lat=56.345&lon=11.87&limit=51           | not-a-number-between | limit
          /api/v1/nearest?service=sygeplejeklinik&lat=56.345&lon=11.87&limit=ten          | not-a-number-between | limit
          /api/v1/nearest?service=sygeplejeklinik&lat=56.345&lon=11.87&at=1970-01-01T00:00:00Z | moment-out-of-range | at
          /api/v1/nearest?service=sygeplejeklinik&lat=56.345&lon=11.87&at=yesterday       | not-a-moment        | at
          /api/v1/nearest?service=sygeplejeklinik&lat=56.345&lon=11.87&by=99999-01-01T00:00 | not-a-moment      | by
          /api/v1/nearest?service=sygeplejeklinik&lat=56.345&lon=11.87&asOf=2026-02-30    | not-a-day           | asOf
          /api/v1/nearest?service=sygeplejeklinik&lat=56.345&lon=11.87&mode=teleport      | unknown-value       | mode
          /api/v1/nearest?service=sygeplejeklinik&lat=56.345&lon=11.87&profile=car        | unknown-value       | profile
          /api/v1/nearest?service=sygeplejeklinik&lat=56.345&lon=11.87&needs=sauna        | unknown-value       | needs
          /api/v1/journeys?from=56.345&site=x                                             | not-a-position      | from
          /api/v1/journeys?from=56.345,11.87&site=sundhedshus-havnen&mode=ride            | ride-has-no-journey | mode
          /api/v1/journeys?from=56.345,11.87&site=sundhedshus-havnen&mode=walk,flextur    | ride-has-no-journey | mode
          /api/v1/journeys?from=56.345,11.87&site=no-such-site                            | unknown-value       | site
          /api/v1/nearest?service=sygeplejeklinik&lat=56.345&lon=11.87&residence=home     | not-a-kommunekode   | residence
          /api/v1/sites?municipality=home                                                 | not-a-kommunekode   | municipality
          /api/v1/sites?service=%00                                                       | not-text            | service
          /api/v1/sites?bbox=1,2,3                                                        | not-a-box           | bbox
          /api/v1/sites?bbox=12,57,11,56                                                  | not-a-box           | bbox
          /api/v1/sites?service=tandtekniker                                              | unknown-value       | service
          /api/v1/sites?asOf=soon                                                         | not-a-day           | asOf
          /api/v1/coverage                                                                | missing             | service
          /api/v1/coverage?service=tandtekniker                                           | unknown-value       | service
          /api/v1/coverage?service=vaccination&mode=teleport                              | unknown-value       | mode
          /api/v1/coverage?service=vaccination&profile=car                                | unknown-value       | profile
          /api/v1/coverage?service=vaccination&minutes=0                                  | not-a-number-between | minutes
          /api/v1/coverage?service=vaccination&asOf=soon                                  | not-a-day           | asOf
          /api/v1/addresses?q=havn&limit=0                                                | not-a-number-between | limit
          """)
  void namesTheFieldAndWhatToDo(String path, String problem, String field) {
    Http.Answer answer = new Http(port).get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.type()).startsWith("application/problem+json");
    JsonNode json = answer.json();
    assertThat(json.path("type").asString()).isEqualTo("urn:naersund:problem:" + problem);
    assertThat(json.path("field").asString()).isEqualTo(field);
    assertThat(json.path("da").asString())
        .isNotBlank()
        .contains(problem.equals("missing-place") ? "" : field);
    assertThat(json.path("en").asString()).isNotBlank();
  }

  @Test
  void anUnknownSiteIsNotFound() {
    Http.Answer answer = new Http(port).get("/api/v1/sites/no-such-site");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("field").asString()).isEqualTo("id");
  }

  @Test
  void anUnknownPathUnderTheInterfaceIsAProblemToo() {
    Http.Answer answer = new Http(port).get("/api/v1/nothing-here", "Accept", "application/json");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.type()).startsWith("application/problem+json");
  }

  @Test
  void anUnknownSiteIsNoListToChooseFrom() {
    Http.Answer answer = new Http(port).get("/api/v1/journeys?from=56.345,11.87&site=nowhere");
    assertThat(answer.json().path("en").asString()).contains("site").doesNotContain("one of");
  }

  /** No address at all, odd characters, a method or a format that nobody has. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /api/v1/nearest?%zz                  | */*             | 400 | bad-request    | %25
          GET    | /api/v1/sites/%00                    | */*             | 400 | bad-request    | openapi
          GET    | /api/v1/service-kinds                | image/png       | 406 | not-acceptable | application/json
          DELETE | /api/v1/nearest                      | */*             | 405 | not-allowed    | GET
          POST   | /api/v1/nearest                      | */*             | 415 | not-a-form     | form
          GET    | /api/v1/edits                        | */*             | 405 | not-allowed    | POST
          GET    | /api/v1/nowhere                      | */*             | 404 | not-found      | openapi
          GET    | /api/v1/nowhere                      | x               | 404 | not-found      | openapi
          """)
  void whatNobodyAnswersSaysWhy(
      String method, String path, String accept, int status, String problem, String says)
      throws IOException {
    String answer = raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nAccept: " + accept);
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("application/problem+json");
    assertThat(answer).contains("urn:naersund:problem:" + problem + "\"").contains(says);
  }

  /** Too private for an address: posted as a form it is the same question. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nearest?service=sygeplejeklinik&needs=step-free-entrance&mode=wheelchair&" + HERE,
        "nearest?service=sygeplejeklinik&address=Havnegade+12",
        "nearest?service=sygeplejeklinik&lat=%c3%a6&lon=11.87",
        "journeys?site=sundhedshus-havnen&from=56.345,11.87&at=2026-11-24T10:00",
        "addresses?q=havnegade+12"
      })
  void aQuestionMayBePosted(String question) {
    Http http = new Http(port);
    String path = "/api/v1/" + question.substring(0, question.indexOf('?'));
    String fixed = question + (question.contains("&at=") ? "" : "&at=2026-11-24T10:00");
    String form = fixed.substring(fixed.indexOf('?') + 1);
    Http.Answer posted =
        http.send("POST", path, form, "Content-Type", "application/x-www-form-urlencoded");
    Http.Answer got = http.get(path + "?" + form);
    assertThat(posted.status()).isEqualTo(got.status());
    assertThat(posted.text()).isEqualTo(got.text());
    assertThat(posted.response().headers().firstValue("Cache-Control"))
        .hasValueSatisfying(rule -> assertThat(rule).contains("no-store"));
  }

  @Test
  void aPostedQuestionThatIsNoneSaysWhy() {
    Http http = new Http(port);
    String type = "application/x-www-form-urlencoded";
    for (String form : List.of("a b&c", "x".repeat(9_000), "service=%zz", "{\"service\": 1}")) {
      Http.Answer answer = http.send("POST", "/api/v1/nearest", form, "Content-Type", type);
      assertThat(answer.status()).as(form).isEqualTo(400);
      assertThat(answer.type()).startsWith("application/problem+json");
    }
  }

  /** A header that cannot be read asks for nothing, in the interface and on pages. */
  @ParameterizedTest
  @CsvSource({
    "/api/v1/sites, Accept: x, 200",
    "/api/v1/sites, Accept: */*;q=7, 200",
    "/, Accept: x, 200",
    "/nowhere, Accept: x, 404",
    "/log-ind, Content-Type: x, 200",
    "/kommune, Content-Type: text/html; charset=none, 303",
  })
  void aHeaderThatCannotBeReadAsksForNothing(String path, String header, int status)
      throws IOException {
    assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + header))
        .startsWith("HTTP/1.1 " + status + " ");
  }

  private String raw(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theSeaIsAnAnswerWithAReason() {
    Http.Answer answer =
        new Http(port).get("/api/v1/nearest?service=sygeplejeklinik&lat=56.5&lon=11.5");
    assertThat(answer.status()).isEqualTo(200);
    JsonNode json = answer.json();
    assertThat(json.path("results").isEmpty()).isTrue();
    assertThat(json.path("notes").path(0).path("code").asString()).isEqualTo("no-street-near");
  }

  @Test
  void aQueryOfTenMegabytesIsAProblem() {
    Http.Answer answer = new Http(port).get("/api/v1/addresses?q=" + "a".repeat(10 * 1024 * 1024));
    assertThat(answer.status()).isEqualTo(414);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.json().path("type").asString()).isEqualTo("urn:naersund:problem:too-long");
  }

  @Test
  void neverAnswersWithFiveHundred() {
    long seed = System.nanoTime();
    System.out.println("BadInputIT seed " + seed);
    Random random = new Random(seed);
    String[] fields = {
      "service",
      "lat",
      "lon",
      "address",
      "mode",
      "profile",
      "at",
      "by",
      "needs",
      "limit",
      "asOf",
      "residence",
      "lang",
      "from",
      "site",
      "bbox",
      "q",
      "municipality"
    };
    String[] values = {
      "",
      "%00",
      "%F0%9F%98%80",
      "-1",
      "1e9",
      "null",
      "%25",
      "..%2F..",
      "2026-11-24T25:00",
      "2026-03-29T02:30",
      "Infinity",
      "0x10",
      "%3Cscript%3E",
      "1,2,3,4",
      "56.345,11.87",
      "%FF%FE",
      "sygeplejeklinik",
      "wheelchair",
      "9".repeat(400),
      "*:*",
      "2027-01-01",
      "da",
      "xx",
      "+",
      "~"
    };
    String[] paths = {"nearest", "journeys", "sites", "addresses", "region", "service-kinds"};
    Http http = new Http(port);
    for (int i = 0; i < 600; i++) {
      StringBuilder query =
          new StringBuilder("/api/v1/" + paths[random.nextInt(paths.length)] + "?");
      if (random.nextBoolean()) {
        query.append("service=sygeplejeklinik&from=56.345,11.87&").append(HERE).append('&');
      }
      for (int j = random.nextInt(5); j >= 0; j--) {
        query.append(fields[random.nextInt(fields.length)]).append('=');
        query.append(values[random.nextInt(values.length)]).append('&');
      }
      Http.Answer answer = http.get(query.toString());
      assertThat(answer.status())
          .as("seed %d: %s -> %s", seed, query, answer.text())
          .isBetween(200, 499);
    }
  }
}
