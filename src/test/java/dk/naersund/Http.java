package dk.naersund;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the started program as any other program would. */
public final class Http {
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String base;

  public Http(int port) {
    base = "http://127.0.0.1:" + port;
  }

  /** An answer: its status, type and text. */
  public record Answer(int status, String type, String text, HttpResponse<String> response) {
    /** The text as JSON. */
    public JsonNode json() {
      return JsonMapper.shared().readTree(text);
    }
  }

  /** Asks for a path with headers, given as name, value, name, value. */
  public Answer get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  /** Sends a form. */
  public Answer post(String path, Map<String, String> form, String... headers) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    form.forEach((field, value) -> fields.put(field, List.of(value)));
    return postMany(path, fields, headers);
  }

  /** Sends a form whose fields may have many values. */
  public Answer postMany(String path, Map<String, List<String>> form, String... headers) {
    String body =
        form.entrySet().stream()
            .flatMap(
                field ->
                    field.getValue().stream()
                        .map(value -> encoded(field.getKey()) + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    String[] all =
        Stream.concat(
                Stream.of("Content-Type", "application/x-www-form-urlencoded"), Stream.of(headers))
            .toArray(String[]::new);
    return send("POST", path, body, all);
  }

  /** Sends a form with a file in its field {@code file}; no file for an empty name. */
  public Answer upload(
      String path, Map<String, String> form, String name, byte[] file, String... headers) {
    String line = "--line";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    form.forEach(
        (field, value) ->
            body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(line, field, value)
                    .getBytes(StandardCharsets.UTF_8)));
    if (!name.isEmpty()) {
      body.writeBytes(
          ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                  + "Content-Type: application/octet-stream\r\n\r\n")
              .formatted(line, name)
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(file);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes("--%s--\r\n".formatted(line).getBytes(StandardCharsets.UTF_8));
    String[] all =
        Stream.concat(
                Stream.of("Content-Type", "multipart/form-data; boundary=" + line),
                Stream.of(headers))
            .toArray(String[]::new);
    return send("POST", path, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()), all);
  }

  /** Sends anything; no body is sent for an empty text. Redirects are not followed. */
  public Answer send(String method, String path, String body, String... headers) {
    return send(
        method,
        path,
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body),
        headers);
  }

  private Answer send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body(),
          response);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "no answer for " + path.substring(0, Math.min(300, path.length())), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
