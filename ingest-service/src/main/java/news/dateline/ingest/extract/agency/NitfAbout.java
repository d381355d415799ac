package news.dateline.ingest.extract.agency;

import static news.dateline.ingest.extract.agency.Xml.attribute;
import static news.dateline.ingest.extract.agency.Xml.children;
import static news.dateline.ingest.extract.agency.Xml.first;
import static news.dateline.ingest.extract.agency.Xml.firstOf;
import static news.dateline.ingest.extract.agency.Xml.line;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.story.About;
import news.dateline.story.Concept;
import news.dateline.story.Entities;
import news.dateline.story.Organisation;
import news.dateline.story.Place;
import news.dateline.story.Subject;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** What a NITF story is about. */
final class NitfAbout {

  private static final String SUBJECT_CODES = "http://cv.iptc.org/newscodes/subjectcode/";

  private NitfAbout() {}

  static About of(@Nullable Element head, @Nullable Element docdata) {
    Element identified = first(docdata, "identified-content");
    Entities entities =
        new Entities(
            named(identified, "person"),
            organisations(identified),
            places(identified, docdata),
            named(identified, "event"),
            named(identified, "object.title"));
    return new About(
        attributes(children(head, "pubdata"), "position.section"),
        Stream.concat(
                attributes(children(first(docdata, "key-list"), "keyword"), "key").stream(),
                attributes(children(docdata, "doc-scope"), "scope").stream())
            .distinct()
            .toList(),
        subjects(head, identified),
        entities);
  }

  static List<Concept> genres(@Nullable Element head) {
    return attributes(children(first(head, "tobject"), "tobject.property"), "tobject.property.type")
        .stream()
        .map(Concept::named)
        .toList();
  }

  private static List<Subject> subjects(@Nullable Element head, @Nullable Element identified) {
    return Stream.concat(
            children(first(head, "tobject"), "tobject.subject").stream()
                .map(NitfAbout::subject)
                .filter(Objects::nonNull),
            named(identified, "classifier").stream())
        .map(Subject::of)
        .toList();
  }

  /** Those that are marked, and where it happened. */
  private static List<Place> places(@Nullable Element identified, @Nullable Element docdata) {
    return Stream.concat(
            named(identified, "location").stream(),
            children(docdata, "evloc").stream().map(NitfAbout::scene).filter(Objects::nonNull))
        .map(place -> new Place(place, null))
        .toList();
  }

  private static @Nullable Concept scene(Element evloc) {
    String country = attribute(evloc, "iso-cc");
    String name =
        Stream.of("city", "county-dist", "state-prov")
            .map(part -> attribute(evloc, part))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return name.isEmpty() && country == null
        ? null
        : new Concept(null, name.isEmpty() ? null : name, null, country);
  }

  private static @Nullable Concept subject(Element subject) {
    String code = attribute(subject, "tobject.subject.refnum");
    String name =
        firstOf(
            attribute(subject, "tobject.subject.detail"),
            attribute(subject, "tobject.subject.matter"),
            attribute(subject, "tobject.subject.type"));
    boolean iptc = code != null && code.matches("\\d{8}");
    if (code == null && name == null) {
      return null;
    }
    return new Concept("about", name, iptc ? URI.create(SUBJECT_CODES + code) : null, code);
  }

  private static List<Concept> named(@Nullable Element identified, String name) {
    return children(identified, name).stream()
        .map(NitfAbout::concept)
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<Organisation> organisations(@Nullable Element identified) {
    return children(identified, "org").stream()
        .map(NitfAbout::organisation)
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Organisation organisation(Element org) {
    Concept concept = concept(org);
    if (concept == null) {
      return null;
    }
    List<Organisation.Ticker> tickers =
        Stream.concat(Stream.of(org), children(org, "alt-code").stream())
            .filter(element -> attribute(element, "value") != null)
            .filter(element -> !element.equals(org) || attribute(element, "idsrc") != null)
            .map(
                element ->
                    new Organisation.Ticker(
                        attribute(element, "idsrc"),
                        null,
                        Objects.requireNonNull(attribute(element, "value"))))
            .toList();
    return new Organisation(concept, tickers);
  }

  private static @Nullable Concept concept(Element element) {
    String name = line(element);
    String code = attribute(element, "value");
    return name == null && code == null ? null : new Concept(null, name, null, code);
  }

  private static List<String> attributes(List<Element> elements, String name) {
    return elements.stream()
        .map(element -> attribute(element, name))
        .filter(Objects::nonNull)
        .toList();
  }
}
