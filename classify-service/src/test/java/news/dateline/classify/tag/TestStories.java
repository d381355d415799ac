package news.dateline.classify.tag;

import java.net.URI;
import java.time.Instant;
import news.dateline.document.DocumentId;
import news.dateline.story.Home;
import news.dateline.story.Origin;
import news.dateline.story.Story;
import news.dateline.story.StoryId;
import news.dateline.story.StoryMeta;
import news.dateline.story.StoryText;
import news.dateline.story.StoryTimes;
import org.jspecify.annotations.Nullable;

/** Stories as the ingest service makes them. */
public final class TestStories {

  public static final Instant FETCHED = Instant.parse("2026-03-01T06:00:00Z");

  private TestStories() {}

  /** A story whose id is made from its headline, so that it can be told apart by it. */
  public static Story story(String headline, String body) {
    return new Story(
        id(headline),
        new StoryText(headline, body),
        StoryMeta.UNKNOWN,
        new StoryTimes(null, null, FETCHED, FETCHED),
        new Origin(
            DocumentId.of("test", headline, ""),
            "test",
            "folder",
            URI.create("file:///news/story.txt"),
            "text/plain",
            1,
            1,
            FETCHED,
            100,
            null));
  }

  public static StoryId id(String headline) {
    return StoryId.ofSource("test", headline);
  }

  static Story story(String declaredLanguage) {
    Story story = story("Rivers rise", "Rivers rose in Kisumu.");
    return new Story(
        story.id(),
        story.text(),
        story.meta().withLanguage(declaredLanguage),
        story.times(),
        story.origin());
  }

  /** One with that home and that link. */
  static Story at(@Nullable Home home, @Nullable String link) {
    Story story = atHome(story("Rivers rise", "Rivers rose in Kisumu."), home);
    return new Story(
        story.id(),
        story.text(),
        story.meta().withLink(link == null ? null : URI.create(link)),
        story.times(),
        story.origin());
  }

  /** The same from a source with that home. */
  public static Story atHome(Story story, @Nullable Home home) {
    return new Story(
        story.id(), story.text(), story.meta(), story.times(), story.origin().withHome(home));
  }

  /** A page that a crawler captured at {@link #FETCHED}. */
  static Story archived(String headline, Instant extracted) {
    Story story = story(headline, "Rivers rose in Kisumu.");
    Origin origin = story.origin();
    return new Story(
        story.id(),
        story.text(),
        story.meta(),
        new StoryTimes(null, null, FETCHED, extracted),
        new Origin(
            origin.documentId(),
            "crawl",
            "web_archive",
            URI.create("https://news.example/old"),
            "text/html",
            1,
            1,
            FETCHED,
            100,
            null));
  }
}
