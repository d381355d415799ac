package news.dateline.classify.region.toponym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.classify.region.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

/** Which names of a text are forms of one another. */
class KinTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load(List.of());

  @Test
  void aNameThatIsAPartOfAnotherIsItsKin() {
    Reading reading = read("Springfield City won in Springfield, and in Dayton.");

    assertThat(group(reading, "Springfield").kin)
        .containsExactly(group(reading, "Springfield City"));
    assertThat(group(reading, "Springfield City").kin)
        .containsExactly(group(reading, "Springfield"));
    assertThat(group(reading, "Dayton").kin).isEmpty();
  }

  @Test
  void aNameWithADirectionIsKinOfTheNameWithoutIt() {
    Reading reading = read("She moved from South Portland to Portland.");

    assertThat(group(reading, "Portland").kin).containsExactly(group(reading, "South Portland"));
  }

  @Test
  void namesThatShareOnlyTheirMiddleAreNoKin() {
    Reading reading = read("New York City sent help to York.");

    assertThat(group(reading, "York").kin).isEmpty();
  }

  private static Reading read(String text) {
    return new Reading(GAZETTEER, text, null);
  }

  private static Group group(Reading reading, String name) {
    for (int i = 0; i < reading.groupOf.length; i++) {
      Span span = reading.spans.get(i);
      String text = reading.tokens.text().subSequence(span.start(), span.end()).toString();
      if (text.equals(name)) {
        return reading.groupOf[i];
      }
    }
    throw new AssertionError("no " + name);
  }
}
