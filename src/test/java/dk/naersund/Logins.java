package dk.naersund;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.accounts.Accounts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * People who are logged in on the island, for tests: {@code @Autowired Logins logins}, then {@code
 * logins.as(Logins.Who.EDITOR)}. Their accounts are made by the pages, as an administrator would:
 * the first from the link that the program prints, the others by invitation.
 */
public final class Logins {
  /** One person for each role, and an editor of each of two municipalities. */
  public enum Who {
    /** The first administrator. */
    ADMINISTRATOR("Ane Administrator", "role", "administrator"),
    /** Editor of Sundø Kommune. */
    EDITOR("Sigrid Sundø", "editor", "sundoe-kommune"),
    /** Editor of Nordø Kommune. */
    OTHER_EDITOR("Niels Nordø", "editor", "nordoe-kommune"),
    REGIONAL_EDITOR("Rikke Region", "role", "regional-editor"),
    AGENT("Asta Agent", "role", "agent"),
    PLANNER("Palle Planlægger", "role", "planner");

    private final String fullName;
    private final String field;
    private final String value;

    Who(String fullName, String field, String value) {
      this.fullName = fullName;
      this.field = field;
      this.value = value;
    }

    /** The account's name, as it stands in the history. */
    public String fullName() {
      return fullName;
    }

    /** What they log in with. */
    public String email() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-') + "@sundoe.example";
    }
  }

  /** Everybody's. */
  public static final String PASSWORD = "torsk gynge paraply 47 lampe";

  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("/konto/link/[\\w-]+");
  private static final Pattern KEY = Pattern.compile("naersund_[\\w-]+");

  private final Accounts accounts;
  private final Environment environment;
  private final Map<Who, Login> known = new EnumMap<>(Who.class);

  Logins(Accounts accounts, Environment environment) {
    this.accounts = accounts;
    this.environment = environment;
  }

  /** Somebody who is logged in, always the same session. */
  public synchronized Login as(Who who) {
    Login login = known.get(who);
    if (login == null) {
      login = who == Who.ADMINISTRATOR ? first() : invited(who);
      known.put(who, login);
    }
    return login;
  }

  /** A browser without any cookie. */
  public Login nobody() {
    return new Login(
        new Http(Integer.parseInt(environment.getRequiredProperty("local.server.port"))));
  }

  private Login first() {
    String link = Objects.requireNonNull(accounts.firstLink().block()).path();
    return choose(link, Who.ADMINISTRATOR);
  }

  private Login invited(Who who) {
    Http.Answer answer =
        as(Who.ADMINISTRATOR)
            .post(
                "/konto/brugere/ny",
                Map.of(
                    "name",
                    who.fullName,
                    "email",
                    who.email(),
                    who.field,
                    who.value,
                    "why",
                    "test"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return choose(found(LINK, answer.text()), who);
  }

  private Login choose(String link, Who who) {
    Login login = nobody();
    Http.Answer answer =
        login.post(link, Map.of("name", who.fullName, "email", who.email(), "password", PASSWORD));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return login;
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }

  /** One browser with its cookies, and one program with its token. */
  public static final class Login {
    private final Http http;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String formToken = "";
    private @Nullable String bearer;

    private Login(Http http) {
      this.http = http;
    }

    /** Asks for a page. */
    public Http.Answer get(String path) {
      return keep(http.get(path, withCookies()));
    }

    /** Sends a form of ours, with the hidden field that all of them have. */
    public Http.Answer post(String path, Map<String, String> form) {
      if (formToken.isEmpty()) {
        get("/log-ind");
      }
      Map<String, String> fields = new LinkedHashMap<>(form);
      fields.put("_csrf", formToken);
      return postAsIs(path, fields);
    }

    /** Sends a form of ours whose fields may have many values. */
    public Http.Answer postMany(String path, Map<String, List<String>> form) {
      if (formToken.isEmpty()) {
        get("/log-ind");
      }
      Map<String, List<String>> fields = new LinkedHashMap<>(form);
      fields.put("_csrf", List.of(formToken));
      return keep(http.postMany(path, fields, withCookies()));
    }

    /** Sends a form of ours with a file in its field {@code file}; no file for an empty name. */
    public Http.Answer upload(String path, Map<String, String> form, String name, byte[] file) {
      if (formToken.isEmpty()) {
        get("/log-ind");
      }
      Map<String, String> fields = new LinkedHashMap<>(form);
      fields.put("_csrf", formToken);
      return keep(http.upload(path, fields, name, file, withCookies()));
    }

    /** Sends a form without the hidden field, as another site would. */
    public Http.Answer postAsIs(String path, Map<String, String> form) {
      return keep(http.post(path, form, withCookies()));
    }

    /** Sends JSON to the interface with a token of this person's. */
    public synchronized Http.Answer send(
        String method, String path, String body, String... headers) {
      String[] all = Arrays.copyOf(headers, headers.length + 4);
      all[headers.length] = "Authorization";
      all[headers.length + 1] = "Bearer " + token();
      all[headers.length + 2] = "Content-Type";
      all[headers.length + 3] = "application/json";
      return http.send(method, path, body, all);
    }

    /** Asks the interface with any token; none for an empty one. */
    public Http.Answer program(String method, String path, String token) {
      return token.isEmpty()
          ? http.send(method, path, "")
          : http.send(method, path, "", "Authorization", "Bearer " + token);
    }

    /** A token for programs, made on the page {@code /konto}. */
    public synchronized String token() {
      String made = bearer;
      if (made == null) {
        made = found(KEY, post("/konto/noegler", Map.of("purpose", "test")).text());
        bearer = made;
      }
      return made;
    }

    /** The cookies by name. */
    public Map<String, String> cookies() {
      return cookies;
    }

    private String[] withCookies() {
      if (cookies.isEmpty()) {
        return new String[0];
      }
      StringBuilder header = new StringBuilder();
      cookies.forEach((name, value) -> header.append(name).append('=').append(value).append("; "));
      return new String[] {"Cookie", header.substring(0, header.length() - 2)};
    }

    private Http.Answer keep(Http.Answer answer) {
      for (String set : answer.response().headers().allValues("Set-Cookie")) {
        String[] pair = set.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
          cookies.remove(pair[0]);
        } else {
          cookies.put(pair[0], pair[1]);
        }
      }
      Matcher token = FORM_TOKEN.matcher(answer.text());
      if (token.find()) {
        formToken = token.group(1);
      }
      return answer;
    }
  }
}
