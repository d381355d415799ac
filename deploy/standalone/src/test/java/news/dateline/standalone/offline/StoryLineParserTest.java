package news.dateline.standalone.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import news.dateline.document.DocumentOutcome;
import news.dateline.story.Home;
import news.dateline.story.Story;
import org.junit.jupiter.api.Test;

class StoryLineParserTest {

  private static final String LINE = "{\"id\":\"1\",\"headline\":\"Rivers rose\"}";

  private final StoryLineParser parser = new StoryLineParser(Clock.systemUTC(), null);

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

  @Test
  void aLineMayTellWhereItsNewsroomIsAndTheCommandLineDoesForTheOthers() {
    StoryLineParser atHome = new StoryLineParser(Clock.systemUTC(), new Home("GB", null));
    Function<Story, OutputLine> home =
        story -> OutputLine.of(String.valueOf(story.origin().home()));

    assertThat(atHome.parse("x:1", LINE, home).lines())
        .extracting(OutputLine::write)
        .containsExactly("GB");
    assertThat(atHome.parse("x:1", line("Oxford, Ohio, US"), home).lines())
        .extracting(OutputLine::write)
        .containsExactly("Oxford, Ohio, US");
    assertThat(parser.parse("x:1", LINE, home).lines())
        .extracting(OutputLine::write)
        .containsExactly("null");
    assertThat(Objects.requireNonNull(parser.parse("x:1", line("Oxford"), home).failure()).reason())
        .startsWith("'home' must be a country's two letters");
  }

  private static String line(String home) {
    return "{\"id\":\"1\",\"headline\":\"Rivers rose\",\"home\":\"" + home + "\"}";
  }

  private DocumentOutcome outcome(Function<Story, OutputLine> tagger) {
    return Objects.requireNonNull(parser.parse("x:1", LINE, tagger).failure()).outcome();
  }
}
