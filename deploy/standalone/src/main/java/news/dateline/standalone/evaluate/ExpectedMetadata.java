package news.dateline.standalone.evaluate;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is expected to be known about a page; null where nothing is expected.
 *
 * @param title as the page has it, often with the name of the site
 * @param byline as the page has it, often with a "By", a date or a role
 * @param published in ISO 8601, sometimes without an offset, or the day alone
 * @param language BCP 47
 * @param site name of the site
 * @param link canonical link
 */
record ExpectedMetadata(
    @Nullable String title,
    @Nullable String byline,
    @Nullable String published,
    @Nullable String language,
    @Nullable String site,
    @Nullable String link) {

  /**
   * A field of the labels, several values joined by commas; null where it is not there or empty.
   */
  static @Nullable String text(JsonNode labels, String field) {
    JsonNode value = labels.get(field);
    if (value != null && value.isArray()) {
      String all = value.values().stream().map(JsonNode::asString).collect(joining(", "));
      return all.isBlank() ? null : all;
    }
    return value == null || !value.isString() || value.asString().isBlank()
        ? null
        : value.asString();
  }
}
