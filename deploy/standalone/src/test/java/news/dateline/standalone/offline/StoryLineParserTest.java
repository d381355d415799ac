package news.dateline.standalone.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import news.dateline.document.DocumentOutcome;
import news.dateline.story.Story;
import org.junit.jupiter.api.Test;

class StoryLineParserTest {

  private static final String LINE = "{\"id\":\"1\",\"headline\":\"Rivers rose\"}";

  private final StoryLineParser parser = new StoryLineParser(Clock.systemUTC());

  @Test
  void whatATaggerThrowsIsACrashAndNotTheInputsFault() {
    assertThat(
            outcome(
                story -> {
                  throw new IllegalArgumentException("a bug");
                }))
        .isEqualTo(DocumentOutcome.CRASHED);
    assertThat(
            outcome(
                story -> {
                  throw new StackOverflowError();
                }))
        .isEqualTo(DocumentOutcome.CRASHED);
  }

  @Test
  void whatIsWrongWithTheLineIs() {
    assertThat(
            Objects.requireNonNull(parser.parse("x:1", "[]", story -> story::toString).failure()))
        .extracting(Failure::outcome)
        .isEqualTo(DocumentOutcome.MALFORMED);
  }

  private DocumentOutcome outcome(Function<Story, Line> tagger) {
    return Objects.requireNonNull(parser.parse("x:1", LINE, tagger).failure()).outcome();
  }
}
