package news.dateline.classify.live;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a list shows of a story: a few kilobytes, however long it is. */
final class Card {

  private static final int MAX_HEADLINE = 300;
  private static final int MAX_LEAD = 280;
  private static final int MAX_NAME = 100;
  private static final int MAX_LINK = 2_000;
  private static final int MAX_TAGS = 12;

  /** With milliseconds always, so that the order of texts is that of times. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private Card() {}

  static ObjectNode of(String id, Instant tagged, JsonNode story) {
    JsonNode tags = story.path("dateline");
    ObjectNode card = JsonMapper.shared().createObjectNode();
    card.put("id", id).put("time", TIME.format(tagged));
    copy(story, "contentCreated", card, "published");
    card.put("headline", brief(main(story.path("headlines")), MAX_HEADLINE));
    card.put("lead", brief(main(story.path("bodies")), MAX_LEAD));
    copy(story, "language", card, "language");
    card.put("source", brief(source(story), MAX_NAME));
    String link = link(story);
    if (link != null) {
      card.put("link", link);
    }
    copy(story, "pubStatus", card, "status");
    copy(story, "embargoedUntil", card, "embargoedUntil");
    putTags(card.putArray("regions"), tags.path("regions"), true);
    putTags(card.putArray("themes"), tags.path("themes"), false);
    if (tags.path("ownThemes").isArray()) {
      putTags(card.putArray("ownThemes"), tags.path("ownThemes"), false);
    }
    putPlaces(card.putArray("places"), story.path("places"));
    if (tags.path("cluster").isObject()) {
      ObjectNode cluster = card.putObject("cluster");
      copy(tags.path("cluster"), "id", cluster, "id");
      copy(tags.path("cluster"), "role", cluster, "role");
      if (tags.path("cluster").path("similarity").isNumber()) {
        cluster.put("similarity", tags.path("cluster").path("similarity").asDouble());
      }
    }
    return card;
  }

  private static void copy(JsonNode from, String field, ObjectNode to, String name) {
    String text = from.path(field).asString("");
    if (!text.isEmpty()) {
      to.put(name, brief(text, MAX_NAME));
    }
  }

  /** With a code and a name each, which may be the code again; what has no code is no tag. */
  private static void putTags(ArrayNode to, JsonNode tags, boolean focusOnly) {
    for (JsonNode tag : tags) {
      TagLabel label = TagLabel.of(tag);
      if (label != null
          && to.size() < MAX_TAGS
          && (!focusOnly || tag.path("focus").asBoolean(false))) {
        ObjectNode item = to.addObject();
        copy(tag, "taxonomy", item, "taxonomy");
        item.put("code", brief(label.code(), MAX_NAME)).put("name", brief(label.name(), MAX_NAME));
        item.put("score", tag.path("score").asDouble(0));
      }
    }
  }

  /** Those with a point; countries have none. */
  private static void putPlaces(ArrayNode to, JsonNode places) {
    for (JsonNode place : places) {
      JsonNode point = place.path("geoJSON").path("coordinates");
      if (to.size() < MAX_TAGS && point.path(0).isNumber() && point.path(1).isNumber()) {
        ObjectNode item = to.addObject();
        copy(place, "name", item, "name");
        item.put("lat", point.path(1).asDouble()).put("lon", point.path(0).asDouble());
      }
    }
  }

  /** The value of the item with role main, else of the first. */
  static String main(JsonNode items) {
    for (JsonNode item : items) {
      if (item.path("role").asString("").equals("main")) {
        return item.path("value").asString("");
      }
    }
    return items.path(0).path("value").asString("");
  }

  /** Who published it, else the source that it came from. */
  static String source(JsonNode story) {
    String name = story.path("infoSources").path(0).path("name").asString("");
    return name.isBlank()
        ? story.path("dateline").path("document").path("source").asString("")
        : name;
  }

  /** Where the original is for everyone to read; null where that is nowhere. */
  private static @Nullable String link(JsonNode story) {
    for (JsonNode id : story.path("altIds")) {
      String value = id.path("value").asString("");
      if (id.path("role").asString("").equals("canonical") && isPage(value)) {
        return value;
      }
    }
    String uri = story.path("dateline").path("document").path("uri").asString("");
    return isPage(uri) ? uri : null;
  }

  private static boolean isPage(String link) {
    if (link.length() > MAX_LINK) {
      return false;
    }
    try {
      URI uri = URI.create(link);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** No longer than that, in UTF-16 units, and on one line. */
  private static String brief(String text, int max) {
    String head = text.length() <= 4 * max ? text : text.substring(0, 4 * max);
    String line = head.strip().replaceAll("\\s+", " ");
    if (line.length() <= max) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(max - 2)) ? max - 2 : max - 1;
    return line.substring(0, end) + "…";
  }
}
