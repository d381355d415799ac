package news.dateline.classify.region.focus;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.classify.region.focus.StoryParts.Part;
import news.dateline.classify.region.gazetteer.Tokens;
import org.junit.jupiter.api.Test;

class StoryPartsTest {

  private static final String HEADLINE = "Ferries stop in Norway\n\n";
  private static final String MENU = "Home\nWorld\nAfrica Asia Europe\n";
  private static final String LEAD =
      "BERGEN — Ferries along the coast of Norway stopped on Monday as winds rose.\n";
  private static final String LATER =
      "They will run again when the wind has fallen, the company said in Oslo on Tuesday. "
          .repeat(8);
  private static final String FOOT = "\nMore from Sweden\n";

  @Test
  void namesInMenusAndListsOfLinksStandApart() {
    String text = HEADLINE + MENU + LEAD + LATER + FOOT;
    StoryParts parts = parts(text);

    assertThat(parts.part(text.indexOf("Norway"))).isEqualTo(Part.HEADLINE);
    assertThat(parts.part(text.indexOf("Africa"))).isEqualTo(Part.FURNITURE);
    assertThat(parts.part(text.lastIndexOf("Norway"))).isEqualTo(Part.LEAD);
    assertThat(parts.part(text.lastIndexOf("Oslo"))).isEqualTo(Part.REST);
    assertThat(parts.part(text.indexOf("Sweden"))).isEqualTo(Part.FURNITURE);
  }

  @Test
  void theLeadAndItsDatelineComeAfterTheMenu() {
    String text = HEADLINE + MENU + LEAD + LATER;
    StoryParts parts = parts(text);

    assertThat(parts.leadStart()).isEqualTo(text.indexOf("BERGEN"));
    assertThat(parts.datelineEnd()).isEqualTo(text.indexOf('—'));
  }

  @Test
  void aTextWithoutProseIsReadWhole() {
    String text = HEADLINE + "Norway 3, Sweden 1\nDenmark 2, Finland 2\n";
    StoryParts parts = parts(text);

    assertThat(parts.part(text.indexOf("Sweden"))).isEqualTo(Part.LEAD);
    assertThat(parts.leadStart()).isEqualTo(HEADLINE.length());
  }

  @Test
  void aTextWithoutSmallLettersIsReadWhole() {
    String text = "\n\n" + "挪威西海岸的渡轮周一停运。".repeat(20);

    assertThat(parts(text, 2).part(10)).isEqualTo(Part.LEAD);
  }

  @Test
  void anEmptyStoryHasNoDateline() {
    assertThat(parts("\n\n", 2).datelineEnd()).isEqualTo(-1);
  }

  private static StoryParts parts(String text) {
    return parts(text, HEADLINE.length());
  }

  private static StoryParts parts(String text, int bodyStart) {
    return StoryParts.of(new Tokens(text), bodyStart);
  }
}
