package dk.naersund.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.IslandTest;
import dk.naersund.Logins;
import dk.naersund.Logins.Who;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A whole call over HTTP: what is written down about it, and that nothing of it is in a log. */
@IslandTest
@ExtendWith(OutputCaptureExtension.class)
class RecordedCallIT {
  private static final String NAME = "Zebulon Qvistgaardz";
  private static final String PHONE = "22918273";
  private static final String WHERE = "Storegade 12";
  private static final Pattern CODE = Pattern.compile("<strong>([0-9A-Z]{5}-[0-9A-Z]{5})</strong>");

  @Autowired private Logins logins;

  private final Map<String, String> line =
      new HashMap<>(
          Map.of("where", WHERE, "need", "vaccination", "person", "82 år, rollator", "time", "nu"));

  private Http.Answer desk(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(line);
    all.put("part", "1");
    all.putAll(more);
    Http.Answer answer = logins.as(Who.AGENT).post("/callcenter/tid", all);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }

  /** What the page carries on, by field. */
  private static Map<String, String> carried(String text) {
    Map<String, String> fields = new HashMap<>();
    Matcher hidden =
        Pattern.compile("type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"").matcher(text);
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    return fields;
  }

  private static Map<String, String> with(Map<String, String> fields, String... more) {
    Map<String, String> all = new HashMap<>(fields);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  @Test
  void whatWasDoneIsWrittenDownAndNobodyIsNamed(CapturedOutput output) {
    Http.Answer answer = logins.as(Who.AGENT).post("/callcenter/svar", line);
    String hold = found("value=\"(hold [^\"]+)\"", answer.text());
    String[] parts = hold.split(" ", 4);
    line.put("place", parts[1] + " " + parts[2]);
    Map<String, String> first = Map.of("key", "k".repeat(24), "holder", "h".repeat(24));
    String held = desk(with(first, "act", hold)).text();
    assertThat(held).contains("Jeg har holdt en tid");
    Map<String, String> book = with(carried(held), "act", "book", "caller", NAME, "phone", PHONE);
    String booked = desk(book).text();
    assertThat(booked).contains("er bestilt");
    String code = found(CODE.pattern(), booked);
    // The same wish again: the same booking, and written down once.
    assertThat(desk(book).text()).contains(code);
    String letter =
        logins
            .as(Who.AGENT)
            .post(
                "/callcenter/brev",
                with(
                    line,
                    "with-code",
                    "yes",
                    "ticket",
                    java.util.Objects.requireNonNull(carried(booked).get("ticket"))))
            .text()
            .replaceAll("<input[^>]*>", "");
    assertThat(letter).contains("Din vej til", code, "på siden /kode").doesNotContain(WHERE, NAME);
    String opened =
        desk(with(first, "act", "open other", "code", code, "why-words", "Brevet kom retur"))
            .text();
    assertThat(opened).contains("Du har en tid");
    String times = desk(with(carried(opened), "act", "times")).text();
    String moved =
        desk(with(carried(times), "act", found("value=\"(move [^\"]+)\"", times))).text();
    assertThat(moved).contains("Din tid er flyttet");
    assertThat(desk(with(carried(moved), "act", "cancel")).text()).contains("er aflyst");

    String page = logins.as(Who.ADMINISTRATOR).get("/konto/brugere/opkald").text();
    assertThat(page)
        .contains(
            "Holdt en tid",
            "Bestilte en tid",
            "Gav en kode",
            "Lavede et brev",
            "Åbnede en tid",
            "Andet: Brevet kom retur",
            "Flyttede en tid",
            "Aflyste en tid",
            "Asta Agent",
            "365 dage")
        .doesNotContain(NAME, PHONE, code);
    String api =
        logins.as(Who.ADMINISTRATOR).send("GET", "/api/v1/agent-acts?what=booked", "").text();
    assertThat(api).contains("\"what\":\"booked\"", parts[1]).doesNotContain(NAME, code, WHERE);
    String metrics = logins.nobody().get("/actuator/prometheus").text();
    for (String secret : List.of(NAME, PHONE, WHERE, "Storegade", code, code.replace("-", ""))) {
      assertThat(output.getAll()).doesNotContain(secret);
      assertThat(metrics).doesNotContain(secret);
    }
  }

  @Test
  void onlyAdministratorsSeeIt() {
    for (Who who : List.of(Who.AGENT, Who.EDITOR, Who.PLANNER)) {
      assertThat(logins.as(who).get("/konto/brugere/opkald").status()).isEqualTo(403);
      assertThat(logins.as(who).send("GET", "/api/v1/agent-acts", "").status()).isEqualTo(403);
    }
    assertThat(logins.nobody().program("GET", "/api/v1/agent-acts", "").status()).isEqualTo(401);
    assertThat(logins.as(Who.PLANNER).get("/plan/uden-svar").status()).isEqualTo(200);
  }

  @Test
  void aCodeIsOpenedForAReason() {
    Map<String, String> first = Map.of("key", "q".repeat(24), "holder", "r".repeat(24));
    String noWords =
        desk(with(first, "act", "open other", "code", "AAAAA-BBBB1", "why-words", "")).text();
    assertThat(noWords).contains("Skriv først hvorfor");
    assertThat(desk(with(first, "act", "open caller", "code", "AAAAA-BBBB1")).text())
        .contains("Vi finder ingen tid med den kode");
  }
}
