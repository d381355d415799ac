package news.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryMetaTest {

  private static final StoryMeta FULL =
      StoryMeta.UNKNOWN
          .withByline("by")
          .withLocated("located")
          .withLanguage("en")
          .withLink(URI.create("https://example.org/a"))
          .withSourceId("id")
          .withInfoSource("wire")
          .withCopyrightNotice("notice")
          .withSummary("in short");

  @Test
  void eachPartIsSetInItsPlace() {
    assertThat(FULL)
        .isEqualTo(
            new StoryMeta(
                "en",
                new Credit("by", "located", List.of(InfoSource.named("wire"))),
                new Identity(URI.create("https://example.org/a"), "id", null, List.of()),
                Rights.notice("notice"),
                Editorial.UNKNOWN.withDescriptions(
                    List.of(new Wording(Editorial.SUMMARY, "in short"))),
                About.UNKNOWN));
    assertThat(FULL)
        .returns("by", StoryMeta::byline)
        .returns("located", StoryMeta::located)
        .returns(URI.create("https://example.org/a"), StoryMeta::link)
        .returns("id", StoryMeta::sourceId)
        .returns("wire", StoryMeta::infoSource);
  }

  @Test
  void whatIsSetCanBeUnset() {
    assertThat(
            FULL.withByline(null)
                .withLocated(null)
                .withLanguage(null)
                .withLink(null)
                .withSourceId(null)
                .withInfoSource(null)
                .withCopyrightNotice(null)
                .withSummary(null))
        .isEqualTo(StoryMeta.UNKNOWN);
  }

  @Test
  void theStoriesOfADocumentShareItsSourceLanguageRightsAndHandling() {
    Handling handling = new Handling(Handling.Status.USABLE, 3, null, null, "note");
    StoryMeta meta =
        FULL.withEditorial(FULL.editorial().withSlugline("slug").withHandling(handling))
            .withAbout(About.UNKNOWN.withKeywords(List.of("weather")));

    assertThat(meta.shared())
        .isEqualTo(
            StoryMeta.UNKNOWN
                .withLanguage("en")
                .withInfoSource("wire")
                .withCopyrightNotice("notice")
                .withEditorial(Editorial.UNKNOWN.withHandling(handling)));
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Handling(null, 0, null, null, null)).hasMessageContaining("0");
    assertThatThrownBy(() -> new Subject(Concept.named("x"), null, 101, null))
        .hasMessageContaining("relevance");
    assertThatThrownBy(() -> new Place.Point(Double.NaN, 0)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Concept("about", null, null, null)).hasMessageContaining("name");
    assertThatThrownBy(() -> new Concept(null, "x", URI.create("a/b"), null))
        .hasMessageContaining("a/b");
  }
}
