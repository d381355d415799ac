package news.dateline.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.tags.OwnThemeTag;
import news.dateline.tags.Pipeline;
import news.dateline.tags.RegionTag;
import news.dateline.tags.Tags;
import news.dateline.tags.ThemeTag;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RoutingHeadersTest {

  private static final Pipeline PIPELINE = new Pipeline("1", "2", "3");

  @Test
  void focusCountriesAndTopLevelThemesAreListedBestFirst() {
    Headers headers =
        headers(
            new Tags(
                "en",
                List.of(region("KP", true), region("JP", false), region("US", true)),
                List.of(),
                List.of(theme("16000000"), theme("20000056"), theme("11000000")),
                PIPELINE));

    assertThat(CloudEvent.get(headers, "dateline_regions")).isEqualTo("KP,US");
    assertThat(CloudEvent.get(headers, "dateline_themes")).isEqualTo("16000000,11000000");
    assertThat(CloudEvent.get(headers, "dateline_language")).isEqualTo("en");
  }

  @Test
  void themesOfTheUsersOwnHaveAHeaderOfTheirOwn() {
    OwnThemeTag ports = new OwnThemeTag("desk", "ports", "Ports", 0.7, List.of());
    OwnThemeTag rail = new OwnThemeTag("desk", "rail", "Rail", 0.5, List.of());

    Headers headers =
        headers(new Tags("en", List.of(), List.of(), List.of(), List.of(ports, rail), PIPELINE));

    assertThat(CloudEvent.get(headers, "dateline_own_themes")).isEqualTo("ports,rail");
    assertThat(CloudEvent.get(headers, "dateline_themes")).isEmpty();
  }

  @Test
  void theLanguageIsThereWithoutItsRegion() {
    Headers headers = headers(new Tags("pt-BR", List.of(), List.of(), List.of(), PIPELINE));

    assertThat(CloudEvent.get(headers, "dateline_language")).isEqualTo("pt");
  }

  @Test
  void whatIsUnknownIsEmpty() {
    Headers headers = headers(new Tags(null, List.of(), List.of(), List.of(), PIPELINE));

    assertThat(CloudEvent.get(headers, "dateline_regions")).isEmpty();
    assertThat(CloudEvent.get(headers, "dateline_themes")).isEmpty();
    assertThat(CloudEvent.get(headers, "dateline_language")).isEmpty();
    assertThat(headers.lastHeader("dateline_own_themes")).isNull();
  }

  private static Headers headers(Tags tags) {
    Headers headers = new RecordHeaders();
    RoutingHeaders.put(headers, tags);
    return headers;
  }

  private static RegionTag region(String code, boolean focus) {
    return new RegionTag(code, code, List.of(), 0.5, focus);
  }

  private static ThemeTag theme(String code) {
    return new ThemeTag(code, code, 0.5, List.of());
  }
}
