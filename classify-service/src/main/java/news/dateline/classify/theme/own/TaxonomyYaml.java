package news.dateline.classify.theme.own;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.story.StoryText;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes taxonomies as {@link TaxonomyFile} reads them. */
final class TaxonomyYaml {

  /** More digits of a weight would tell nothing. */
  private static final double DIGITS = 1e5;

  private TaxonomyYaml() {}

  static String of(Taxonomy taxonomy) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("taxonomy", taxonomy.name());
    root.put("language", taxonomy.language());
    root.put("themes", taxonomy.themes().stream().map(TaxonomyYaml::theme).toList());
    TrainedThemes trained = taxonomy.trained();
    if (trained != null) {
      root.put("trained", trained(taxonomy, trained));
    }
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
    options.setAllowUnicode(true);
    options.setWidth(100);
    return new Yaml(options).dump(root);
  }

  private static Map<String, Object> theme(OwnTheme theme) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("code", theme.code());
    item.put("name", theme.name());
    if (!theme.description().isEmpty()) {
      item.put("description", theme.description());
    }
    if (!theme.keywords().isEmpty()) {
      item.put("keywords", theme.keywords());
    }
    if (!theme.examples().isEmpty()) {
      item.put("examples", theme.examples().stream().map(TaxonomyYaml::example).toList());
    }
    return item;
  }

  private static Object example(StoryText story) {
    if (story.headline().isEmpty()) {
      return story.body();
    }
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("headline", story.headline());
    item.put("text", story.body());
    return item;
  }

  private static Map<String, Object> trained(Taxonomy taxonomy, TrainedThemes trained) {
    Map<String, Object> weights = new LinkedHashMap<>();
    List<String> codes = taxonomy.codes();
    for (int i = 0; i < codes.size(); i++) {
      weights.put(
          codes.get(i),
          Arrays.stream(trained.weights()[i])
              .mapToObj(weight -> Math.round(weight * DIGITS) / DIGITS)
              .toList());
    }
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("basis", trained.basis());
    item.put("threshold", trained.threshold());
    item.put("weights", weights);
    return item;
  }
}
