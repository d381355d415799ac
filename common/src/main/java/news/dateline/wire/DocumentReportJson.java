package news.dateline.wire;

import java.util.ArrayList;
import java.util.List;
import news.dateline.document.Arrival;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.document.PlaceId;
import news.dateline.document.SourceKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The record of {@link news.dateline.stream.Topics#DOCUMENTS}. */
public final class DocumentReportJson {

  private DocumentReportJson() {}

  /** The record's UTF-8 bytes. */
  public static byte[] write(DocumentReport report) {
    Arrival arrival = report.arrival();
    ObjectNode node = Json.object();
    node.put("id", report.id().value());
    Json.put(node, "source", arrival.source());
    node.put("kind", arrival.kind().label());
    Json.put(node, "uri", arrival.uri());
    Json.put(node, "mediaType", arrival.mediaType());
    node.put("bytes", arrival.bytes());
    node.put("outcome", report.outcome().label());
    Json.put(node, "reason", report.reason());
    ArrayNode stories = node.putArray("stories");
    for (StoryRef story : report.stories()) {
      ObjectNode ref = stories.addObject();
      ref.put("id", story.id()).put("fingerprint", story.fingerprint());
      Json.put(ref, "notice", story.notice());
      Json.put(ref, "firstSeen", story.firstSeen());
      if (story.stale()) {
        ref.put("stale", true);
      }
    }
    Json.put(node, "fetchedAt", arrival.fetchedAt());
    Json.put(node, "finishedAt", report.finishedAt());
    Json.put(node, "place", arrival.place());
    return Json.bytes(node);
  }

  /**
   * Reads a record.
   *
   * @throws MalformedRecordException if {@code json} is no report
   */
  public static DocumentReport read(byte @Nullable [] json) throws MalformedRecordException {
    ObjectNode node = Json.parse(json);
    try {
      return new DocumentReport(
          new DocumentId(Json.require(node, "id")),
          new Arrival(
              Json.require(node, "source"),
              SourceKind.ofLabel(Json.require(node, "kind")),
              Json.uri(node, "uri"),
              place(Json.text(node, "place")),
              Json.require(node, "mediaType"),
              Json.longInteger(node, "bytes"),
              Json.requireInstant(node, "fetchedAt")),
          DocumentOutcome.ofLabel(Json.require(node, "outcome")),
          Json.text(node, "reason"),
          stories(node),
          Json.requireInstant(node, "finishedAt"));
    } catch (IllegalArgumentException e) {
      throw new MalformedRecordException(String.valueOf(e.getMessage()), e);
    }
  }

  private static @Nullable PlaceId place(@Nullable String value) {
    return value == null ? null : new PlaceId(value);
  }

  private static List<StoryRef> stories(ObjectNode node) throws MalformedRecordException {
    List<StoryRef> stories = new ArrayList<>();
    for (ObjectNode story : Json.objects(node, "stories")) {
      stories.add(
          new StoryRef(
              Json.require(story, "id"),
              Json.require(story, "fingerprint"),
              Json.text(story, "notice"),
              Json.instant(story, "firstSeen"),
              story.path("stale").asBoolean(false)));
    }
    return stories;
  }
}
