package news.dateline.ingest.extract.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The text that an article of structured data holds. */
final class JsonLdText {

  /** Where it stands whole: of articles, of reviews, of what people say in forums. */
  private static final List<String> WHOLE = List.of("articleBody", "reviewBody", "text");

  /** Where it stands in steps: of instructions, and of recipes. */
  private static final List<String> STEPS = List.of("step", "recipeInstructions");

  private static final int MAX_STEPS = 2_000;

  private JsonLdText() {}

  /** The text as written, parts on lines of their own; null if there is none. */
  static @Nullable String of(ObjectNode article) {
    for (String field : WHOLE) {
      JsonNode text = article.path(field);
      if (text.isString() && !text.asString().isBlank()) {
        return text.asString();
      }
    }
    List<String> steps = new ArrayList<>();
    STEPS.forEach(field -> add(article.path(field), steps));
    if (steps.isEmpty()) {
      return null;
    }
    JsonNode introduction = article.path("description");
    if (introduction.isString()) {
      steps.add(0, introduction.asString());
    }
    return String.join("\n", steps);
  }

  /** Adds the texts of steps, which may be lists of others. */
  private static void add(JsonNode value, List<String> steps) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(value));
    while (!open.isEmpty() && steps.size() < MAX_STEPS) {
      JsonNode step = open.pop();
      if (step.isArray()) {
        List<JsonNode> parts = new ArrayList<>(step.values());
        Collections.reverse(parts);
        parts.forEach(open::push);
      } else if (step instanceof ObjectNode object) {
        JsonNode text = object.path("text");
        open.push(text.isString() ? text : object.path("itemListElement"));
      } else if (step.isString()) {
        steps.add(step.asString());
      }
    }
  }
}
