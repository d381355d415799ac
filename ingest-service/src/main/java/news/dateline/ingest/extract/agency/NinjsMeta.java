package news.dateline.ingest.extract.agency;

import static news.dateline.ingest.extract.agency.NinjsValues.firstTime;
import static news.dateline.ingest.extract.agency.NinjsValues.items;
import static news.dateline.ingest.extract.agency.NinjsValues.line;
import static news.dateline.ingest.extract.agency.NinjsValues.text;
import static news.dateline.ingest.extract.agency.Xml.firstOf;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.extract.format.Links;
import news.dateline.story.AltId;
import news.dateline.story.Credit;
import news.dateline.story.Editorial;
import news.dateline.story.Handling;
import news.dateline.story.Identity;
import news.dateline.story.Rights;
import news.dateline.story.StoryMeta;
import news.dateline.story.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an item of ninjs says about its story, beside the text. */
final class NinjsMeta {

  private NinjsMeta() {}

  /**
   * @param headlines all but the main one
   */
  static StoryMeta of(ObjectNode item, List<Wording> headlines, List<Wording> descriptions) {
    return new StoryMeta(
        line(item, "language"),
        new Credit(
            firstOf(line(item, "by"), line(item, "byline")),
            line(item, "located"),
            NinjsValues.sources(item)),
        identity(item),
        rights(item),
        new Editorial(
            firstOf(line(item, "slugline"), line(item, "slug")),
            line(item, "title"),
            headlines,
            descriptions,
            NinjsValues.concepts(item, "genres", "genre"),
            handling(item)),
        NinjsValues.about(item));
  }

  private static Identity identity(ObjectNode item) {
    String uri = firstOf(line(item, "uri"), line(item, "guid"));
    List<AltId> altIds = new ArrayList<>();
    for (JsonNode altId : items(item, "altids")) {
      String role = line(altId, "role");
      String value = line(altId, "value");
      if (value != null) {
        altIds.add(new AltId(role == null ? "other" : role, value));
      }
    }
    if (NinjsValues.get(item, "altids") instanceof ObjectNode byRole) {
      byRole
          .properties()
          .forEach(
              property ->
                  altIds.add(new AltId(property.getKey(), property.getValue().asString(""))));
    }
    URI link = uri != null && uri.startsWith("http") ? Links.of(uri) : null;
    return new Identity(link, uri, line(item, "version"), altIds);
  }

  private static Rights rights(ObjectNode item) {
    JsonNode info = NinjsValues.get(item, "rightsinfo");
    Rights.Expression expression = null;
    if (info instanceof ObjectNode node) {
      URI language = AgencyValues.uri(line(node, "langid"));
      URI link = AgencyValues.uri(line(node, "linkedrights"));
      String encoded = text(node, "encodedrights");
      if (link != null) {
        expression = new Rights.Linked(language, link);
      } else if (encoded != null) {
        expression = new Rights.Encoded(language, encoded);
      }
    }
    return new Rights(
        line(item, "copyrightholder"),
        line(item, "copyrightnotice"),
        line(item, "usageterms"),
        expression);
  }

  private static Handling handling(ObjectNode item) {
    return new Handling(
        AgencyValues.status(line(item, "pubstatus")),
        AgencyValues.urgency(line(item, "urgency")),
        firstTime(item, "embargoeduntil", "embargoed"),
        firstTime(item, "expires"),
        line(item, "ednote"));
  }
}
