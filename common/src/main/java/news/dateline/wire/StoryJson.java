package news.dateline.wire;

import java.net.URI;
import news.dateline.document.DocumentId;
import news.dateline.story.Origin;
import news.dateline.story.Story;
import news.dateline.story.StoryId;
import news.dateline.story.StoryMeta;
import news.dateline.story.StoryText;
import news.dateline.story.StoryTimes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record of {@link news.dateline.stream.Topics#STORIES}: a ninjs 3.1 item whose one extension
 * is {@code dateline}. Its schema is {@code schema/story-v1.schema.json}.
 */
public final class StoryJson {

  static final String EXTENSION = "dateline";

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
    Json.put(node, "contentCreated", times.published());
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
    try {
      return new Story(
          StoryId.ofUri(Json.require(node, "uri")),
          text,
          meta(node),
          new StoryTimes(
              Json.instant(node, "contentCreated"),
              Json.requireInstant(node, "firstCreated"),
              Json.requireInstant(node, "versionCreated")),
          origin(Json.requireObject(Json.requireObject(node, EXTENSION), "document")));
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The value of the item with role main, else of the first; empty where there is none. */
  private static String mainValue(ObjectNode node, String field) throws MalformedRecordException {
    JsonNode items = node.path(field);
    ObjectNode chosen = null;
    for (JsonNode item : items) {
      if (!(item instanceof ObjectNode object)) {
        throw new MalformedRecordException("'" + field + "' holds something that is no object");
      }
      if (chosen == null || "main".equals(Json.text(object, "role"))) {
        chosen = object;
      }
    }
    String value = chosen == null ? null : Json.text(chosen, "value");
    return value == null ? "" : value;
  }

  private static StoryMeta meta(ObjectNode node) throws MalformedRecordException {
    String link = altId(node, LINK);
    return StoryMeta.UNKNOWN
        .withByline(Json.text(node, "by"))
        .withLocated(Json.text(node, "located"))
        .withLanguage(Json.text(node, "language"))
        .withLink(link == null ? null : URI.create(link))
        .withSourceId(altId(node, SOURCE_ID))
        .withInfoSource(
            node.path("infoSources").path(0) instanceof ObjectNode source
                ? Json.text(source, "name")
                : null)
        .withRights(Json.text(node, "copyrightNotice"));
  }

  private static @Nullable String altId(ObjectNode node, String role)
      throws MalformedRecordException {
    for (JsonNode altId : node.path("altIds")) {
      if (altId instanceof ObjectNode object && role.equals(Json.text(object, "role"))) {
        return Json.text(object, "value");
      }
    }
    return null;
  }

  private static Origin origin(ObjectNode node) throws MalformedRecordException {
    return new Origin(
        new DocumentId(Json.require(node, "id")),
        Json.require(node, "source"),
        Json.require(node, "kind"),
        Json.uri(node, "uri"),
        Json.require(node, "mediaType"),
        Json.integer(node, "part"),
        Json.integer(node, "parts"),
        Json.requireInstant(node, "fetchedAt"),
        Json.longInteger(node, "bytes"));
  }
}
