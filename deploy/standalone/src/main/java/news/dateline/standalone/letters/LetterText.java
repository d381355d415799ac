package news.dateline.standalone.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import news.dateline.standalone.print.Printable;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Letters as text: lines and pages for a person, JSON for programs. */
final class LetterText {

  private static final JsonMapper JSON = JsonMapper.shared();

  private LetterText() {}

  static String line(DeadLetter letter, State state) {
    return "%-8s  %s  %-10s  %-32s  %s"
        .formatted(
            letter.position(),
            letter.time(),
            state.label(),
            Printable.line(Objects.requireNonNullElse(letter.story(), "-")),
            Printable.line(letter.reason()));
  }

  static ObjectNode json(DeadLetter letter, State state) {
    ObjectNode node = JSON.createObjectNode();
    node.put("position", letter.position().toString());
    node.put("time", letter.time().toString());
    node.put("state", state.label());
    node.put("story", letter.story());
    node.put("reason", letter.reason());
    node.put("replays", letter.replays());
    DeadLetter.Original original = letter.original();
    node.put("original", original == null ? null : original.toString());
    return node;
  }

  /** All there is of a letter, its record as text where that is no JSON. */
  static ObjectNode wholeJson(DeadLetter letter, State state) {
    ObjectNode node = json(letter, state);
    ObjectNode headers = node.putObject("headers");
    for (Header header : letter.record().headers()) {
      if (!header.key().startsWith(DeadLetter.FAILURE_HEADERS)) {
        headers.put(
            header.key(), header.value() == null ? null : new String(header.value(), UTF_8));
      }
    }
    node.put("stackTrace", letter.stackTrace());
    byte @Nullable [] value = letter.record().value();
    JsonNode parsed = parsed(value);
    if (parsed != null) {
      node.set("record", parsed);
    } else {
      node.put("record", value == null ? null : new String(value, UTF_8));
    }
    return node;
  }

  static String page(DeadLetter letter, State state) {
    ObjectNode whole = wholeJson(letter, state);
    StringBuilder page = new StringBuilder();
    whole
        .propertyStream()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              String text =
                  value.isContainer()
                      ? "\n" + JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value)
                      : value.isString() ? value.asString() : value.toString();
              page.append("%-10s  %s%n".formatted(field.getKey(), Printable.lines(text.strip())));
            });
    return page.toString();
  }

  private static @Nullable JsonNode parsed(byte @Nullable [] value) {
    try {
      return value == null ? null : JSON.readTree(value);
    } catch (JacksonException e) {
      return null;
    }
  }
}
