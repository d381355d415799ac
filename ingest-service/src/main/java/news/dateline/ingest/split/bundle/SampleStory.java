package news.dateline.ingest.split.bundle;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A story to put into bundles.
 *
 * @param id as its file gives it
 * @param title may be empty
 * @param paragraphs its text
 */
public record SampleStory(String id, String title, List<String> paragraphs) {

  private static final int SENTENCES_A_PARAGRAPH = 2;
  private static final int MIN_UNTITLED = 3;
  private static final int HEADLINE_WITHIN = 3;

  public SampleStory {
    paragraphs = List.copyOf(paragraphs);
  }

  /** A story of a text whose lines are paragraphs; a single long line is parted by sentences. */
  public static SampleStory of(String id, String title, String text) {
    String body = text.strip();
    if (!title.isBlank() && body.startsWith(title.strip())) {
      body = body.substring(title.strip().length()).replaceFirst("^[\\s.:]+", "");
    }
    List<String> paragraphs = body.lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
    if (title.isBlank() && paragraphs.size() > MIN_UNTITLED) {
      int head = headline(paragraphs);
      if (head >= 0) {
        List<String> rest = new ArrayList<>(paragraphs);
        return new SampleStory(id, rest.remove(head), rest);
      }
    }
    if (paragraphs.size() == 1) {
      List<String> sentences = sentences(body);
      List<String> groups = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i += SENTENCES_A_PARAGRAPH) {
        int end = Math.min(sentences.size(), i + SENTENCES_A_PARAGRAPH);
        groups.add(String.join(" ", sentences.subList(i, end)));
      }
      paragraphs = groups;
    }
    return new SampleStory(id, title.strip(), paragraphs);
  }

  /** Which of the first lines of a page is its headline; -1 where none looks like one. */
  private static int headline(List<String> lines) {
    for (int i = 0; i < HEADLINE_WITHIN; i++) {
      String line = lines.get(i);
      int words = words(line);
      boolean label = line.matches("(?i)(?:by|posted)\\b.*|.*\\d{1,2}[:,/].*\\d.*|.*\\b\\d{4}");
      if (words >= 4 && words <= 18 && !label && !line.matches(".*[.:;,…|>][\"”’]*")) {
        return i;
      }
    }
    return -1;
  }

  /** The sentences of a paragraph. */
  static List<String> sentences(String paragraph) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(paragraph);
    List<String> sentences = new ArrayList<>();
    StringBuilder sentence = new StringBuilder();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      sentence.append(paragraph, start, end);
      String text = sentence.toString().strip();
      // An abbreviation or an initial does not end one.
      if (end == paragraph.length() || !text.matches("(?s).*\\b\\p{Lu}\\p{L}{0,3}\\.")) {
        sentences.add(text);
        sentence.setLength(0);
      }
    }
    return sentences;
  }

  /** Whether it is all the text of a page, with menus and labels around the story. */
  public boolean isWholePage() {
    long labels = paragraphs.stream().filter(paragraph -> words(paragraph) <= 3).count();
    return paragraphs.size() > 20 && labels > 0.4 * paragraphs.size();
  }

  int words() {
    return paragraphs.stream().mapToInt(SampleStory::words).sum();
  }

  static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  /** The paragraphs that are running text, without labels, captions and broken lines. */
  List<String> prose() {
    return paragraphs.stream().filter(paragraph -> words(paragraph) >= 8).toList();
  }
}
