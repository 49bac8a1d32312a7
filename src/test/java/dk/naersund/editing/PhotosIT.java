package dk.naersund.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.Logins;
import dk.naersund.Logins.Who;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A picture goes up from a telephone and comes down upright, without place and camera. */
@IslandTest
class PhotosIT {
  @Autowired Logins logins;
  @LocalServerPort int port;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void whereItWasTakenDoesNotComeThrough() throws Exception {
    byte[] upload = TestPhoto.jpeg(TestPhoto.heldAs(6), 6);

    HttpResponse<byte[]> kept = post(upload);

    assertThat(kept.statusCode()).isEqualTo(201);
    JsonNode json = JsonMapper.shared().readTree(kept.body());
    assertThat(json.path("width").asInt()).isEqualTo(TestPhoto.WIDTH);
    HttpResponse<byte[]> photo = get(json.path("url").asString());
    assertThat(photo.statusCode()).isEqualTo(200);
    assertThat(photo.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(photo.headers().firstValue("Cache-Control").orElseThrow())
        .contains("max-age=31536000")
        .contains("immutable")
        .contains("public");
    assertThat(new String(photo.body(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif")
        .doesNotContain(TestPhoto.CAMERA);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo.body()));
    assertThat(image.getHeight()).isEqualTo(TestPhoto.HEIGHT);
    // The same picture is the same one.
    assertThat(JsonMapper.shared().readTree(post(upload).body())).isEqualTo(json);
  }

  @Test
  void whatIsNoPictureIsRefused() throws Exception {
    assertThat(post("<svg/>".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(415);
    byte[] whole = TestPhoto.jpeg(TestPhoto.heldAs(1), 1);
    assertThat(post(java.util.Arrays.copyOf(whole, whole.length / 2)).statusCode()).isEqualTo(422);
    assertThat(get("/api/v1/photos/" + "0".repeat(64)).statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/photos/..%2f..%2fetc").statusCode()).isIn(400, 404);
  }

  private HttpResponse<byte[]> post(byte[] upload) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/photos"))
            .header("Authorization", "Bearer " + logins.as(Who.EDITOR).token())
            .header("Content-Type", "image/jpeg")
            .POST(HttpRequest.BodyPublishers.ofByteArray(upload))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
