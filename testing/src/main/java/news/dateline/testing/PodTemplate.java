package news.dateline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The pods of a manifest in {@code deploy/kubernetes}, with one container, for a test that starts
 * that container's service as Kubernetes would.
 *
 * @param spec of the pods
 */
public record PodTemplate(JsonNode spec) {

  private static final String CONFIG = "deploy/kubernetes/config.yaml";

  /** Those of the only workload of that kind in the file. */
  public static PodTemplate of(String file, String kind) {
    JsonNode workload = DeployFiles.manifest("deploy/kubernetes/" + file, kind);
    return new PodTemplate(workload.path("spec").path("template").path("spec"));
  }

  /** The only container. */
  public JsonNode container() {
    return spec.path("containers").path(0);
  }

  /** The number of its port. */
  public int port() {
    return container().path("ports").path(0).path("containerPort").asInt();
  }

  /** The path that a probe asks, for instance that of {@code readinessProbe}. */
  public String probe(String name) {
    return container().path(name).path("httpGet").path("path").asString();
  }

  /** Where volumes are mounted. */
  public Set<String> mounts() {
    Set<String> paths = new TreeSet<>();
    for (JsonNode mount : container().path("volumeMounts")) {
      paths.add(mount.path("mountPath").asString());
    }
    return paths;
  }

  /**
   * The environment that the container has, with the files of the ConfigMap, where every mounted
   * volume is a directory below the given one.
   *
   * @param pod the pod's name
   * @param secret value of whatever is in a Secret
   */
  public ConfigurableEnvironment environment(Path directory, String pod, String secret)
      throws IOException {
    Map<String, Object> variables = new LinkedHashMap<>();
    for (JsonNode variable : container().path("env")) {
      JsonNode from = variable.path("valueFrom");
      String value =
          from.has("secretKeyRef")
              ? secret
              : from.has("fieldRef") ? pod : variable.path("value").asString();
      variables.put(variable.path("name").asString(), below(directory, value));
    }
    for (String mount : mounts()) {
      Files.createDirectories(Path.of(directory + mount));
    }
    JsonNode config = DeployFiles.manifest(CONFIG, "ConfigMap").path("data");
    for (Map.Entry<String, JsonNode> file : config.properties()) {
      Files.writeString(
          Path.of(directory + "/config/" + file.getKey()),
          below(directory, file.getValue().asString()));
    }
    StandardEnvironment environment = new StandardEnvironment();
    String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    environment
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, variables));
    return environment;
  }

  private String below(Path directory, String text) {
    // At the start of a path only, since the directory may lie below a mounted one itself.
    return Pattern.compile("(?<![\\w.])(" + String.join("|", mounts()) + ")/")
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(directory.toString()) + "$1/");
  }
}
