package news.dateline.standalone.operate;

import java.util.Set;
import java.util.TreeSet;
import news.dateline.testing.DeployFiles;
import tools.jackson.databind.JsonNode;

/** The alert rules of Prometheus. */
final class Rules {

  private Rules() {}

  static JsonNode groups() {
    return DeployFiles.yaml("deploy/prometheus/alerts.yml").get(0).path("groups");
  }

  /** The names of the alerts. */
  static Set<String> alerts() {
    Set<String> names = new TreeSet<>();
    for (JsonNode group : groups()) {
      for (JsonNode rule : group.path("rules")) {
        names.add(rule.path("alert").asString());
      }
    }
    return names;
  }
}
