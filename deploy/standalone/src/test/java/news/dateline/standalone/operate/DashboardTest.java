package news.dateline.standalone.operate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.metrics.ClassifyMetrics;
import news.dateline.metrics.IngestMetrics;
import news.dateline.metrics.ServiceMetrics;
import news.dateline.testing.DeployFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DashboardTest {

  private static final int WIDTH = 24;

  /** Where a description sends to, and the parts of that page. */
  private static final Pattern RUNBOOK = Pattern.compile("docs/operations\\.md, ([^:(.]+)");

  private static final Pattern ALERT = Pattern.compile("\\bDateline[A-Z]\\w+");

  /** What Micrometer's Prometheus registry adds to the name of a meter. */
  private static final String SUFFIX = "(_bytes|_seconds)?(_total|_sum|_count|_max|_bucket)?";

  private final Dashboard dashboard = Dashboard.read();

  private static String description(JsonNode panel) {
    return panel.path("description").asString("");
  }

  private static Set<String> matches(Pattern pattern, String text, int group) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(group))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> meters() throws IllegalAccessException {
    List<String> names = new ArrayList<>();
    for (Class<?> constants :
        List.of(IngestMetrics.class, ClassifyMetrics.class, ServiceMetrics.class)) {
      for (Field field : constants.getFields()) {
        if (!field.getName().startsWith("TAG_")) {
          names.add(((String) field.get(null)).replace('.', '_'));
        }
      }
    }
    return names;
  }

  private static Predicate<String> of(String meter) {
    return Pattern.compile(meter + SUFFIX).asMatchPredicate();
  }

  @Test
  void itShowsEveryMeterOfTheServices() throws Exception {
    assertThat(meters()).allSatisfy(meter -> assertThat(dashboard.metrics()).anyMatch(of(meter)));
  }

  @Test
  void itShowsNoMeterThatNoServiceHas() throws Exception {
    List<String> meters = meters();
    List<String> ours =
        dashboard.metrics().stream().filter(name -> name.startsWith("dateline_")).toList();

    assertThat(ours)
        .hasSizeGreaterThan(25)
        .allMatch(name -> meters.stream().anyMatch(meter -> of(meter).test(name)));
  }

  @Test
  void everyPanelHasAnIdOfItsOwn() {
    assertThat(dashboard.panels())
        .extracting(panel -> panel.path("id").asInt(0))
        .doesNotHaveDuplicates()
        .doesNotContain(0);
  }

  @Test
  void everyPanelTellsWhatIsNormalAndWhereToGo() {
    Set<String> parts = headings();

    assertThat(dashboard.graphs())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            panel -> {
              assertThat(description(panel)).contains("Normal: ");
              assertThat(matches(RUNBOOK, description(panel), 1))
                  .as(panel.path("title").asString())
                  .isNotEmpty()
                  .allSatisfy(part -> assertThat(part.strip().split("; ")).isSubsetOf(parts));
            });
  }

  private static Set<String> headings() {
    return DeployFiles.text("docs/operations.md")
        .lines()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3))
        .collect(Collectors.toSet());
  }

  @Test
  void everyAlertHasAPanelThatNamesItAndNoneIsNamedThatIsNot() {
    String descriptions =
        dashboard.graphs().stream()
            .map(DashboardTest::description)
            .collect(Collectors.joining("\n"));

    assertThat(matches(ALERT, descriptions, 0)).isEqualTo(Rules.alerts());
  }

  @Test
  void noPanelLiesOverAnother() {
    Map<String, String> cells = new TreeMap<>();
    for (JsonNode panel : dashboard.panels()) {
      JsonNode at = panel.path("gridPos");
      int right = at.path("x").asInt() + at.path("w").asInt();
      int bottom = at.path("y").asInt() + at.path("h").asInt();
      assertThat(right).isLessThanOrEqualTo(WIDTH);
      for (int x = at.path("x").asInt(); x < right; x++) {
        for (int y = at.path("y").asInt(); y < bottom; y++) {
          assertThat(cells.put(x + "," + y, panel.path("title").asString())).isNull();
        }
      }
    }
    assertThat(cells).isNotEmpty();
  }

  @Test
  void everyExpressionAsksTheChosenPrometheusForTheChosenInstances() {
    assertThat(dashboard.targets())
        .allSatisfy(
            target -> {
              assertThat(target.path("datasource").path("uid").asString())
                  .isEqualTo("${datasource}");
              String expression = Dashboard.expression(target);
              String asked = expression.replaceAll("ALERTS\\{[^}]*}", "");
              assertThat(Pattern.compile("\\{").matcher(asked).results().count())
                  .as(expression)
                  .isEqualTo(
                      Pattern.compile("\\{instance=~\"\\$instance\"[,}]")
                          .matcher(asked)
                          .results()
                          .count());
            });
  }

  /** So that {@code expressions.sh} finds them without a reader of JSON. */
  @Test
  void everyExpressionStandsOnALineOfItsOwn() {
    assertThat(
            DeployFiles.text(Dashboard.FILE)
                .lines()
                .filter(Pattern.compile("^ *\"expr\": \".*\",?$").asMatchPredicate()))
        .hasSameSizeAs(dashboard.targets());
  }

  @Test
  void itKeepsToPanelsThatComeWithGrafana() {
    assertThat(dashboard.panels())
        .extracting(panel -> panel.path("type").asString())
        .containsOnly("row", "stat", "table", "timeseries", "state-timeline");
  }

  @Test
  void itNamesEveryThemeAsTheMediaTopicsDo() throws Exception {
    Map<String, String> names = new TreeMap<>();
    JsonNode overrides = dashboard.panel("Themes").path("fieldConfig").path("overrides");
    JsonNode mappings = overrides.path(0).path("properties").path(0).path("value").path(0);
    for (Map.Entry<String, JsonNode> name : mappings.path("options").properties()) {
      names.put(name.getKey(), name.getValue().path("text").asString());
    }

    assertThat(names).isEqualTo(topLevel());
  }

  private static Map<String, String> topLevel() throws Exception {
    try (InputStream file =
            Objects.requireNonNull(
                DashboardTest.class.getResourceAsStream("/themes/mediatopics.tsv"));
        Stream<String> lines = new BufferedReader(new InputStreamReader(file, UTF_8)).lines()) {
      return lines
          .filter(line -> line.matches("\\d{2}000000\t.*"))
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toMap(fields -> fields[0], fields -> fields[3]));
    }
  }
}
