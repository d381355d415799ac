package news.dateline.ingest.split.bundle;

import java.util.Random;
import news.dateline.ingest.split.bundle.Bundle.Kind;

/** Makes a page of one story that is told in one piece. */
final class SinglePage {

  private final StoryPool pool;
  private final Random random;

  SinglePage(StoryPool pool, Random random) {
    this.pool = pool;
    this.random = random;
  }

  /** A story with what may stand around it on its page. */
  Bundle make() {
    SampleStory story = pool.article();
    BundleDraft page = new BundleDraft(Kind.SINGLE, random);
    Style style = Style.any(random);
    if (random.nextInt(5) == 0) {
      page.section(style);
    }
    page.begin();
    page.opening(story, random.nextBoolean(), style);
    boolean asides = random.nextInt(5) == 0;
    for (String paragraph : story.paragraphs()) {
      page.add(paragraph);
      if (asides && random.nextInt(8) == 0) {
        page.add(Phrases.aside(pool.brief().title(), random));
      }
    }
    if (random.nextInt(6) == 0) {
      page.freeHead(Phrases.over(random), style);
      for (int i = random.nextInt(5); i >= 0; i--) {
        page.add(pool.brief().title());
      }
    }
    return page.done(random.nextBoolean() ? story.title() : "");
  }

  /** A story as it is, alone. */
  Bundle plain(SampleStory story) {
    BundleDraft page = new BundleDraft(Kind.SINGLE, random);
    page.begin();
    boolean inText = random.nextBoolean();
    if (inText && !story.title().isEmpty()) {
      page.head(story.title(), Style.any(random));
    }
    page.addAll(story.paragraphs());
    return page.done(inText ? "" : story.title());
  }
}
