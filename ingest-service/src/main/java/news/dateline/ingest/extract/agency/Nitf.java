package news.dateline.ingest.extract.agency;

import static news.dateline.ingest.extract.agency.Xml.attribute;
import static news.dateline.ingest.extract.agency.Xml.children;
import static news.dateline.ingest.extract.agency.Xml.first;
import static news.dateline.ingest.extract.agency.Xml.firstOf;
import static news.dateline.ingest.extract.agency.Xml.line;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.ingest.extract.format.Dates;
import news.dateline.ingest.extract.format.Links;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
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
import org.jspecify.annotations.Nullable;

/** A story in NITF 3, with or without its namespace. */
final class Nitf {

  private final Element root;
  private final @Nullable Element docdata;
  private final @Nullable Element head;
  private final @Nullable Element body;
  private final @Nullable Element bodyHead;

  private Nitf(Element nitf) {
    root = nitf;
    head = first(nitf, "head");
    docdata = first(head, "docdata");
    body = first(nitf, "body");
    bodyHead = first(body, "body.head");
  }

  /** The story, with what its head says. */
  static Piece piece(Element nitf) {
    return new Nitf(nitf).piece();
  }

  private Piece piece() {
    Element content = first(body, "body.content");
    List<Block> blocks =
        content == null ? (body == null ? List.of() : looseBlocks(body)) : NitfBlocks.of(content);
    String headline = firstOf(line(bodyHead, "hedline", "hl1"), line(bodyHead, "headline"));
    Instant published = published();
    return new Piece(
        firstOf(headline, line(head, "title")),
        blocks,
        meta(headline),
        published,
        modified(published));
  }

  private @Nullable Instant published() {
    Instant issued = time("date.issue");
    return issued != null
        ? issued
        : Stream.concat(
                children(head, "pubdata").stream()
                    .map(pubdata -> attribute(pubdata, "date.publication")),
                Stream.of(attribute(first(bodyHead, "dateline", "story.date"), "norm")))
            .map(Dates::parse)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /** The last revision, where it is after the first publication. */
  private @Nullable Instant modified(@Nullable Instant published) {
    return children(head, "revision-history").stream()
        .map(revision -> Dates.parse(attribute(revision, "norm")))
        .filter(Objects::nonNull)
        .filter(revised -> published != null && revised.isAfter(published))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Some leave body.content out. */
  private static List<Block> looseBlocks(Element body) {
    Element copy = body.clone();
    copy.getChildren().removeIf(child -> child.getName().matches("body\\.(head|end)"));
    return NitfBlocks.of(copy);
  }

  private StoryMeta meta(@Nullable String headline) {
    String title = line(head, "title");
    return StoryMeta.UNKNOWN
        .withLanguage(language())
        .withCredit(new Credit(byline(), located(), sources()))
        .withIdentity(identity())
        .withRights(rights())
        .withEditorial(
            new Editorial(
                null,
                headline == null || headline.equals(title) ? null : title,
                wordings(children(first(bodyHead, "hedline"), "hl2"), Editorial.SUBHEADLINE),
                wordings(children(bodyHead, "abstract"), Editorial.SUMMARY),
                NitfAbout.genres(head),
                handling()))
        .withAbout(NitfAbout.of(head, docdata));
  }

  private @Nullable String language() {
    return Stream.of(root, body, first(body, "body.content"))
        .filter(Objects::nonNull)
        .map(element -> element.getAttributeValue("lang", Namespace.XML_NAMESPACE))
        .map(Text::lineOrNull)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The person where one is marked; else all of it but the title of the job. */
  private @Nullable String byline() {
    List<String> names = new ArrayList<>();
    for (Element byline : children(bodyHead, "byline")) {
      Element bare = byline.clone();
      bare.getChildren().removeIf(child -> child.getName().equals("byttl"));
      String person = line(byline, "person");
      String name = firstOf(person, line(bare), line(byline, "byttl"));
      if (name != null) {
        names.add(name.replaceFirst("[\\s,;]+$", ""));
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private @Nullable String located() {
    Element dateline = first(bodyHead, "dateline");
    if (dateline == null) {
      return null;
    }
    Element bare = dateline.clone();
    bare.getChildren().removeIf(child -> child.getName().equals("story.date"));
    String all = firstOf(line(dateline, "location"), line(bare));
    return all == null ? null : all.replaceFirst("[\\s,;—–-]+$", "");
  }

  private List<InfoSource> sources() {
    String distributor = line(bodyHead, "distributor");
    return Stream.concat(
            Stream.ofNullable(distributor)
                .map(name -> new InfoSource("distributor", name, null, null)),
            children(head, "pubdata").stream()
                .map(pubdata -> attribute(pubdata, "name"))
                .filter(Objects::nonNull)
                .map(name -> new InfoSource("publisher", name, null, null)))
        .toList();
  }

  private Identity identity() {
    Element key = first(docdata, "du-key");
    String id = attribute(first(docdata, "doc-id"), "id-string");
    // A link may be that of a paper's front page; an id of its own makes the better identity.
    URI link = link();
    URI other = id == null ? null : link;
    List<AltId> altIds = new ArrayList<>();
    Stream.ofNullable(attribute(key, "key")).map(v -> new AltId("du-key", v)).forEach(altIds::add);
    Stream.ofNullable(attribute(root, "uno")).map(v -> new AltId("uno", v)).forEach(altIds::add);
    Stream.ofNullable(other).map(v -> new AltId("ex-ref", v.toString())).forEach(altIds::add);
    return new Identity(id == null ? link : null, id, attribute(key, "version"), altIds);
  }

  /** Where it was published. */
  private @Nullable URI link() {
    return children(head, "pubdata").stream()
        .map(pubdata -> attribute(pubdata, "ex-ref"))
        .filter(reference -> reference != null && reference.startsWith("http"))
        .map(Links::of)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Rights rights() {
    Element copyright = first(docdata, "doc.copyright");
    String holder =
        firstOf(attribute(copyright, "holder"), line(bodyHead, "rights", "rights.owner"));
    String year = attribute(copyright, "year");
    String notice =
        holder == null || year == null ? line(bodyHead, "rights") : "© " + year + " " + holder;
    return new Rights(holder, notice, null, null);
  }

  private Handling handling() {
    Instant release = time("date.release");
    Instant issue = time("date.issue");
    boolean embargo =
        "embargoed".equals(attribute(docdata, "management-status"))
            || (release != null && issue != null && release.isAfter(issue));
    return new Handling(
        AgencyValues.status(attribute(docdata, "management-status")),
        AgencyValues.urgency(attribute(first(docdata, "urgency"), "ed-urg")),
        embargo ? release : null,
        time("date.expire"),
        note());
  }

  private @Nullable String note() {
    String all =
        Stream.concat(
                children(docdata, "ed-msg").stream().map(message -> attribute(message, "info")),
                Xml.lines(bodyHead, "note").stream())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? null : all;
  }

  private @Nullable Instant time(String name) {
    return Dates.parse(attribute(first(docdata, name), "norm"));
  }

  private static List<Wording> wordings(List<Element> elements, String role) {
    return elements.stream()
        .map(Xml::line)
        .filter(Objects::nonNull)
        .map(text -> new Wording(role, text))
        .toList();
  }
}
