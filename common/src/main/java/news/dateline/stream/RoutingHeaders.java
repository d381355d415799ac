package news.dateline.stream;

import java.util.stream.Collectors;
import news.dateline.tags.ClusterTag;
import news.dateline.tags.OwnThemeTag;
import news.dateline.tags.RegionTag;
import news.dateline.tags.Tags;
import news.dateline.tags.ThemeTag;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Flat headers of enriched records, so that a consumer can filter without parsing. */
public final class RoutingHeaders {

  /** Focus countries, ISO 3166-1 alpha-2, best first, by comma: {@code KP,US}. */
  public static final String REGIONS = "dateline_regions";

  /** Top-level themes, eight digits, best first, by comma: {@code 11000000,16000000}. */
  public static final String THEMES = "dateline_themes";

  /**
   * Codes of themes of the user's own taxonomy, best first, by comma; only on records that have
   * any.
   */
  public static final String OWN_THEMES = "dateline_own_themes";

  /** The language alone, {@code en} for {@code en-US} too; empty where unknown. */
  public static final String LANGUAGE = "dateline_language";

  /** Id of the cluster: of the story that this one is a copy of, or its own. */
  public static final String CLUSTER = "dateline_cluster";

  /** {@code first}, or {@code copy} for a copy of a story that was seen before. */
  public static final String CLUSTER_ROLE = "dateline_cluster_role";

  private RoutingHeaders() {}

  public static void put(Headers headers, Tags tags) {
    CloudEvent.put(
        headers,
        REGIONS,
        tags.focus().stream().map(RegionTag::code).collect(Collectors.joining(",")));
    CloudEvent.put(
        headers,
        THEMES,
        tags.themes().stream()
            .filter(ThemeTag::isTopLevel)
            .map(ThemeTag::code)
            .collect(Collectors.joining(",")));
    if (!tags.ownThemes().isEmpty()) {
      CloudEvent.put(
          headers,
          OWN_THEMES,
          tags.ownThemes().stream().map(OwnThemeTag::code).collect(Collectors.joining(",")));
    }
    CloudEvent.put(headers, LANGUAGE, primary(tags.language()));
    ClusterTag cluster = tags.cluster();
    if (cluster != null) {
      CloudEvent.put(headers, CLUSTER, cluster.id());
      CloudEvent.put(headers, CLUSTER_ROLE, cluster.role().label());
    }
  }

  /** A filter for English shall not miss what a word processor calls American English. */
  private static String primary(@Nullable String tag) {
    return tag == null ? "" : tag.split("-", 2)[0];
  }
}
