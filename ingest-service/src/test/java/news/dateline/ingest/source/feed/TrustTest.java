package news.dateline.ingest.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrustTest {

  private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

  private Trust trust = Trust.NEW.afterOther(NOW);

  @Test
  void aFewAnswersThatNothingIsNewAreBelieved() {
    for (int answer = 0; answer < 4; answer++) {
      assertThat(trust.isEnough(NOW)).isTrue();
      trust = trust.afterNotModified();
    }

    assertThat(trust.isEnough(NOW)).isFalse();
  }

  @Test
  void twiceAsManyAreBelievedEachTimeThatTheyWereTrueUpToABound() {
    int[] believed = new int[8];
    for (int round = 0; round < believed.length; round++) {
      while (trust.isEnough(NOW)) {
        believed[round]++;
        trust = trust.afterNotModified();
      }
      trust = trust.afterSame(NOW);
    }

    assertThat(believed).containsExactly(4, 8, 16, 32, 64, 64, 64, 64);
  }

  @Test
  void aBodyThatCameOfItselfProvesNothing() {
    trust = trust.afterNotModified().afterSame(NOW);

    assertThat(trust).isEqualTo(new Trust(0, 4, 0, NOW));
  }

  @Test
  void aFeedThatIsAnotherOneAfterSuchAnswersIsCheckedAgainAfterTheFirstFew() {
    trust = afterSuchAnswers(4).afterSame(NOW);
    trust = afterSuchAnswers(8).afterOther(NOW);

    assertThat(trust).isEqualTo(new Trust(0, 4, 1, NOW));
  }

  @Test
  void aServerWhoseAnswersWereFalseTwiceInARowIsCaught() {
    trust = afterSuchAnswers(4).afterOther(NOW);
    trust = afterSuchAnswers(4).afterOther(NOW);

    assertThat(trust.isCaught()).isTrue();
    assertThat(trust.isEnough(NOW)).isFalse();
  }

  @Test
  void anAnswerThatWasTrueInBetweenTakesTheDoubtAway() {
    trust = afterSuchAnswers(4).afterOther(NOW);
    trust = afterSuchAnswers(4).afterSame(NOW);
    assertThat(trust.doubts()).isZero();

    trust = afterSuchAnswers(8).afterOther(NOW);
    trust = trust.afterNotModified().afterNews(NOW);
    trust = afterSuchAnswers(4).afterOther(NOW);
    assertThat(trust).isEqualTo(new Trust(0, 4, 1, NOW));
  }

  @Test
  void aFeedThatIsCheckedOnceADayAfterFewAnswersMayBeAnotherOne() {
    for (int day = 0; day < 5; day++) {
      trust = trust.afterNotModified().afterOther(NOW);
    }

    assertThat(trust).isEqualTo(new Trust(0, 4, 0, NOW));
  }

  @Test
  void onceADayNoneIsBelieved() {
    assertThat(trust.isEnough(NOW.plus(Duration.ofHours(23)))).isTrue();
    assertThat(trust.isEnough(NOW.plus(Duration.ofHours(25)))).isFalse();
  }

  @Test
  void aServerThatWasCaughtIsNotBelievedForADay() {
    trust = trust.afterLie(NOW).afterOther(NOW.plus(Duration.ofHours(2)));
    assertThat(trust.isEnough(NOW.plus(Duration.ofHours(3)))).isFalse();

    trust = trust.afterSame(NOW.plus(Duration.ofHours(25)));
    assertThat(trust.isEnough(NOW.plus(Duration.ofHours(26)))).isTrue();
  }

  private Trust afterSuchAnswers(int number) {
    Trust after = trust;
    for (int answer = 0; answer < number; answer++) {
      after = after.afterNotModified();
    }
    return after;
  }
}
