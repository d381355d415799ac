package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.Text;
import news.dateline.story.StoryMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of sections over stories, and those of the sections of one. */
class SectionNamesTest {

  private static final String GERMAN =
      """
      Warum das Hallenbad von Birkenau schließt

      Nach 51 Jahren ist Schluss: Im März wird in Birkenau das Wasser abgelassen. Was dahintersteckt.

      Das Dach

      Gutachter fanden im Herbst Risse in den Trägern. Eine Sanierung des Bades würde neun Millionen kosten.

      Die Kasse

      Birkenau hat seit drei Jahren keinen genehmigten Haushalt. Kämmerer Ralf Toppel nennt das Bad einen Luxus.

      Die Vereine

      Sechshundert Kinder lernen dort jedes Jahr schwimmen. Der Schwimmverein sucht Zeiten in den Bädern der Nachbarn.

      Wie es weitergeht

      Im April entscheidet der Rat über einen Neubau. Vor 2031 wird in Birkenau niemand mehr schwimmen.
      """;

  private static final String RUSSIAN =
      """
      Почему в Синегорье закрывают мост

      С первого марта мост через Лугу закроют для грузовиков. Разбираемся, что случилось.

      Опоры

      Осенью инженеры нашли трещины в двух опорах. Ремонт моста обойдётся в четыреста миллионов рублей.

      Деньги

      В бюджете района таких денег нет. Глава района Пётр Зимин просит помощи у области.

      Объезд

      Грузовики пойдут через соседний город. Дорога станет длиннее на сорок километров.

      Что дальше

      Подрядчика обещают выбрать летом. Открыть мост хотят через два года.
      """;

  private final StorySplitter splitter = new StorySplitter();

  @Test
  void theNameOfASectionOverAHeadlineIsOfNoStoryAndPartsThem() {
    List<Piece> stories = splitter.split(piece(Text.paragraphs(Bundles.PAPER)));
    List<String> sections = List.of("METRO", "HEALTH", "CULTURE");
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      blocks.add(Block.paragraph(sections.get(i)));
      blocks.addAll(stories.get(i).blocks());
    }

    assertThat(splitter.split(piece(blocks)))
        .extracting(Piece::blocks)
        .containsExactlyElementsOf(stories.stream().map(Piece::blocks).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {GERMAN, RUSSIAN})
  void anAnalysisInShortSectionsStaysWhole(String text) {
    Piece story = piece(Text.paragraphs(text));

    assertThat(splitter.split(story)).containsExactly(story);
  }

  private static Piece piece(List<Block> blocks) {
    return new Piece(null, blocks, StoryMeta.UNKNOWN, null);
  }
}
