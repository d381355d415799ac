package news.dateline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of this repository that operators apply as they are. Paths are those from its root. */
public final class DeployFiles {

  private DeployFiles() {}

  /** The root of the repository, in which or in a module of which the test runs. */
  public static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("docker-compose.yml"))) {
      Path parent = directory.getParent();
      if (parent == null) {
        throw new IllegalStateException("Not in the repository: " + Path.of("").toAbsolutePath());
      }
      directory = parent;
    }
    return directory;
  }

  /** The text of a file. */
  public static String text(String path) {
    try {
      return Files.readString(root().resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JSON file. */
  public static JsonNode json(String path) {
    return JsonMapper.shared().readTree(text(path));
  }

  /** The documents of a YAML file. */
  public static List<JsonNode> yaml(String path) {
    List<JsonNode> documents = new ArrayList<>();
    for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text(path))) {
      documents.add(JsonMapper.shared().valueToTree(document));
    }
    return List.copyOf(documents);
  }

  /**
   * The document of that kind in a YAML file of Kubernetes.
   *
   * @throws IllegalStateException if there is none
   */
  public static JsonNode manifest(String path, String kind) {
    return yaml(path).stream()
        .filter(document -> document.path("kind").asString("").equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No " + kind + " in " + path));
  }
}
