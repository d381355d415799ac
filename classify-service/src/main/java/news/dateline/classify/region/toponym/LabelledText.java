package news.dateline.classify.region.toponym;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text with labelled toponyms.
 *
 * @param group its newspaper or page: texts of one group are learned from, or tested on, together
 * @param demonyms whether demonyms are labelled too
 */
record LabelledText(String group, String text, List<Label> labels, boolean demonyms) {

  private static final int REACH = 10;
  private static final double EARTH_RADIUS = 6_371;

  /** Coordinates are not a number where there are none. */
  record Label(int start, int end, String phrase, double latitude, double longitude) {

    boolean isAt(int from, int to, CharSequence text) {
      double distance = Math.abs((start + end - from - to) / 2.0);
      return distance <= REACH && phrase.contentEquals(text.subSequence(from, to));
    }

    boolean hasPoint() {
      return !Double.isNaN(latitude);
    }

    /** Kilometres to a point. */
    double kilometres(double toLatitude, double toLongitude) {
      double from = Math.toRadians(latitude);
      double to = Math.toRadians(toLatitude);
      double north = Math.sin((to - from) / 2);
      double east = Math.sin(Math.toRadians(toLongitude - longitude) / 2);
      double h = north * north + Math.cos(from) * Math.cos(to) * east * east;
      return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
    }
  }

  /** The label of the words from one offset to another; null if they have none. */
  @Nullable Label labelOf(int start, int end) {
    for (Label label : labels) {
      if (label.isAt(start, end, text)) {
        return label;
      }
    }
    return null;
  }

  /** Whether the text is in a part, from 0, of so many: as {@code dateline evaluate} has them. */
  boolean isIn(int part, int of) {
    CRC32 hash = new CRC32();
    hash.update(group.getBytes(UTF_8));
    return hash.getValue() % of == part;
  }

  /** The texts of a file in the form of LGL or GeoVirus, or of stories as JSON lines. */
  static List<LabelledText> read(Path file) throws IOException {
    return file.toString().endsWith(".jsonl") ? readStories(file) : readArticles(file);
  }

  /**
   * {@code {"id", "title", "text", "places": [[start, end, name, latitude, longitude, …], …]}},
   * offsets within headline, an empty line and body, demonyms too.
   */
  private static List<LabelledText> readStories(Path file) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode story = JsonMapper.shared().readTree(line);
      List<Label> labels = new ArrayList<>();
      for (JsonNode place : story.required("places")) {
        labels.add(
            new Label(
                place.required(0).asInt(),
                place.required(1).asInt(),
                place.required(2).asString(),
                place.required(3).asDouble(Double.NaN),
                place.required(4).asDouble(Double.NaN)));
      }
      String text = story.required("title").asString() + "\n\n" + story.required("text").asString();
      texts.add(new LabelledText(story.required("id").asString(), text, labels, true));
    }
    return texts;
  }

  private static List<LabelledText> readArticles(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      NodeList articles =
          factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("article");
      List<LabelledText> texts = new ArrayList<>();
      for (int i = 0; i < articles.getLength(); i++) {
        texts.add(article((Element) articles.item(i)));
      }
      return texts;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static LabelledText article(Element article) {
    boolean lexicon = article.getElementsByTagName("domain").getLength() > 0;
    List<Label> labels = new ArrayList<>();
    NodeList toponyms = article.getElementsByTagName(lexicon ? "toponym" : "location");
    for (int i = 0; i < toponyms.getLength(); i++) {
      Element toponym = (Element) toponyms.item(i);
      String latitude = text(toponym, "lat");
      labels.add(
          new Label(
              Integer.parseInt(text(toponym, "start")),
              Integer.parseInt(text(toponym, "end")),
              text(toponym, lexicon ? "phrase" : "name"),
              latitude.isEmpty() ? Double.NaN : Double.parseDouble(latitude),
              latitude.isEmpty() ? Double.NaN : Double.parseDouble(text(toponym, "lon"))));
    }
    String group = text(article, lexicon ? "domain" : "source");
    NodeList body = article.getElementsByTagName("text");
    return new LabelledText(group, body.item(0).getTextContent(), labels, lexicon);
  }

  private static String text(Element of, String tag) {
    NodeList found = of.getElementsByTagName(tag);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
