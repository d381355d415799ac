package news.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class StoryMetaTest {

  @Test
  void eachPartIsSetInItsPlace() {
    URI link = URI.create("https://example.org/a");

    assertThat(
            StoryMeta.UNKNOWN
                .withByline("by")
                .withLocated("located")
                .withLanguage("en")
                .withLink(link)
                .withSourceId("id")
                .withInfoSource("wire")
                .withRights("rights"))
        .isEqualTo(new StoryMeta("by", "located", "en", link, "id", "wire", "rights"));
  }

  @Test
  void settingOnePartLeavesTheOthers() {
    StoryMeta full =
        new StoryMeta(
            "by", "located", "en", URI.create("https://example.org/a"), "id", "wire", "rights");

    assertThat(
            full.withByline("by")
                .withLocated("located")
                .withLanguage("en")
                .withLink(full.link())
                .withSourceId("id")
                .withInfoSource("wire")
                .withRights("rights"))
        .isEqualTo(full);
    assertThat(full.withByline(null).withRights(null))
        .isEqualTo(new StoryMeta(null, "located", "en", full.link(), "id", "wire", null));
  }
}
