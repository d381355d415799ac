package news.dateline.ingest.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTest {

  private static final String FERRY = "New ferry links Mombasa and Zanzibar";

  @Test
  void theNameOfTheSiteIsTakenOff() {
    assertThat(Headline.of(FERRY + " | Harbour Post", false, List.of("Harbour Post"), List.of()))
        .isEqualTo(FERRY);
    assertThat(Headline.of("Harbour Post – " + FERRY, false, List.of("Harbour Post"), List.of()))
        .isEqualTo(FERRY);
  }

  @Test
  void aDateAndWhatBlogsCallTheirArchiveAreTakenOff() {
    List<String> site = List.of("Harbour Post");

    assertThat(Headline.of("03.11.2026 - " + FERRY, true, site, List.of())).isEqualTo(FERRY);
    assertThat(Headline.of("Harbour Post » Blog Archive » " + FERRY, false, site, List.of()))
        .isEqualTo(FERRY);
  }

  @Test
  void aWideColonPartsTheNameOfTheSite() {
    String title = "駅舎を図書室に：しおかぜ新聞";

    assertThat(Headline.of(title, true, List.of("しおかぜ新聞"), List.of())).isEqualTo("駅舎を図書室に");
    assertThat(Headline.of(title, true, List.of(), List.of())).isEqualTo(title);
  }

  @Test
  void aShortLastPartIsTakenForTheSite() {
    assertThat(Headline.of(FERRY + " | Harbour Post", false, List.of(), List.of()))
        .isEqualTo(FERRY);
  }

  @Test
  void aShortFirstPartIsTakenForTheSiteBeforeTwoColons() {
    assertThat(Headline.of("Harbour Post :: " + FERRY, false, List.of(), List.of()))
        .isEqualTo(FERRY);
  }

  @Test
  void aDeclaredTitleLosesNothingThatIsNotKnownToBeTheSite() {
    String title = "Ferry talks | Part two";
    assertThat(Headline.of(title, true, List.of("Harbour Post"), List.of())).isEqualTo(title);
  }

  @Test
  void aHeadingThatIsAPartOfTheTitleIsTheHeadline() {
    assertThat(Headline.of("Coast | " + FERRY + " | Today", false, List.of(), List.of(FERRY)))
        .isEqualTo(FERRY);
  }

  @Test
  void aHeadingBehindTheNameOfAnUnknownSiteIsTheHeadline() {
    assertThat(Headline.of("Harbour Post: " + FERRY, false, List.of(), List.of(FERRY)))
        .isEqualTo(FERRY);
    assertThat(
            Headline.of(
                "Harbour Post Weekly - " + FERRY,
                false,
                List.of(),
                List.of("Harbour Post Weekly", FERRY)))
        .isEqualTo(FERRY);
    assertThat(Headline.of("Ferries: " + FERRY, true, List.of(), List.of(FERRY)))
        .isEqualTo("Ferries: " + FERRY);
  }

  @Test
  void aTitleOfAWordGivesWayToTheHeadingThatHoldsIt() {
    assertThat(Headline.of("Ferry | Harbour Post", false, List.of("Harbour Post"), List.of(FERRY)))
        .isEqualTo(FERRY);
    assertThat(
            Headline.of(
                "Ferry | Harbour Post", false, List.of("Harbour Post"), List.of("Rain all week")))
        .isEqualTo("Ferry");
  }
}
