package dk.naersund.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.Http;
import dk.naersund.Logins.Who;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Characters that nobody sees and no database keeps, in every field of every form of those who log
 * in: an error that names the field, and nothing is written.
 */
class ControlCharactersIT extends EditedIsland {
  private static final Pattern FORM =
      Pattern.compile("(?s)<form[^>]*method=\"post\"[^>]*>.*?</form>");
  private static final Pattern ACTION = Pattern.compile("^<form[^>]*action=\"([^\"]*)\"");
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|textarea|select|button)[^>]*\\bname=\"([^\"]+)\"");

  private static final List<String> PAGES =
      List.of(
          "/kommune",
          "/kommune/steder/sygeplejeklinik-bakken",
          "/kommune/steder/sygeplejeklinik-bakken/luk",
          "/kommune/indbakke",
          "/kommune/saeson/vaccination-2026",
          "/kommune/besoeg/ny",
          "/kommune/ansvar/ny",
          "/kommune/ansvar/sundoe-forbliver",
          "/kommune/tilbud/ny",
          "/kommune/tilbud/sygeplejeklinik",
          "/konto",
          "/konto/brugere",
          "/log-ind");

  @Test
  void areNoTextInAnyForm() {
    int asked = 0;
    long event = island.event();
    for (String page : PAGES) {
      Http.Answer shown = logins.as(Who.ADMINISTRATOR).get(page);
      assertThat(shown.status()).as(page).isEqualTo(200);
      Matcher form = FORM.matcher(shown.text());
      while (form.find()) {
        asked += ask(page, form.group());
      }
    }
    assertThat(asked).isGreaterThan(100);
    assertThat(island.event()).isEqualTo(event);
  }

  private int ask(String page, String form) {
    Matcher action = ACTION.matcher(form);
    String path = action.find() ? action.group(1).replace("&amp;", "&") : page;
    if (form.contains("multipart/form-data")) {
      return 0;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(form);
    while (field.find()) {
      fields.put(field.group(1), "x");
    }
    fields.remove("_csrf");
    int asked = 0;
    for (String name : fields.keySet()) {
      // The week grid has hundreds of cells, all alike.
      if (!name.matches("(was-|shown-)?week-.*-[2-7]-\\d")) {
        for (String odd :
            asked == 0 ? List.of("\0", "a\u0001", "\u001b[0m", "b\u007f") : List.of("a\0b")) {
          Map<String, String> sent = new LinkedHashMap<>(fields);
          sent.put(name, odd);
          Http.Answer answer = logins.as(Who.ADMINISTRATOR).post(path, sent);
          assertThat(answer.status()).as("%s, %s: %s", path, name, answer.text()).isEqualTo(422);
          assertThat(answer.text()).contains(name).contains("usynligt tegn");
          asked++;
        }
      }
    }
    return asked;
  }

  @Test
  void inAnAddressAreNoErrorOfOurs() {
    for (String path :
        List.of(
            "/kommune?q=%00&vis=%00&set=%00",
            "/kommune/steder/x%00",
            "/kommune/steder/sygeplejeklinik-bakken?set=%00&foer=%00",
            "/kommune/historie/sted/sygeplejeklinik-bakken?fra=%00&til=%00",
            "/kommune/indbakke?stat=%00",
            "/kommune/import/%00",
            "/kommune/saeson/%00",
            "/kommune/besoeg?dag=%00&id=%00",
            "/kommune/besoeg/x/y/%00",
            "/kommune/ansvar?dag=%00&id=%00&nu=%00&foer=%00",
            "/kommune/ansvar/%00",
            "/kommune/tilbud/%00",
            "/konto/brugere/%00",
            "/konto/link/%00",
            "/log-ind?til=%00")) {
      Http.Answer answer = logins.as(Who.ADMINISTRATOR).get(path);
      assertThat(answer.status()).as("%s: %s", path, answer.text()).isLessThan(500);
    }
  }

  /** A citizen's words are cleaned instead: they do not know what a control character is. */
  @Test
  void fromACitizenAreLeftOut() {
    Http.Answer answer =
        new Http(port)
            .post("/steder/sygeplejeklinik-bakken/fejl", Map.of("text", "Der er\0 trin\u0007"));
    assertThat(answer.status()).as(answer.text()).isLessThan(400);
  }
}
