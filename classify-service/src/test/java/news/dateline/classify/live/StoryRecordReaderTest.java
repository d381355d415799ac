package news.dateline.classify.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoryRecordReaderTest {

  private static final String URI = "\"uri\":\"urn:dateline:story:" + LiveStories.id(1) + "\"";
  private static final String PIPELINE = "\"pipeline\":{\"version\":\"1\"}";

  private static String record(String fields, String tags) {
    return "{" + URI + fields + ",\"dateline\":{" + PIPELINE + tags + "}}";
  }

  private static JsonNode card(String record) {
    return JsonMapper.shared().readTree(LiveStories.read(record).card());
  }

  @Test
  void aStoryIsReadWithWhatItIsFilteredBy() {
    LiveStory story =
        LiveStories.read(
            record(
                ",\"language\":\"en-GB\",\"headlines\":[{\"role\":\"sub\",\"value\":\"No\"},"
                    + "{\"role\":\"main\",\"value\":\"Cholera in Nairobi\"}],"
                    + "\"bodies\":[{\"role\":\"main\",\"value\":\"Doctors said.\"}]",
                ",\"regions\":[{\"code\":\"KE\",\"name\":\"Kenya\",\"m49\":[\"202\",\"002\"],"
                    + "\"score\":0.9,\"focus\":true},{\"code\":\"UG\",\"name\":\"Uganda\","
                    + "\"m49\":[\"202\",\"002\"],\"score\":0.1,\"focus\":false}],"
                    + "\"themes\":[{\"code\":\"07000000\",\"name\":\"health\",\"score\":0.8}]"));

    assertThat(story.id()).isEqualTo(LiveStories.id(1));
    assertThat(story.regions()).containsExactlyInAnyOrder("KE", "202", "002");
    assertThat(story.themes()).containsExactly(new TagLabel("07000000", "health"));
    assertThat(story.language()).isEqualTo("en");
    assertThat(story.text()).contains("cholera in nairobi").contains("doctors said.");
    JsonNode card = JsonMapper.shared().readTree(story.card());
    assertThat(card.path("headline").asString()).isEqualTo("Cholera in Nairobi");
    assertThat(card.at("/regions/0/code").asString()).isEqualTo("KE");
    assertThat(card.path("regions")).hasSize(1);
    assertThat(card.has("cluster")).isFalse();
  }

  @Test
  void theClusterIsToldWhereThereIsOne() {
    JsonNode card =
        card(record("", ",\"cluster\":{\"id\":\"c1\",\"role\":\"copy\",\"similarity\":0.97}"));

    assertThat(card.at("/cluster/id").asString()).isEqualTo("c1");
    assertThat(card.at("/cluster/role").asString()).isEqualTo("copy");
    assertThat(card.at("/cluster/similarity").asDouble()).isEqualTo(0.97);
  }

  @Test
  void aTagWithoutANameIsShownByItsCodeAndOneWithoutACodeIsNone() {
    LiveStory story =
        LiveStories.read(
            record(
                "",
                ",\"regions\":[{\"code\":\"KE\",\"focus\":true},{\"name\":\"Nowhere\",\"focus\":true}],"
                    + "\"themes\":[{\"code\":\"x\",\"score\":0.5},{\"score\":0.5}],"
                    + "\"ownThemes\":[{\"code\":\"ferries\",\"name\":\" \"}]"));

    assertThat(story.countries()).containsExactly(new TagLabel("KE", "KE"));
    assertThat(story.themes())
        .containsExactly(new TagLabel("x", "x"), new TagLabel("ferries", "ferries"));
    JsonNode card = JsonMapper.shared().readTree(story.card());
    assertThat(card.path("regions").toString())
        .isEqualTo("[{\"code\":\"KE\",\"name\":\"KE\",\"score\":0.0}]");
    assertThat(card.path("themes").toString())
        .isEqualTo("[{\"code\":\"x\",\"name\":\"x\",\"score\":0.5}]");
    assertThat(card.at("/ownThemes/0/name").asString()).isEqualTo("ferries");
  }

  @Test
  void timesStandInTheOrderOfTheirTexts() {
    assertThat(card(record("", "")).path("time").asString()).isEqualTo("2026-03-01T12:00:00.000Z");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "[]",
        "{}",
        "null",
        "{\"uri\":\"urn:dateline:story:x\",\"dateline\":{\"pipeline\":{}}}",
        "{\"uri\":\"urn:dateline:story:00000000000000000000000000000001\"}"
      })
  void whatIsNoTaggedStoryIsLeftOut(@Nullable String record) {
    byte[] bytes = record == null ? null : record.getBytes(UTF_8);

    assertThat(StoryRecordReader.read(bytes, LiveStories.NOON)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/a, https://news.example/a",
    "HTTP://news.example/a, HTTP://news.example/a",
    "javascript:alert(1),",
    "'java\tscript:alert(1)',",
    "'data:text/html,<script>alert(1)</script>',",
    "file:///etc/passwd,",
    "//news.example/a,",
    "https:///a,"
  })
  void onlyPagesOfTheWebAreLinkedTo(String uri, @Nullable String link) {
    JsonNode card =
        card(
            record(
                "", ",\"document\":{\"uri\":" + JsonMapper.shared().writeValueAsString(uri) + "}"));

    assertThat(card.has("link")).isEqualTo(link != null);
    assertThat(card.path("link").asString(null)).isEqualTo(link);
  }

  @Test
  void aLongTextIsCutBetweenItsLetters() {
    JsonNode card =
        card(
            record(
                ",\"headlines\":[{\"value\":\""
                    + "\ud83d\ude00".repeat(500)
                    + "\"}],"
                    + "\"bodies\":[{\"value\":\""
                    + "x".repeat(100_000)
                    + "\"}]",
                ""));

    String headline = card.path("headline").asString();
    assertThat(headline).hasSizeLessThanOrEqualTo(300).endsWith("\ud83d\ude00…");
    assertThat(card.toString().length()).isLessThan(4_000);
  }

  @Test
  void whatLooksLikeMarkupStaysText() {
    JsonNode card = card(record(",\"headlines\":[{\"value\":\"</script><b>&amp;\"}]", ""));

    assertThat(card.path("headline").asString()).isEqualTo("</script><b>&amp;");
  }

  @Test
  void noEventHasALineEndInItsData() {
    LiveStory story =
        LiveStories.read(record(",\"headlines\":[{\"value\":\"a\\n\\nevent: resync\\rb\"}]", ""));

    assertThat(new String(story.card(), UTF_8)).doesNotContain("\n").doesNotContain("\r");
  }
}
