package news.dateline.ingest.extract.agency;

import static news.dateline.ingest.extract.agency.NinjsValues.firstTime;
import static news.dateline.ingest.extract.agency.NinjsValues.items;
import static news.dateline.ingest.extract.agency.NinjsValues.line;
import static news.dateline.ingest.extract.agency.NinjsValues.text;
import static news.dateline.ingest.extract.agency.Xml.firstOf;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.Dates;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.MalformedXmlException;
import news.dateline.ingest.extract.format.SafeXml;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.Text;
import news.dateline.story.AltId;
import news.dateline.story.Editorial;
import news.dateline.story.Identity;
import news.dateline.story.Story;
import news.dateline.story.StoryId;
import news.dateline.story.Wording;
import news.dateline.wire.MalformedRecordException;
import news.dateline.wire.StoryJson;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An item of ninjs, whose properties versions 1, 2 and 3 spell in three ways. */
final class NinjsItem {

  private final ObjectNode item;

  private NinjsItem(ObjectNode item) {
    this.item = item;
  }

  /**
   * @throws UnsupportedFormatException if it is not of text, or has none
   */
  static Piece piece(ObjectNode item) throws UnsupportedFormatException {
    String uri = line(item, "uri");
    if (uri != null && uri.startsWith(StoryId.URN) && item.has("dateline")) {
      try {
        return own(StoryJson.read(JsonMapper.shared().writeValueAsBytes(item)).story());
      } catch (MalformedRecordException e) {
        // Read as what anybody else could have written.
        return new NinjsItem(item).piece();
      }
    }
    return new NinjsItem(item).piece();
  }

  private static Piece own(Story story) {
    Identity identity = story.meta().identity();
    List<AltId> altIds = new ArrayList<>(identity.altIds());
    altIds.add(new AltId(AltId.STORY, story.id().uri()));
    String headline = story.text().headline();
    return new Piece(
        headline.isEmpty() ? null : headline,
        Text.paragraphs(story.text().body()),
        story.meta().withIdentity(identity.withAltIds(altIds)),
        story.times().published(),
        story.times().modified());
  }

  private Piece piece() throws UnsupportedFormatException {
    String type = String.valueOf(line(item, "type")).toLowerCase(Locale.ROOT);
    if (!type.equals("text") && !type.equals("null") && !type.equals("composite")) {
      throw new UnsupportedFormatException(
          DocumentOutcome.NOT_NEWS, "a ninjs item of type " + type + ", not text");
    }
    List<Wording> headlines = wordings("headlines", "headline", null);
    List<Wording> descriptions = wordings("descriptions", "description", Editorial.SUMMARY);
    Piece body = body();
    if (body.blocks().isEmpty() && !descriptions.isEmpty()) {
      // Short news that stands where others have their summary.
      body = NewsContent.plain(descriptions.get(0).value());
      descriptions = descriptions.subList(1, descriptions.size());
    }
    Wording headline = main(headlines);
    String title =
        firstOf(headline == null ? null : headline.value(), body.title(), line(item, "title"));
    if (body.blocks().isEmpty() && title == null) {
      throw new UnsupportedFormatException(
          DocumentOutcome.NO_TEXT, "a ninjs item with no text in it");
    }
    List<Wording> others = headlines.stream().filter(other -> !other.equals(headline)).toList();
    Instant published = firstTime(item, "contentcreated", "firstcreated", "versioncreated");
    Instant version = Dates.parse(line(item, "versioncreated"));
    boolean changed = published != null && version != null && version.isAfter(published);
    return new Piece(
        title,
        body.blocks(),
        NinjsMeta.of(item, others, descriptions),
        published,
        changed ? version : null);
  }

  /** The plain body where it has paragraphs, else markup, which does. */
  private Piece body() {
    String plain = null;
    String html = null;
    for (JsonNode body : items(item, "bodies")) {
      String value = text(body, "value");
      String type = String.valueOf(line(body, "contenttype")).toLowerCase(Locale.ROOT);
      String role = String.valueOf(line(body, "role")).toLowerCase(Locale.ROOT);
      if (value == null) {
        continue;
      }
      if (type.contains("nitf")) {
        Piece nitf = nitf(value);
        if (nitf != null) {
          return nitf;
        }
      } else if (type.contains("html") || role.contains("html")) {
        html = firstOf(html, value);
      } else if (plain == null || role.equals("main")) {
        plain = value;
      }
    }
    plain = firstOf(plain, text(item, "body_text"));
    html =
        firstOf(html, text(item, "body_xhtml"), text(item, "body_html"), text(item, "body_html5"));
    if (html != null && (plain == null || !Text.hasEmptyLine(plain))) {
      return NewsContent.html(html);
    }
    return NewsContent.plain(plain == null ? "" : plain);
  }

  private static @Nullable Piece nitf(String xml) {
    try {
      Piece piece =
          Nitf.piece(SafeXml.parse(new InputSource(new StringReader(xml))).getRootElement());
      return piece.blocks().isEmpty() ? null : piece;
    } catch (IOException | MalformedXmlException | LimitException e) {
      return null;
    }
  }

  /**
   * @param array property of versions 2 and 3
   * @param single property of version 1, which has more with a role behind an underscore
   */
  private List<Wording> wordings(String array, String single, @Nullable String role) {
    List<Wording> wordings = new ArrayList<>();
    for (JsonNode node : items(item, array)) {
      addWording(wordings, firstOf(line(node, "role"), role), text(node, "value"));
    }
    item.properties()
        .forEach(
            property -> {
              String name = property.getKey().toLowerCase(Locale.ROOT);
              if (name.equals(single) || name.startsWith(single + "_")) {
                String own = name.equals(single) ? "" : name.substring(single.length() + 1);
                boolean format = own.isEmpty() || own.equals("text") || own.contains("html");
                addWording(wordings, format ? role : own, property.getValue().asString(""));
              }
            });
    return wordings;
  }

  private static void addWording(
      List<Wording> wordings, @Nullable String role, @Nullable String value) {
    String line = value == null ? null : Text.lineOrNull(Jsoup.parseBodyFragment(value).text());
    if (line != null && wordings.stream().noneMatch(other -> other.value().equals(line))) {
      wordings.add(new Wording(role, line));
    }
  }

  private static @Nullable Wording main(List<Wording> headlines) {
    return headlines.stream()
        .filter(headline -> "main".equals(headline.role()))
        .findFirst()
        .orElse(headlines.isEmpty() ? null : headlines.get(0));
  }
}
