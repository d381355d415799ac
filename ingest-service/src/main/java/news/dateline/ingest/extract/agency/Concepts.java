package news.dateline.ingest.extract.agency;

import static news.dateline.ingest.extract.agency.Xml.attribute;
import static news.dateline.ingest.extract.agency.Xml.children;
import static news.dateline.ingest.extract.agency.Xml.first;
import static news.dateline.ingest.extract.agency.Xml.firstOf;
import static news.dateline.ingest.extract.agency.Xml.line;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.dateline.story.About;
import news.dateline.story.Concept;
import news.dateline.story.Entities;
import news.dateline.story.InfoSource;
import news.dateline.story.Organisation;
import news.dateline.story.Place;
import news.dateline.story.Subject;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;

/**
 * The concepts that an item names by codes ({@code medtop:04000000}). Codes become URIs by the
 * schemes that the item defines itself and by those of the IPTC; a catalog elsewhere is not
 * fetched. What the item asserts of a concept (its name, where it lies) is taken in.
 */
final class Concepts {

  private static final Map<String, String> IPTC_SCHEMES =
      Map.of(
          "medtop", "http://cv.iptc.org/newscodes/mediatopic/",
          "subj", "http://cv.iptc.org/newscodes/subjectcode/",
          "genre", "http://cv.iptc.org/newscodes/genre/",
          "iso3166-1a2", "http://cvx.iptc.org/iso3166-1a2/",
          "iso3166-1a3", "http://cvx.iptc.org/iso3166-1a3/");

  private final Map<String, String> schemes = new HashMap<>(IPTC_SCHEMES);
  private final Map<String, Element> asserted = new HashMap<>();

  Concepts(Element item) {
    for (Element scheme : item.getDescendants(Filters.element())) {
      String alias = attribute(scheme, "alias");
      String uri = attribute(scheme, "uri");
      if (scheme.getName().equals("scheme") && alias != null && uri != null) {
        schemes.put(alias, uri);
      }
    }
    for (Element assertion : children(item, "assert")) {
      String code = code(assertion);
      if (code != null) {
        asserted.put(code, assertion);
      }
    }
  }

  private static @Nullable String code(@Nullable Element element) {
    return firstOf(
        attribute(element, "qcode"), attribute(element, "uri"), attribute(element, "literal"));
  }

  /** What an element is called: by itself, by what is asserted of it, by its code. */
  @Nullable String name(@Nullable Element element) {
    if (element == null) {
      return null;
    }
    String code = code(element);
    String own =
        firstOf(line(element, "name"), element.getChildren().isEmpty() ? line(element) : null);
    return firstOf(
        own, line(code == null ? null : asserted.get(code), "name"), attribute(element, "literal"));
  }

  private @Nullable Concept concept(Element element) {
    String qcode = attribute(element, "qcode");
    String name = name(element);
    URI uri = orResolved(attribute(element, "uri"), qcode);
    String literal = firstOf(qcode, attribute(element, "literal"));
    return name == null && uri == null && literal == null
        ? null
        : new Concept(null, name, uri, literal);
  }

  /** The URI, or what a code stands for by the schemes that are known. */
  private @Nullable URI orResolved(@Nullable String text, @Nullable String qcode) {
    URI uri = AgencyValues.uri(text);
    if (uri != null || qcode == null) {
      return uri;
    }
    String scheme = schemes.get(qcode.substring(0, Math.max(0, qcode.indexOf(':'))));
    return scheme == null
        ? null
        : AgencyValues.uri(scheme + qcode.substring(qcode.indexOf(':') + 1));
  }

  void addSource(List<InfoSource> sources, String role, Element party) {
    Concept concept = concept(party);
    if (concept == null) {
      return;
    }
    String uri = concept.uri() == null ? null : concept.uri().toString();
    String name = firstOf(concept.name(), concept.literal(), uri);
    sources.add(
        new InfoSource(
            role.isEmpty() ? null : role,
            Objects.requireNonNull(name),
            concept.uri(),
            concept.literal()));
  }

  List<Concept> genres(@Nullable Element contentMeta) {
    return children(contentMeta, "genre").stream()
        .map(this::concept)
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * @param content what the text says of itself
   */
  About about(@Nullable Element contentMeta, About content) {
    List<Subject> subjects = new ArrayList<>();
    List<Concept> people = new ArrayList<>();
    List<Organisation> organisations = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    List<Concept> events = new ArrayList<>();
    List<Concept> objects = new ArrayList<>();
    for (Element element : children(contentMeta, "subject")) {
      Concept plain = concept(element);
      if (plain == null) {
        continue;
      }
      Concept concept = new Concept("about", plain.name(), plain.uri(), plain.literal());
      switch (type(element)) {
        case "person" -> people.add(concept);
        case "organisation" -> organisations.add(new Organisation(concept, tickers(element)));
        case "geoArea", "poi" -> places.add(new Place(concept, point(element)));
        case "event" -> events.add(concept);
        case "object" -> objects.add(concept);
        default ->
            subjects.add(
                new Subject(
                    concept,
                    firstOf(attribute(element, "creator"), attribute(element, "creatoruri")),
                    AgencyValues.percent(attribute(element, "relevance")),
                    AgencyValues.percent(attribute(element, "confidence"))));
      }
    }
    Entities own = content.entities();
    Entities entities =
        new Entities(
            orElse(people, own.people()),
            orElse(organisations, own.organisations()),
            orElse(places, own.places()),
            orElse(events, own.events()),
            orElse(objects, own.objects()));
    return new About(
        content.sections(),
        orElse(Xml.lines(contentMeta, "keyword"), content.keywords()),
        orElse(subjects, content.subjects()),
        entities);
  }

  private String type(Element subject) {
    String own = firstOf(attribute(subject, "type"), attribute(subject, "typeuri"));
    Element assertion = asserted(subject);
    String type = firstOf(own, code(first(subject, "type")), code(first(assertion, "type")));
    return AgencyValues.lastPart(type);
  }

  private @Nullable Element asserted(Element element) {
    String code = code(element);
    return code == null ? null : asserted.get(code);
  }

  private Place.@Nullable Point point(Element subject) {
    for (Element holder : new Element[] {subject, asserted(subject)}) {
      Element position = first(holder, "geoAreaDetails", "position");
      if (position != null) {
        try {
          return new Place.Point(
              Double.parseDouble(position.getAttributeValue("latitude", "")),
              Double.parseDouble(position.getAttributeValue("longitude", "")));
        } catch (IllegalArgumentException e) {
          return null;
        }
      }
    }
    return null;
  }

  private List<Organisation.Ticker> tickers(Element subject) {
    List<Organisation.Ticker> tickers = new ArrayList<>();
    for (Element holder : new Element[] {subject, asserted(subject)}) {
      for (Element instrument : children(first(holder, "organisationDetails"), "hasInstrument")) {
        String symbol = attribute(instrument, "symbol");
        if (symbol != null) {
          tickers.add(
              new Organisation.Ticker(
                  firstOf(attribute(instrument, "marketlabel"), attribute(instrument, "market")),
                  orResolved(
                      attribute(instrument, "symbolsrcuri"), attribute(instrument, "symbolsrc")),
                  symbol));
        }
      }
    }
    return tickers;
  }

  private static <T> List<T> orElse(List<T> items, List<T> otherwise) {
    return items.isEmpty() ? otherwise : items;
  }
}
