package news.dateline.ingest.split.bundle;

import java.util.List;
import java.util.Random;

/** Takes of a story as much as a page shows of it. */
final class Excerpts {

  private static final List<String> ELLIPSES =
      List.of(
          " ...",
          "...",
          "...",
          "…",
          "…",
          " …",
          " [...]",
          "[…]",
          "(...)",
          "… Read more",
          "... More",
          " [more]",
          "",
          "");

  private final Random random;

  Excerpts(Random random) {
    this.random = random;
  }

  /** The first paragraphs. */
  List<String> limited(List<String> paragraphs, int least, int most) {
    int wanted = least + random.nextInt(most - least + 1);
    return paragraphs.subList(0, Math.min(paragraphs.size(), wanted));
  }

  /** The first sentences of a story, as a page would tease it. */
  String teaser(SampleStory story) {
    return teaser(story, 18, 62);
  }

  /** The same, until it has some number of words. */
  String teaser(SampleStory story, int least, int most) {
    int wanted = least + random.nextInt(most - least + 1);
    StringBuilder text = new StringBuilder();
    int words = 0;
    for (String paragraph : story.prose()) {
      for (String sentence : SampleStory.sentences(paragraph)) {
        if (words >= wanted) {
          return text.toString();
        }
        text.append(text.length() == 0 ? "" : " ").append(sentence);
        words += SampleStory.words(sentence);
      }
    }
    return text.toString();
  }

  /** A way to end what is cut off. */
  String ellipsis() {
    return Phrases.any(ELLIPSES, random);
  }

  /** Ends in the middle of a sentence, in one of four in the middle of a word. */
  String cut(String text, String ellipsis) {
    String[] words = text.split("\\s+");
    int keep = Math.max(6, words.length - 2 - random.nextInt(Math.max(1, words.length / 2)));
    String kept = String.join(" ", List.of(words).subList(0, Math.min(words.length, keep)));
    int within = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 0;
    return kept.substring(0, kept.length() - within).replaceFirst("[\\s.,;:]+$", "") + ellipsis;
  }
}
