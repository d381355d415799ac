package news.dateline.wire;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dateline.story.About;
import news.dateline.story.AltId;
import news.dateline.story.Credit;
import news.dateline.story.Editorial;
import news.dateline.story.Handling;
import news.dateline.story.Identity;
import news.dateline.story.InfoSource;
import news.dateline.story.Rights;
import news.dateline.story.StoryMeta;
import news.dateline.story.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a document says about a story, in the properties that ninjs has for it. */
final class MetaJson {

  private static final String LINK = "canonical";
  private static final String SOURCE_ID = "source";

  private MetaJson() {}

  /** Puts all but what stands in the record's head: version, language, byline and dateline. */
  static void write(StoryMeta meta, ObjectNode node) {
    putEditorial(node, meta.editorial());
    putAltIds(node, meta.identity());
    putSources(node, meta.credit().sources());
    putRights(node, meta.rights());
    ConceptJson.putEntities(node, meta.about().entities());
  }

  /**
   * @param headlines all but the main one
   */
  static StoryMeta read(ObjectNode node, List<ObjectNode> headlines, About about)
      throws MalformedRecordException {
    return new StoryMeta(
        Json.text(node, "language"),
        new Credit(Json.text(node, "by"), Json.text(node, "located"), sources(node)),
        identity(node),
        rights(node),
        editorial(node, headlines),
        about);
  }

  static void addWordings(ArrayNode items, List<Wording> wordings) {
    for (Wording wording : wordings) {
      ObjectNode item = items.addObject();
      Json.put(item, "role", wording.role());
      Json.put(item, "value", wording.value());
    }
  }

  private static List<Wording> wordings(List<ObjectNode> items) throws MalformedRecordException {
    List<Wording> wordings = new ArrayList<>();
    for (ObjectNode item : items) {
      String value = Json.text(item, "value");
      if (value != null) {
        wordings.add(new Wording(Json.text(item, "role"), value));
      }
    }
    return wordings;
  }

  private static void putEditorial(ObjectNode node, Editorial editorial) {
    Handling handling = editorial.handling();
    if (handling.status() != null) {
      node.put("pubStatus", handling.status().label());
    }
    if (handling.urgency() != null) {
      node.put("urgency", handling.urgency());
    }
    Json.putTime(node, "embargoedUntil", handling.embargoedUntil());
    Json.putTime(node, "expires", handling.expires());
    Json.put(node, "edNote", handling.note());
    Json.put(node, "slugline", editorial.slugline());
    Json.put(node, "title", editorial.title());
    if (!editorial.descriptions().isEmpty()) {
      addWordings(node.putArray("descriptions"), editorial.descriptions());
    }
    ConceptJson.put(node, "genres", editorial.genres());
  }

  private static Editorial editorial(ObjectNode node, List<ObjectNode> headlines)
      throws MalformedRecordException {
    Handling handling =
        new Handling(
            status(Json.text(node, "pubStatus")),
            Json.optionalInteger(node, "urgency"),
            Json.instant(node, "embargoedUntil"),
            Json.instant(node, "expires"),
            Json.text(node, "edNote"));
    return new Editorial(
        Json.text(node, "slugline"),
        Json.text(node, "title"),
        wordings(headlines),
        wordings(Json.objects(node, "descriptions")),
        ConceptJson.read(node, "genres"),
        handling);
  }

  private static Handling.@Nullable Status status(@Nullable String label)
      throws MalformedRecordException {
    if (label == null) {
      return null;
    }
    return Arrays.stream(Handling.Status.values())
        .filter(status -> status.label().equals(label))
        .findAny()
        .orElseThrow(() -> new MalformedRecordException("'pubStatus' is no status: " + label));
  }

  private static void putAltIds(ObjectNode node, Identity identity) {
    ArrayNode altIds = Json.object().arrayNode();
    putAltId(altIds, LINK, identity.link());
    putAltId(altIds, SOURCE_ID, identity.sourceId());
    identity.altIds().forEach(altId -> putAltId(altIds, altId.role(), altId.value()));
    if (!altIds.isEmpty()) {
      node.set("altIds", altIds);
    }
  }

  private static void putAltId(ArrayNode altIds, String role, @Nullable Object value) {
    if (value != null) {
      ObjectNode altId = altIds.addObject();
      Json.put(altId, "role", role);
      Json.put(altId, "value", value);
    }
  }

  private static Identity identity(ObjectNode node) throws MalformedRecordException {
    Identity identity = Identity.UNKNOWN.withVersion(Json.text(node, "version"));
    List<AltId> altIds = new ArrayList<>();
    for (ObjectNode altId : Json.objects(node, "altIds")) {
      String role = Json.text(altId, "role");
      String value = Json.text(altId, "value");
      if (role == null || value == null) {
        continue;
      }
      switch (role) {
        case LINK -> identity = identity.withLink(Json.parseUri("altIds", value));
        case SOURCE_ID -> identity = identity.withSourceId(value);
        default -> altIds.add(new AltId(role, value));
      }
    }
    return identity.withAltIds(altIds);
  }

  private static void putSources(ObjectNode node, List<InfoSource> sources) {
    if (sources.isEmpty()) {
      return;
    }
    ArrayNode items = node.putArray("infoSources");
    for (InfoSource source : sources) {
      ObjectNode item = items.addObject();
      Json.put(item, "role", source.role());
      Json.put(item, "name", source.name());
      Json.putUri(item, "uri", source.uri());
      Json.put(item, "literal", source.literal());
    }
  }

  private static List<InfoSource> sources(ObjectNode node) throws MalformedRecordException {
    List<InfoSource> sources = new ArrayList<>();
    for (ObjectNode item : Json.objects(node, "infoSources")) {
      String name = Json.text(item, "name");
      if (name != null) {
        sources.add(
            new InfoSource(
                Json.text(item, "role"), name, Json.uri(item, "uri"), Json.text(item, "literal")));
      }
    }
    return sources;
  }

  private static void putRights(ObjectNode node, Rights rights) {
    Json.put(node, "copyrightHolder", rights.holder());
    Json.put(node, "copyrightNotice", rights.notice());
    Json.put(node, "usageTerms", rights.usageTerms());
    Rights.Expression expression = rights.expression();
    ObjectNode info = Json.object();
    if (expression instanceof Rights.Linked linked) {
      Json.putUri(info, "linkedRights", linked.link());
    } else if (expression instanceof Rights.Encoded encoded) {
      Json.put(info, "encodedRights", encoded.text());
    }
    if (expression != null && !info.isEmpty()) {
      Json.putUri(info, "langId", expression.language());
      node.set("rightsInfo", info);
    }
  }

  private static Rights rights(ObjectNode node) throws MalformedRecordException {
    return new Rights(
        Json.text(node, "copyrightHolder"),
        Json.text(node, "copyrightNotice"),
        Json.text(node, "usageTerms"),
        node.get("rightsInfo") instanceof ObjectNode info ? expression(info) : null);
  }

  private static Rights.@Nullable Expression expression(ObjectNode info)
      throws MalformedRecordException {
    URI link = Json.uri(info, "linkedRights");
    if (link != null) {
      return new Rights.Linked(Json.uri(info, "langId"), link);
    }
    String text = Json.text(info, "encodedRights");
    return text == null ? null : new Rights.Encoded(Json.uri(info, "langId"), text);
  }
}
