package news.dateline.ingest.split.bundle;

import java.util.List;
import java.util.Random;
import news.dateline.ingest.split.bundle.Bundle.Kind;
import news.dateline.ingest.text.Block;

/** Makes a page of one long story in parts, which is no bundle however much it looks like one. */
final class PartedStory {

  /** In paragraphs. */
  private static final int LONG = 12;

  private final Kind kind;
  private final StoryPool pool;
  private final Random random;

  PartedStory(Kind kind, StoryPool pool, Random random) {
    this.kind = kind;
    this.pool = pool;
    this.random = random;
  }

  Bundle make() {
    SampleStory story = pool.article(s -> s.prose().size() >= LONG);
    List<String> paragraphs = story.prose();
    BundleDraft page = new BundleDraft(kind, random);
    Style style = Style.any(random);
    if (random.nextInt(6) == 0) {
      page.section(style);
    }
    page.begin();
    boolean runIn = random.nextInt(4) == 0;
    String behind = Phrases.any(List.of(". ", ": ", " — "), random);
    page.opening(story, random.nextBoolean(), style);
    int every = 2 + random.nextInt(5);
    int part = 0;
    boolean speakers = random.nextBoolean();
    int minute = 60 * (7 + random.nextInt(8));
    int first = kind == Kind.LIST || kind == Kind.LIVE ? random.nextInt(3) : 2;
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i);
      if (i >= first && (i - first) % every == 0) {
        part++;
        String phrase = Phrases.of(text, random);
        switch (kind) {
          case SUBHEADS, LIST -> {
            String mark = kind == Kind.LIST ? part + Phrases.NUMBER_MARKS.get(style.mark()) : "";
            if (runIn) {
              text = mark + phrase + behind + text;
            } else {
              page.head(mark + style.head(phrase), style);
            }
          }
          case SECTIONS -> page.free(Block.paragraph(style.rule()));
          case INTERVIEW -> {
            String question = Phrases.question(phrase, random);
            if (speakers) {
              page.add("Q: " + question);
              text = "A: " + text;
            } else {
              page.head(question, style);
            }
          }
          case LIVE -> {
            minute += 3 + random.nextInt(40);
            String clock = Phrases.clock(minute, style.mark());
            if (random.nextBoolean()) {
              page.head(clock + (speakers ? " " + phrase : ""), style);
            } else {
              text = clock + " " + text;
            }
          }
          default -> throw new IllegalStateException(kind.toString());
        }
      }
      page.add(text);
    }
    return page.done(random.nextBoolean() ? story.title() : "");
  }
}
