package news.dateline.standalone.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.testing.DeployFiles;
import tools.jackson.databind.JsonNode;

/**
 * The Grafana dashboard.
 *
 * @param json as Grafana takes it
 */
public record Dashboard(JsonNode json) {

  static final String FILE = "deploy/grafana/dashboards/dateline.json";

  private static final Pattern METRIC = Pattern.compile("([A-Za-z_:][A-Za-z0-9_:]*)\\{");

  /** What Prometheus has by itself. */
  private static final Set<String> OF_PROMETHEUS = Set.of("ALERTS", "up");

  public static Dashboard read() {
    return new Dashboard(DeployFiles.json(FILE));
  }

  List<JsonNode> panels() {
    List<JsonNode> panels = new ArrayList<>();
    for (JsonNode panel : json.path("panels")) {
      panels.add(panel);
    }
    return panels;
  }

  /** All but the headings of rows. */
  List<JsonNode> graphs() {
    return panels().stream().filter(panel -> !panel.path("type").asString().equals("row")).toList();
  }

  JsonNode panel(String title) {
    return panels().stream()
        .filter(panel -> panel.path("title").asString().equals(title))
        .findFirst()
        .orElseThrow();
  }

  List<JsonNode> targets() {
    List<JsonNode> targets = new ArrayList<>();
    for (JsonNode panel : graphs()) {
      for (JsonNode target : panel.path("targets")) {
        targets.add(target);
      }
    }
    return targets;
  }

  static String expression(JsonNode target) {
    return target.path("expr").asString();
  }

  /** Names of all metrics that it asks for, but for those of Prometheus itself. */
  public Set<String> metrics() {
    Set<String> names = new TreeSet<>();
    for (JsonNode target : targets()) {
      Matcher matcher = METRIC.matcher(expression(target));
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
    }
    names.removeAll(OF_PROMETHEUS);
    return names;
  }
}
