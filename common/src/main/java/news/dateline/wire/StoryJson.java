package news.dateline.wire;

import java.time.Instant;
import java.util.List;
import news.dateline.document.DocumentId;
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

  private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
  private static final String LINK = "canonical";
  private static final String SOURCE_ID = "source";

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
    Json.put(node, "language", meta.language());
    Json.put(node, "firstCreated", times.firstSeen());
    Json.put(node, "versionCreated", times.version());
    Json.put(node, "contentCreated", writable(times.published()));
    Json.put(node, "by", meta.byline());
    Json.put(node, "located", meta.located());
    StoryText text = story.text();
    if (!text.headline().isEmpty()) {
      ObjectNode headline = node.putArray("headlines").addObject();
      headline.put("role", "main");
      Json.put(headline, "value", text.headline());
    }
    ObjectNode body = node.putArray("bodies").addObject();
    body.put("role", "main").put("contentType", "text/plain");
    Json.put(body, "value", text.body());
    putAltIds(node, meta);
    if (meta.infoSource() != null) {
      Json.put(node.putArray("infoSources").addObject(), "name", meta.infoSource());
    }
    Json.put(node, "copyrightNotice", meta.rights());
    node.putObject(EXTENSION).set("document", origin(story.origin()));
    return node;
  }

  /** The times of ninjs have years of four digits (RFC 3339); odd documents claim others. */
  private static @Nullable Instant writable(@Nullable Instant time) {
    return time == null || time.isBefore(YEAR_0) || !time.isBefore(YEAR_10000) ? null : time;
  }

  private static void putAltIds(ObjectNode node, StoryMeta meta) {
    if (meta.link() == null && meta.sourceId() == null) {
      return;
    }
    ArrayNode altIds = node.putArray("altIds");
    putAltId(altIds, LINK, meta.link());
    putAltId(altIds, SOURCE_ID, meta.sourceId());
  }

  private static void putAltId(ArrayNode altIds, String role, @Nullable Object value) {
    if (value != null) {
      ObjectNode altId = altIds.addObject().put("role", role);
      Json.put(altId, "value", value);
    }
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
    return node;
  }

  private static Story story(ObjectNode node) throws MalformedRecordException {
    StoryText text = new StoryText(mainValue(node, "headlines"), mainValue(node, "bodies"));
    if (text.headline().isBlank() && text.body().isBlank()) {
      throw new MalformedRecordException("Neither 'headlines' nor 'bodies' holds any text");
    }
    return new Story(
        id(node),
        text,
        meta(node),
        new StoryTimes(
            Json.instant(node, "contentCreated"),
            Json.requireInstant(node, "firstCreated"),
            Json.requireInstant(node, "versionCreated")),
        origin(node));
  }

  private static StoryId id(ObjectNode node) throws MalformedRecordException {
    try {
      return StoryId.ofUri(Json.require(node, "uri"));
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException("'uri' is no story's: " + e.getMessage(), e);
    }
  }

  /** The value of the first item with role main, else of the first; empty where there is none. */
  private static String mainValue(ObjectNode node, String field) throws MalformedRecordException {
    List<ObjectNode> items = Json.objects(node, field);
    ObjectNode chosen = items.isEmpty() ? null : items.get(0);
    for (ObjectNode item : items) {
      if ("main".equals(Json.text(item, "role"))) {
        chosen = item;
        break;
      }
    }
    String value = chosen == null ? null : Json.text(chosen, "value");
    return value == null ? "" : value;
  }

  private static StoryMeta meta(ObjectNode node) throws MalformedRecordException {
    String link = altId(node, LINK);
    List<ObjectNode> sources = Json.objects(node, "infoSources");
    return StoryMeta.UNKNOWN
        .withByline(Json.text(node, "by"))
        .withLocated(Json.text(node, "located"))
        .withLanguage(Json.text(node, "language"))
        .withLink(link == null ? null : Json.parseUri("altIds", link))
        .withSourceId(altId(node, SOURCE_ID))
        .withInfoSource(sources.isEmpty() ? null : Json.text(sources.get(0), "name"))
        .withRights(Json.text(node, "copyrightNotice"));
  }

  private static @Nullable String altId(ObjectNode node, String role)
      throws MalformedRecordException {
    for (ObjectNode altId : Json.objects(node, "altIds")) {
      if (role.equals(Json.text(altId, "role"))) {
        return Json.text(altId, "value");
      }
    }
    return null;
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
          Json.longInteger(document, "bytes"));
    } catch (MalformedRecordException | IllegalArgumentException e) {
      throw new MalformedRecordException("dateline.document: " + e.getMessage(), e);
    }
  }
}
