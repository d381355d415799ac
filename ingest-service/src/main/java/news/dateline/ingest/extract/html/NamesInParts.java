package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Text;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in lines near a headline whose facts are set side by side by elements alone: a
 * source, a name and a time in three spans, which make one line of text.
 */
final class NamesInParts {

  private static final String PARTS = "a, span, b, strong, em, i, cite, font, small";

  private static final int MAX_PARTS = 20;
  private static final int MAX_PART = 80;
  private static final int MAX_NAME = 40;

  /** The end of a class's name. */
  private static final Pattern AUTHOR_CLASS =
      Pattern.compile(
          ".*(?:^|[^a-z])(?:authors?|autor(?:en|in)?|auteur|autore|szerzo|forfatter|skribent|byline|writer|reporter|verfasser)(?:[-_]*(?:name|link))?",
          Pattern.CASE_INSENSITIVE);

  /** The address of a page of all that somebody wrote. */
  private static final Pattern PERSON_PAGE =
      Pattern.compile(
          "(?:https?://[^/]+)?/(?:[^?#]*/)?(?:authors?|autor(?:en|in|es)?|auteurs?|autori|autore|autorzy|avtory?"
              + "|signatures?|signataires?|redakteure?|journalist[ae]?s?|reporters?|writers?|contributors?|columnists?"
              + "|szerzok?|forfattere?|skribent(?:er)?|journalister|auteur|redaktor(?:zy)?|yazar(?:lar)?|muhabir|penulis|profiles?|staff|by)/[^/?#]+(?:/[^/?#]*)?/?(?:[?#].*)?",
          Pattern.CASE_INSENSITIVE);

  private NamesInParts() {}

  /** What a label says, in an element of its own within a line. */
  static Set<String> labelled(List<Box> lines) {
    return find(
        lines, part -> NamesNearby.BY.matcher(part.text()).lookingAt() ? part.text() : null);
  }

  /** What an element's class or a link's address says is somebody's name. */
  static Set<String> marked(List<Box> lines) {
    return find(
        lines,
        part -> {
          String name = isMarked(part.element()) ? Byline.clean(part.text()) : null;
          return name != null && name.length() <= MAX_NAME && NamesNearby.isWhole(name)
              ? name
              : null;
        });
  }

  private record Part(Element element, String text) {}

  private static Set<String> find(List<Box> lines, Function<Part, @Nullable String> reader) {
    Set<String> names = new LinkedHashSet<>();
    for (Box line : lines) {
      List<String> found = new ArrayList<>();
      for (Part part : parts(line)) {
        int length = part.text().length();
        String name = length == 0 || length > MAX_PART ? null : reader.apply(part);
        if (name != null) {
          found.add(name);
        }
      }
      String byline = Byline.join(found);
      if (byline != null) {
        names.add(byline);
      }
    }
    return names;
  }

  private static List<Part> parts(Box line) {
    return line.isProse()
        ? List.of()
        : line.element().select(PARTS).stream()
            .map(element -> new Part(element, Text.line(element.text())))
            .filter(part -> line.text().contains(part.text()))
            .limit(MAX_PARTS)
            .toList();
  }

  private static boolean isMarked(Element part) {
    if (part.normalName().equals("a") && PERSON_PAGE.matcher(part.attr("href")).matches()) {
      return true;
    }
    for (String name : part.classNames()) {
      if (AUTHOR_CLASS.matcher(name).matches()) {
        return true;
      }
    }
    return false;
  }
}
