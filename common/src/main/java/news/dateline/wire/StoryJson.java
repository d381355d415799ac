package news.dateline.wire;

import java.util.List;
import news.dateline.document.DocumentId;
import news.dateline.story.Home;
import news.dateline.story.Origin;
import news.dateline.story.Story;
import news.dateline.story.StoryId;
import news.dateline.story.StoryMeta;
import news.dateline.story.StoryText;
import news.dateline.story.StoryTimes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record of {@link news.dateline.stream.Topics#STORIES}: a ninjs 3.1 item whose one extension
 * is {@code dateline}. Its schema is {@code schema/story-v1.schema.json}.
 */
public final class StoryJson {

  static final String EXTENSION = "dateline";

  private static final String MAIN = "main";
  private static final String HOME = "home";

  private StoryJson() {}

  /** The record's UTF-8 bytes. */
  public static byte[] write(Story story) {
    return Json.bytes(node(story));
  }

  /** A story as a record that can be enriched without being written and read. */
  public static StoryRecord record(Story story) {
    return new StoryRecord(story, node(story));
  }

  /**
   * Reads a record, of this topic or an enriched one.
   *
   * @throws MalformedRecordException if {@code json} is no story record
   */
  public static StoryRecord read(byte @Nullable [] json) throws MalformedRecordException {
    ObjectNode node = Json.parse(json);
    return new StoryRecord(story(node), node);
  }

  private static ObjectNode node(Story story) {
    ObjectNode node = Json.object();
    node.put("uri", story.id().uri());
    node.put("type", "text");
    node.putObject("standard").put("name", "ninjs").put("version", "3.1");
    StoryMeta meta = story.meta();
    StoryTimes times = story.times();
    Json.put(node, "version", meta.identity().version());
    Json.put(node, "language", meta.language());
    Json.put(node, "firstCreated", times.firstSeen());
    Json.put(node, "versionCreated", times.version());
    Json.putTime(node, "contentCreated", times.published());
    Json.put(node, "by", meta.byline());
    Json.put(node, "located", meta.located());
    putText(node, story);
    MetaJson.write(meta, node);
    ObjectNode extension = node.putObject(EXTENSION);
    extension.set("document", origin(story.origin()));
    ObjectNode given = GivenJson.write(times.modified(), meta.about());
    if (!given.isEmpty()) {
      extension.set("given", given);
    }
    return node;
  }

  private static void putText(ObjectNode node, Story story) {
    StoryText text = story.text();
    ArrayNode headlines = Json.object().arrayNode();
    if (!text.headline().isEmpty()) {
      Json.put(headlines.addObject().put("role", MAIN), "value", text.headline());
    }
    MetaJson.addWordings(headlines, story.meta().editorial().headlines());
    if (!headlines.isEmpty()) {
      node.set("headlines", headlines);
    }
    ObjectNode body = node.putArray("bodies").addObject();
    body.put("role", MAIN).put("contentType", "text/plain");
    Json.put(body, "value", text.body());
  }

  private static ObjectNode origin(Origin origin) {
    ObjectNode node = Json.object();
    node.put("id", origin.documentId().value());
    Json.put(node, "source", origin.source());
    Json.put(node, "kind", origin.kind());
    Json.put(node, "uri", origin.uri());
    Json.put(node, "mediaType", origin.mediaType());
    node.put("part", origin.part()).put("parts", origin.parts());
    Json.put(node, "fetchedAt", origin.fetchedAt());
    node.put("bytes", origin.bytes());
    Home home = origin.home();
    if (home != null) {
      ObjectNode item = node.putObject(HOME).put("country", home.country());
      Json.put(item, "place", home.place());
    }
    return node;
  }

  private static Story story(ObjectNode node) throws MalformedRecordException {
    List<ObjectNode> headlines = Json.objects(node, "headlines");
    ObjectNode headline = main(headlines);
    ObjectNode body = main(Json.objects(node, "bodies"));
    StoryText text = new StoryText(value(headline), value(body));
    if (text.headline().isBlank() && text.body().isBlank()) {
      throw new MalformedRecordException("Neither 'headlines' nor 'bodies' holds any text");
    }
    StoryId id = id(node);
    ObjectNode given = GivenJson.of(Json.requireObject(node, EXTENSION));
    StoryTimes times =
        new StoryTimes(
            Json.instant(node, "contentCreated"),
            Json.instant(given, GivenJson.MODIFIED),
            Json.requireInstant(node, "firstCreated"),
            Json.requireInstant(node, "versionCreated"));
    try {
      StoryMeta meta =
          MetaJson.read(node, others(headlines, headline), GivenJson.about(given, node));
      return new Story(id, text, meta, times, origin(node));
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException(String.valueOf(e.getMessage()), e);
    }
  }

  private static StoryId id(ObjectNode node) throws MalformedRecordException {
    try {
      return StoryId.ofUri(Json.require(node, "uri"));
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException("'uri' is no story's: " + e.getMessage(), e);
    }
  }

  /** The first item with role main, else the first; null where there is none. */
  private static @Nullable ObjectNode main(List<ObjectNode> items) throws MalformedRecordException {
    for (ObjectNode item : items) {
      if (MAIN.equals(Json.text(item, "role"))) {
        return item;
      }
    }
    return items.isEmpty() ? null : items.get(0);
  }

  @SuppressWarnings("ReferenceEquality") // an equal one may stand there twice
  private static List<ObjectNode> others(List<ObjectNode> items, @Nullable ObjectNode main) {
    return items.stream().filter(item -> item != main).toList();
  }

  private static String value(@Nullable ObjectNode item) throws MalformedRecordException {
    String value = item == null ? null : Json.text(item, "value");
    return value == null ? "" : value;
  }

  private static Origin origin(ObjectNode node) throws MalformedRecordException {
    ObjectNode document = Json.requireObject(Json.requireObject(node, EXTENSION), "document");
    try {
      return new Origin(
          new DocumentId(Json.require(document, "id")),
          Json.require(document, "source"),
          Json.require(document, "kind"),
          Json.uri(document, "uri"),
          Json.require(document, "mediaType"),
          Json.integer(document, "part"),
          Json.integer(document, "parts"),
          Json.requireInstant(document, "fetchedAt"),
          Json.longInteger(document, "bytes"),
          home(document));
    } catch (MalformedRecordException | IllegalArgumentException e) {
      throw new MalformedRecordException("dateline.document: " + e.getMessage(), e);
    }
  }

  /**
   * Null in records of sources without one, and in those of versions that knew none. It is a hint,
   * so one that is none costs no story: it is left out, too.
   */
  private static @Nullable Home home(ObjectNode document) {
    if (!document.hasNonNull(HOME)) {
      return null;
    }
    try {
      ObjectNode home = Json.requireObject(document, HOME);
      return new Home(Json.require(home, "country"), Json.text(home, "place"));
    } catch (MalformedRecordException | IllegalArgumentException e) {
      return null;
    }
  }
}
