package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the data that a page's scripts are to build it from: scripts of JSON, plain or {@linkplain
 * FlatState flattened}, those that assign a literal, and those that {@linkplain StreamedState
 * stream} it in parts.
 */
final class StateScripts {

  /** Without trailing tokens, behind a literal stands the rest of the script. */
  static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final Pattern ASSIGNMENT =
      Pattern.compile("[\\w$.\\]\"']\\s*=\\s*(?:JSON\\.parse\\(\\s*(?=\")|(?=\\{))");

  /** A part of a stream, which is the second element of a list. */
  private static final Pattern STREAMED =
      Pattern.compile("__next_f\\.push\\(\\s*(?=\\[\\s*1\\s*,)");

  /** A script of less is no article's, in UTF-16 units. */
  private static final int MIN_LENGTH = 300;

  private static final int MAX_SCRIPTS = 50;

  private StateScripts() {}

  /** The data of a page, in its order, what is streamed last. */
  static List<JsonNode> read(Document page) {
    List<JsonNode> all = new ArrayList<>();
    StringBuilder stream = new StringBuilder();
    for (Element script : page.select("script:not([src])")) {
      String text = script.data().strip();
      Matcher streamed = STREAMED.matcher(text);
      if (streamed.find()) {
        JsonNode part = json(text.substring(streamed.end()));
        stream.append(part == null ? "" : part.path(1).asString(""));
      } else if (all.size() < MAX_SCRIPTS) {
        JsonNode data = data(script, text);
        if (data != null) {
          all.add(data);
        }
      }
    }
    all.addAll(StreamedState.read(stream.toString()));
    return all;
  }

  private static @Nullable JsonNode data(Element script, String text) {
    String type = script.attr("type").toLowerCase(Locale.ROOT);
    if (type.startsWith("application/ld+json")) {
      return null;
    }
    if (type.endsWith("json")) {
      JsonNode data = json(text);
      return data != null && FlatState.isOne(script) ? FlatState.unfold(data) : data;
    }
    Matcher assignment = ASSIGNMENT.matcher(text);
    if (text.length() < MIN_LENGTH || !assignment.find()) {
      return null;
    }
    JsonNode value = json(text.substring(assignment.end()));
    return value != null && value.isString() ? json(value.asString()) : value;
  }

  /** The literal that a text begins with; null where it begins with none. */
  static @Nullable JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      return null;
    }
  }
}
