package news.dateline.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.dateline.story.About;
import news.dateline.story.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code dateline.given}: what the publisher says and ninjs has no property for, or one that holds
 * Dateline's own tags.
 */
final class GivenJson {

  static final String MODIFIED = "modified";

  private GivenJson() {}

  /** Empty where nothing is known. */
  static ObjectNode write(@Nullable Instant modified, About about) {
    ObjectNode given = Json.object();
    Json.putTime(given, MODIFIED, modified);
    putTexts(given, "sections", about.sections());
    putTexts(given, "keywords", about.keywords());
    if (!about.subjects().isEmpty()) {
      putSubjects(given.putArray("subjects"), about.subjects());
    }
    ConceptJson.putPlaces(given, about.entities().places());
    return given;
  }

  /** The object, empty where the record has none. */
  static ObjectNode of(ObjectNode extension) throws MalformedRecordException {
    return extension.has("given") ? Json.requireObject(extension, "given") : Json.object();
  }

  /**
   * @param node the record, which has the people, organisations, events and objects
   */
  static About about(ObjectNode given, ObjectNode node) throws MalformedRecordException {
    return new About(
        Json.texts(given, "sections"),
        Json.texts(given, "keywords"),
        subjects(given),
        ConceptJson.entities(node, given));
  }

  private static void putTexts(ObjectNode node, String field, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode items = node.putArray(field);
      texts.forEach(text -> items.add(Json.wellFormed(text)));
    }
  }

  private static void putSubjects(ArrayNode items, List<Subject> subjects) {
    for (Subject subject : subjects) {
      ObjectNode item = ConceptJson.add(items, subject.concept());
      Json.put(item, "creator", subject.creator());
      if (subject.relevance() != null) {
        item.put("relevance", subject.relevance());
      }
      if (subject.confidence() != null) {
        item.put("confidence", subject.confidence());
      }
    }
  }

  private static List<Subject> subjects(ObjectNode given) throws MalformedRecordException {
    List<Subject> subjects = new ArrayList<>();
    for (ObjectNode item : Json.objects(given, "subjects")) {
      subjects.add(
          new Subject(
              ConceptJson.concept(item),
              Json.text(item, "creator"),
              Json.optionalInteger(item, "relevance"),
              Json.optionalInteger(item, "confidence")));
    }
    return subjects;
  }
}
