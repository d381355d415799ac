package news.dateline.ingest.extract.agency;

import static news.dateline.ingest.extract.agency.Xml.attribute;
import static news.dateline.ingest.extract.agency.Xml.children;
import static news.dateline.ingest.extract.agency.Xml.first;
import static news.dateline.ingest.extract.agency.Xml.firstOf;
import static news.dateline.ingest.extract.agency.Xml.line;
import static news.dateline.ingest.extract.agency.Xml.time;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.ingest.extract.format.Links;
import news.dateline.ingest.text.Text;
import news.dateline.story.AltId;
import news.dateline.story.Credit;
import news.dateline.story.Editorial;
import news.dateline.story.Handling;
import news.dateline.story.Identity;
import news.dateline.story.InfoSource;
import news.dateline.story.Rights;
import news.dateline.story.StoryMeta;
import news.dateline.story.Wording;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** What a news item of NewsML-G2 says about its story, beside the text. */
final class NewsItemMeta {

  private final Element item;
  private final @Nullable Element itemMeta;
  private final @Nullable Element contentMeta;
  private final Concepts concepts;

  NewsItemMeta(Element item) {
    this.item = item;
    itemMeta = first(item, "itemMeta");
    contentMeta = first(item, "contentMeta");
    concepts = new Concepts(item);
  }

  /**
   * @param content what the text says of itself, which goes behind what the item says of it
   */
  StoryMeta with(StoryMeta content) {
    return new StoryMeta(
        language(),
        credit(content),
        identity(),
        rights(content.rights()),
        editorial(content.editorial()),
        concepts.about(contentMeta, content.about()));
  }

  private @Nullable String language() {
    return firstOf(
        attribute(first(contentMeta, "language"), "tag"),
        Text.lineOrNull(item.getAttributeValue("lang", Namespace.XML_NAMESPACE)));
  }

  private Credit credit(StoryMeta content) {
    Element located = first(contentMeta, "located");
    return new Credit(
        firstOf(byline(), content.byline()),
        firstOf(concepts.name(located), content.located(), line(contentMeta, "dateline")),
        sources(content));
  }

  private @Nullable String byline() {
    String by = String.join(", ", Xml.lines(contentMeta, "by"));
    if (!by.isEmpty()) {
      return by;
    }
    String creators =
        children(contentMeta, "creator").stream()
            .map(concepts::name)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return creators.isEmpty() ? null : creators;
  }

  private List<InfoSource> sources(StoryMeta content) {
    List<InfoSource> sources = new ArrayList<>();
    children(itemMeta, "provider").forEach(party -> concepts.addSource(sources, "provider", party));
    children(contentMeta, "infoSource")
        .forEach(
            party ->
                concepts.addSource(
                    sources, AgencyValues.lastPart(attribute(party, "role")), party));
    for (String credit : Xml.lines(contentMeta, "creditline")) {
      sources.add(new InfoSource("credit", credit, null, null));
    }
    return sources.isEmpty() ? content.credit().sources() : sources;
  }

  private Identity identity() {
    String guid = attribute(item, "guid");
    String version = attribute(item, "version");
    List<AltId> altIds = new ArrayList<>();
    if (guid != null && version != null) {
      altIds.add(new AltId("newsml", guid + ":" + version));
    }
    for (Element altId : children(contentMeta, "altId")) {
      String value = line(altId);
      String type = AgencyValues.lastPart(attribute(altId, "type"));
      if (value != null) {
        altIds.add(new AltId(type.isEmpty() ? "other" : type, value));
      }
    }
    return new Identity(
        guid != null && guid.startsWith("http") ? Links.of(guid) : null, guid, version, altIds);
  }

  private Rights rights(Rights content) {
    List<Element> infos = children(item, "rightsInfo");
    return new Rights(
        firstOf(known(infos, this::holder), content.holder()),
        firstOf(known(infos, info -> line(info, "copyrightNotice")), content.notice()),
        firstOf(known(infos, info -> line(info, "usageTerms")), content.usageTerms()),
        orElse(known(infos, NewsItemMeta::expression), content.expression()));
  }

  private @Nullable String holder(Element info) {
    Element holder = first(info, "copyrightHolder");
    return firstOf(concepts.name(holder), attribute(holder, "qcode"), attribute(holder, "uri"));
  }

  /** Several tell of rights where several hold some. */
  private static <T> @Nullable T known(List<Element> infos, Function<Element, @Nullable T> value) {
    return infos.stream().map(value).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static <T> @Nullable T orElse(@Nullable T value, @Nullable T other) {
    return value == null ? other : value;
  }

  private static Rights.@Nullable Expression expression(Element info) {
    Element xml = first(info, "rightsExpressionXML");
    if (xml != null) {
      return new Rights.Encoded(
          AgencyValues.uri(attribute(xml, "langid")),
          new XMLOutputter().outputString(xml.getContent()).strip());
    }
    Element data = first(info, "rightsExpressionData");
    if (data != null && !data.getValue().isBlank()) {
      return new Rights.Encoded(
          AgencyValues.uri(attribute(data, "langid")), data.getValue().strip());
    }
    URI link = Links.of(attribute(first(info, "link"), "href"));
    return link == null ? null : new Rights.Linked(null, link);
  }

  private Editorial editorial(Editorial content) {
    Element pubStatus = first(itemMeta, "pubStatus");
    List<Wording> others = new ArrayList<>();
    children(contentMeta, "headline").stream()
        .skip(1)
        .forEach(headline -> addWording(others, headline));
    others.addAll(content.headlines());
    List<Wording> descriptions = new ArrayList<>();
    children(contentMeta, "description").forEach(element -> addWording(descriptions, element));
    descriptions.addAll(content.descriptions());
    Handling handling =
        new Handling(
            AgencyValues.status(
                firstOf(attribute(pubStatus, "qcode"), attribute(pubStatus, "uri"))),
            AgencyValues.urgency(line(contentMeta, "urgency")),
            time(itemMeta, "embargoed"),
            time(itemMeta, "expires"),
            firstOf(notes(), content.handling().note()));
    return new Editorial(
        line(contentMeta, "slugline"),
        line(itemMeta, "title"),
        others,
        descriptions,
        concepts.genres(contentMeta),
        handling);
  }

  private @Nullable String notes() {
    String all = String.join("; ", Xml.lines(itemMeta, "edNote"));
    return all.isEmpty() ? null : all;
  }

  private static void addWording(List<Wording> wordings, Element element) {
    String text = line(element);
    String role = AgencyValues.lastPart(attribute(element, "role"));
    if (text != null) {
      wordings.add(new Wording(role.isEmpty() ? null : role, text));
    }
  }
}
