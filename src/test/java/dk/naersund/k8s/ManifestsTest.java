package dk.naersund.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.ReflectionUtils;

/**
 * The manifests are what Kubernetes understands: every property is known to the model, and what the
 * renderer makes of them is too.
 */
class ManifestsTest {
  private static final Path BASE = Path.of("k8s", "base");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final KubernetesSerialization serialization =
      new KubernetesSerialization(new ObjectMapper(), true);

  @Test
  void everyFileOfTheBaseIsListedAndStrictlyReadable() throws IOException {
    JsonNode kustomization = YAML.readTree(BASE.resolve("kustomization.yaml").toFile());
    List<String> listed = new ArrayList<>();
    kustomization.path("resources").forEach(node -> listed.add(node.asText()));
    try (var files = Files.list(BASE)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(listed.stream(), Stream.of("kustomization.yaml")).toList());
    }
    for (String file : listed) {
      strictly(Files.readString(BASE.resolve(file)), file);
    }
  }

  @Test
  void aMisspeltPropertyIsFound() {
    String wrong =
        "apiVersion: v1\nkind: Service\nmetadata: {name: x}\nspec: {ports: [{prot: 80}]}\n";
    assertThatThrownBy(() -> strictly(wrong, "wrong"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("prot");
  }

  @Test
  void theRenderedBaseIsStrictlyReadable() throws Exception {
    Process renderer;
    try {
      renderer =
          new ProcessBuilder("kubectl", "kustomize", BASE.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException noKubectl) {
      System.out.println(
          "SKIPPED: kubectl is not installed, so k8s/base was read file by file but not rendered");
      return;
    }
    String rendered = new String(renderer.getInputStream().readAllBytes());
    assertThat(renderer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(renderer.exitValue()).isZero();
    List<HasMetadata> resources = new ArrayList<>();
    for (String document : rendered.split("(?m)^---$")) {
      resources.add(strictly(document, "the rendered base"));
    }
    assertThat(resources)
        .filteredOn(resource -> !resource.getKind().equals("Namespace"))
        .allSatisfy(r -> assertThat(r.getMetadata().getNamespace()).isEqualTo("naersund"));
    assertThat(resources)
        .filteredOn(Deployment.class::isInstance)
        .singleElement()
        .satisfies(
            resource -> {
              Deployment deployment = (Deployment) resource;
              assertThat(deployment.getSpec().getSelector().getMatchLabels())
                  .containsAllEntriesOf(
                      deployment.getSpec().getTemplate().getMetadata().getLabels());
            });
  }

  /** Reads a resource and asserts that nothing in it was unknown to the model. */
  private HasMetadata strictly(String text, String where) {
    HasMetadata resource = serialization.unmarshal(text);
    List<String> unknown = new ArrayList<>();
    findUnknown(resource, resource.getKind(), unknown);
    assertThat(unknown).as("%s: properties that the model does not know", where).isEmpty();
    return resource;
  }

  /** The model keeps what it does not know in "additional properties", at every level. */
  private static void findUnknown(Object part, String path, List<String> unknown) {
    switch (part) {
      case Map<?, ?> map -> map.forEach((key, value) -> findUnknown(value, path, unknown));
      case List<?> list -> list.forEach(item -> findUnknown(item, path, unknown));
      case KubernetesResource resource -> {
        for (Method getter : resource.getClass().getMethods()) {
          if (getter.getParameterCount() != 0 || !getter.getName().startsWith("get")) {
            continue;
          }
          Object value = ReflectionUtils.invokeMethod(getter, resource);
          if (value == null) {
            continue;
          }
          if (getter.getName().equals("getAdditionalProperties")) {
            ((Map<?, ?>) value).keySet().forEach(key -> unknown.add(path + "." + key));
          } else {
            findUnknown(value, path + "." + getter.getName().substring(3), unknown);
          }
        }
      }
      default -> {}
    }
  }
}
