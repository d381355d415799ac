package news.dateline.standalone.offline;

import java.time.Clock;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.story.Home;
import news.dateline.story.Origin;
import news.dateline.story.Story;
import news.dateline.story.StoryId;
import news.dateline.story.StoryMeta;
import news.dateline.story.StoryText;
import news.dateline.story.StoryTimes;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads stories from lines {@code {"id","headline","text","language","home"}}; a headline may also
 * be called {@code title}. Thread-safe.
 */
final class StoryLineParser {

  private static final String MEDIA_TYPE = "application/json";

  private final Clock clock;
  private final @Nullable Home home;

  /**
   * @param home of lines that tell none
   */
  StoryLineParser(Clock clock, @Nullable Home home) {
    this.clock = clock;
    this.home = home;
  }

  /**
   * @param name of the line, for errors
   */
  Result parse(String name, String line, Function<Story, OutputLine> toLine) {
    Story story;
    try {
      if (!(JsonMapper.shared().readTree(line) instanceof ObjectNode node)) {
        throw new IllegalArgumentException("not a JSON object");
      }
      story = story(node);
    } catch (JacksonException e) {
      return malformed(name, "not JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return malformed(name, String.valueOf(e.getMessage()));
    }
    if (story.text().headline().isBlank() && story.text().body().isBlank()) {
      return Result.of(new Failure(name, DocumentOutcome.NO_TEXT, "no text in it"));
    }
    try {
      return Result.of(name, List.of(toLine.apply(story)));
    } catch (RuntimeException | StackOverflowError e) {
      // What one line brings to light costs no other.
      return Result.of(new Failure(name, DocumentOutcome.CRASHED, Reason.of(e)));
    }
  }

  private static Result malformed(String name, String reason) {
    return Result.of(new Failure(name, DocumentOutcome.MALFORMED, reason));
  }

  private Story story(ObjectNode node) {
    JsonNode given = node.get("id");
    // Many exports have numbers.
    String id = given != null && given.isNumber() ? given.asString() : text(node, "id");
    if (id == null) {
      throw new IllegalArgumentException("'id' is missing");
    }
    String headline = text(node, node.has("headline") ? "headline" : "title");
    String body = text(node, "text");
    StoryText text = new StoryText(headline == null ? "" : headline, body == null ? "" : body);
    Instant now = clock.instant();
    return new Story(
        StoryId.ofText(text),
        text,
        StoryMeta.UNKNOWN.withLanguage(language(node)),
        new StoryTimes(null, null, now, now),
        new Origin(
            new DocumentId(id),
            Inputs.SOURCE.id(),
            Inputs.SOURCE.kind().label(),
            null,
            MEDIA_TYPE,
            1,
            1,
            now,
            0,
            home(node)));
  }

  private @Nullable Home home(ObjectNode node) {
    String given = text(node, "home");
    try {
      return given == null || given.isBlank() ? home : Home.parse(given.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'home' " + e.getMessage(), e);
    }
  }

  private static @Nullable String language(ObjectNode node) {
    String tag = text(node, "language");
    try {
      return tag == null || tag.isBlank()
          ? null
          : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          "'language' must be a tag of BCP 47, such as en or pt-BR, not '" + tag + "'", e);
    }
  }

  private static @Nullable String text(ObjectNode node, String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new IllegalArgumentException("'" + field + "' is no text");
    }
    return value.asString();
  }
}
