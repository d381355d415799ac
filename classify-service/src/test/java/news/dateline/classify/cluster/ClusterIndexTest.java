package news.dateline.classify.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import news.dateline.story.StoryText;
import news.dateline.tags.ClusterTag;
import org.junit.jupiter.api.Test;

class ClusterIndexTest {

  private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");
  private static final Duration WINDOW = Duration.ofDays(3);

  private static final String LEAD =
      "A ferry with 212 passengers on board ran aground in thick fog off the Norwegian coast early"
          + " on Sunday, and all of them were brought ashore by lifeboats and fishing vessels,"
          + " rescuers said.";
  private static final String MIDDLE =
      "The \"Havbris\" had left Bodo shortly after midnight for the Lofoten islands when it struck a"
          + " reef some three nautical miles from the port of Vaeroy. Nine people were treated for"
          + " bruises and hypothermia; it's known that none was in danger.";
  private static final String END =
      "The Norwegian Safety Investigation Authority is sending four inspectors. The ship, built in"
          + " 2009, had passed its yearly inspection in March, the operator said.";
  private static final String WIRE = LEAD + "\n\n" + MIDDLE + "\n\n" + END;

  private final ClusterIndex index = new ClusterIndex(WINDOW, 100);

  private ClusterTag place(String id, String body) {
    return place(id, body, NOW);
  }

  private ClusterTag place(String id, String body, Instant now) {
    return index.place(id, Fingerprint.of(new StoryText("Headline " + id, body)), now);
  }

  @Test
  void aStoryAloneIsTheFirstOfItsOwnCluster() {
    assertThat(place("a", WIRE)).isEqualTo(new ClusterTag("a", ClusterTag.Role.FIRST, 1));
  }

  @Test
  void theSameTextIsACopyThroughAndThrough() {
    place("a", WIRE);

    assertThat(place("b", WIRE)).isEqualTo(new ClusterTag("a", ClusterTag.Role.COPY, 1));
    assertThat(place("c", WIRE).id()).isEqualTo("a");
    assertThat(index.size()).isEqualTo(3);
  }

  @Test
  void typographyADatelineAndALineOfTheAgencyMakeNoOtherStory() {
    place("a", WIRE);

    ClusterTag tag =
        place(
            "b",
            "OSLO, Norway (NPA) — "
                + WIRE.replace("\"Havbris\"", "“Hav\u00ADbris”").replace("it's", "it’s")
                + "\n\nReporting by K. Moen; editing by T. Lie");

    assertThat(tag.id()).isEqualTo("a");
    assertThat(tag.similarity()).isGreaterThan(0.9);
  }

  @Test
  void aTextThatIsCutIsACopyWhicheverCameFirst() {
    place("whole", WIRE);
    assertThat(place("cut", LEAD).id()).isEqualTo("whole");

    index.forget("whole");
    assertThat(place("again", WIRE).id()).isEqualTo("whole");
  }

  @Test
  void aFollowUpWithSomeBackgroundInCommonIsNone() {
    place("a", WIRE);

    ClusterTag tag =
        place(
            "b",
            "Police questioned the captain and the first mate of a ferry on Tuesday, two days after"
                + " it ran onto a reef. Both men gave blood samples, which showed no trace of"
                + " alcohol, said a police attorney, who called neither of them a suspect.\n\n"
                + END);

    assertThat(tag.role()).isEqualTo(ClusterTag.Role.FIRST);
  }

  private static String market(String figures, String company, String day) {
    return "Shares in Nairobi closed higher on "
        + day
        + ", with the benchmark index gaining "
        + figures
        + " points to end the session at the highest level since the spring. "
        + company
        + " led the gainers in heavy trading, while banks were little changed. Traders said that"
        + " volumes were thin ahead of the holiday and that many investors stayed away.";
  }

  @Test
  void storiesMadeFromOnePatternAreNone() {
    place("a", market("1.82", "Safaricom", "Monday"));

    assertThat(place("b", market("2.40", "Equity Group", "Tuesday")).id()).isEqualTo("b");
    assertThat(place("c", market("1.82", "Safaricom", "Monday")).id()).isEqualTo("a");
  }

  @Test
  void aPhraseOrTwoMakeNoCopy() {
    place("a", "Subscribe to our newsletter.");

    assertThat(place("b", "Subscribe to our newsletter.").id()).isEqualTo("b");
    assertThat(place("c", "").id()).isEqualTo("c");
    assertThat(place("d", "").id()).isEqualTo("d");
  }

  @Test
  void scriptsWithoutSpacesAreReadLetterByLetter() {
    String text = "長崎県の二つの島を結ぶ海底トンネルが十五日に開通し、島の住民ら約三百人が歩いて渡り初めをした。";
    place("a", text + "全長は二・八キロで、船で四十分かかった移動が車で五分に縮まる。");

    assertThat(place("b", text).id()).isEqualTo("a");
    assertThat(place("c", "島の商店街では観光客が増え、飲食店の売り上げが前の年の一・五倍になった店もある。").id()).isEqualTo("c");
  }

  @Test
  void aStoryThatComesAgainIsNoCopyOfItselfAndStaysWhatItWas() {
    place("a", WIRE);
    ClusterTag copy = place("b", WIRE);

    assertThat(place("b", WIRE + "\n\nThe ferry was refloated in the evening.").id())
        .isEqualTo("a");
    assertThat(place("b", WIRE)).isEqualTo(copy);
    assertThat(place("a", WIRE)).isEqualTo(ClusterTag.first("a"));
    assertThat(place("a", market("1.82", "Safaricom", "Monday"))).isEqualTo(ClusterTag.first("a"));
    assertThat(index.size()).isEqualTo(2);
  }

  @Test
  void aCopyThatComesWithAnotherStoryLeavesItsCluster() {
    place("a", WIRE);
    place("b", WIRE);
    place("market", market("1.82", "Safaricom", "Monday"));

    assertThat(place("b", market("2.40", "Equity Group", "Friday")))
        .isEqualTo(ClusterTag.first("b"));
    assertThat(place("c", market("2.40", "Equity Group", "Friday")).id()).isEqualTo("b");
    assertThat(place("c", market("1.82", "Safaricom", "Monday")).id()).isEqualTo("market");
  }

  @Test
  void aCopyWhoseFirstIsForgottenStaysOneAsLongAsItsTextDoes() {
    place("a", WIRE);
    place("b", WIRE);
    index.forget("a");

    assertThat(place("b", WIRE)).isEqualTo(ClusterTag.copy("a", 1));
  }

  @Test
  void aChangeThatIsNotPublishedLeavesWhatWasKnownBefore() {
    place("a", WIRE);
    place("a", market("1.82", "Safaricom", "Monday"));
    // Its batch was rolled back.
    place("a", market("1.82", "Safaricom", "Monday"));
    index.forget("a");

    assertThat(place("b", WIRE).id()).isEqualTo("a");
    assertThat(place("c", market("1.82", "Safaricom", "Monday")).id()).isEqualTo("c");
  }

  @Test
  void whatWasPublishedStaysKnownWhereItComesAgainAndIsRefused() {
    ClusterTag tag = place("a", WIRE);
    index.learn("a", tag, Fingerprint.of(new StoryText("Headline a", WIRE)), NOW, NOW);
    place("a", WIRE);
    index.forget("a");

    assertThat(index.size()).isEqualTo(1);
    index.forget("a");
    assertThat(index.size()).isZero();
  }

  @Test
  void aTextThatVeryManyStoriesHaveIsFoundAfterTheFirstOfThemAreForgotten() {
    ClusterIndex large = new ClusterIndex(WINDOW, 1_000);
    Fingerprint wire = Fingerprint.of(new StoryText("", WIRE));
    for (int i = 0; i < 64; i++) {
      large.place("early" + i, wire, NOW);
    }
    for (int i = 0; i < 64; i++) {
      large.place("late" + i, wire, NOW.plus(Duration.ofDays(2)));
    }

    assertThat(large.place("b", wire, NOW.plus(Duration.ofDays(4))).id()).isEqualTo("early0");
  }

  @Test
  void aChangedTextIsWhatOthersAreComparedWith() {
    place("a", WIRE);
    place("a", market("1.82", "Safaricom", "Monday"));

    assertThat(place("b", WIRE).id()).isEqualTo("b");
    assertThat(place("c", market("1.82", "Safaricom", "Monday")).id()).isEqualTo("a");
  }

  @Test
  void aFirstThatWasForgottenIsNoCopyOfItsCopies() {
    place("a", WIRE);
    place("b", WIRE);
    index.forget("a");

    assertThat(place("a", WIRE)).isEqualTo(ClusterTag.first("a"));
  }

  @Test
  void whatIsOlderThanTheWindowIsForgotten() {
    place("a", WIRE);

    assertThat(place("b", WIRE, NOW.plus(WINDOW)).id()).isEqualTo("a");
    assertThat(place("c", WIRE, NOW.plus(WINDOW.multipliedBy(2)).plusMillis(1)).id())
        .isEqualTo("c");
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void theEldestIsForgottenWhereThereAreTooMany() {
    ClusterIndex small = new ClusterIndex(WINDOW, 2);
    Fingerprint wire = Fingerprint.of(new StoryText("", WIRE));
    Fingerprint other = Fingerprint.of(new StoryText("", market("1", "KCB", "Monday")));
    small.place("a", wire, NOW);
    small.place("b", other, NOW);
    small.place("c", Fingerprint.of(new StoryText("Nothing like it", "")), NOW);

    assertThat(small.size()).isEqualTo(2);
    assertThat(small.place("d", wire, NOW).id()).isEqualTo("d");
  }

  @Test
  void whatOthersPublishedIsKnownAndCorrectsWhatIsThere() {
    Fingerprint wire = Fingerprint.of(new StoryText("", WIRE));
    index.learn("a", ClusterTag.copy("z", 0.9), wire, NOW.minus(WINDOW), NOW);
    index.learn("old", ClusterTag.first("old"), wire, NOW.minus(WINDOW).minusMillis(1), NOW);
    assertThat(place("b", WIRE).id()).isEqualTo("z");
    assertThat(index.size()).isEqualTo(2);

    index.learn("b", ClusterTag.first("b"), wire, NOW, NOW);
    assertThat(place("b", WIRE)).isEqualTo(ClusterTag.first("b"));
  }

  @Test
  void ofTwoThatAreAsNearTheEarlierOneIsJoined() {
    Fingerprint wire = Fingerprint.of(new StoryText("", WIRE));
    index.learn("a", ClusterTag.first("a"), wire, NOW.plusMillis(1), NOW);
    index.learn("b", ClusterTag.first("b"), wire, NOW, NOW);

    assertThat(place("c", WIRE).id()).isEqualTo("b");
  }

  @Test
  void ofTwoClustersThatOfTheEarlierStoryIsJoinedThoughTheOtherIsNearer() {
    String edited = WIRE + "\n\nThe ferry was refloated in the evening and towed to Bodo.";
    index.learn(
        "late", ClusterTag.first("late"), Fingerprint.of(new StoryText("", edited)), NOW, NOW);
    index.learn(
        "early",
        ClusterTag.first("early"),
        Fingerprint.of(
            new StoryText("", "OSLO: " + LEAD + "\n\n" + MIDDLE + " Nobody is missing.")),
        NOW.minusMillis(1),
        NOW);

    ClusterTag tag = place("c", edited);

    assertThat(tag.id()).isEqualTo("early");
    assertThat(tag.similarity()).isLessThan(1);
  }

  @Test
  void anIndexOfNothingIsRefused() {
    assertThatThrownBy(() -> new ClusterIndex(Duration.ZERO, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ClusterIndex(WINDOW, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
