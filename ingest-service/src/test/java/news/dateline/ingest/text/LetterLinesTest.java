package news.dateline.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterLinesTest {

  private static final String ONE =
      "Dock workers in Tarvik voted on Monday to extend their strike by seven days, and two lines"
          + " have sent their vessels elsewhere.";
  private static final String TWO =
      "A glacier above the village of Sternau has shrunk so far that the survey office struck it"
          + " from its list of glaciers this week.";
  private static final String THREE =
      "An appeals court in Maloya ordered the release of two reporters who were jailed for writing"
          + " about the price of flour.";
  private static final String LAST = "The prosecutor has a month to appeal.";

  private static final List<String> DIGEST =
      List.of("Strike goes on", ONE, "Glacier loses its name", TWO, "Court frees two", THREE, LAST);

  private static final List<String> RULED =
      List.of("---", ONE, "---", TWO, "---", THREE, LAST, "---");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Good morning,;Here is what you need to know today.|That is all for today.",
        "Lake Daily;Tuesday, 3 November 2026;Hello and welcome to our digest.|More tomorrow.",
        "Dear readers,|See you tomorrow,;The Lake News team;12 Quay Street, Tarvik",
        "Guten Morgen,;das ist heute wichtig.|Das war's für heute.;Bis morgen!;Ihre Redaktion",
        "Liebe Leserinnen und Leser,|Sie erhalten diese E-Mail, weil Sie sie bestellt haben.",
        "Bonjour,;Voici l'essentiel de ce matin.|À demain,;La rédaction du Courrier",
        "Chères lectrices, chers lecteurs,|Merci de nous avoir lus. Bonne journée !",
        "Buenos días:;Esto es lo que tiene que saber hoy.|Eso es todo por hoy.;Hasta mañana.",
        "Bom dia,;Estas são as notícias do dia.|É tudo por hoje.;Até amanhã!",
        "Buongiorno,;ecco le notizie di oggi.|Per oggi è tutto.;A domani,;La redazione"
      })
  void whatALetterSaysToItsReadersIsLeftOutByItsWords(String before, String behind) {
    assertThat(without(before, DIGEST, behind)).isEqualTo(DIGEST);
    assertThat(without(before, List.of(ONE, LAST), behind)).isEqualTo(List.of(ONE, LAST));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Drahé kolegyně,|S úctou,;Jana Lindová;Tiskové oddělení",
        "Dagens viktigaste:|Redaktionen, Kajgatan 12, Tarvik",
        "Five things for your Tuesday.|Write to us any time.;desk@lakenews.example",
        "Ha en fin tirsdag!|Vi ses!;© 2026 Innsjøposten"
      })
  void aDigestIsWithoutWhatStandsAroundItsStoriesByItsForm(String before, String behind) {
    assertThat(without(before, DIGEST, behind)).isEqualTo(DIGEST);
  }

  @Test
  void aBriefAmongBriefsStaysAtTheEnd() {
    List<String> briefs =
        List.of(
            "Ferries between Tarvik and Sternau will stop at ten tonight.",
            "---",
            "The mill in Maloya takes on forty people.",
            "---",
            "Sternau elects its council on Sunday.");

    assertThat(without("", briefs, "")).isEqualTo(briefs);
  }

  @Test
  void aFewWordsThatARulePartsFromStoriesAreNone() {
    List<String> kept = without("Uutiset tänään kello kuusi.", RULED, "Kiitos ja näkemiin.");

    assertThat(kept).containsExactlyElementsOf(RULED.subList(0, RULED.size() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We never lost hope,” she said.",
        "They welcomed the verdict.",
        "It was the last ferry of the year."
      })
  void theLastSentenceOfAStoryStays(String last) {
    List<String> digest =
        List.of("Strike goes on", ONE, "Glacier loses its name", TWO, "Court frees", THREE, last);

    assertThat(without("", digest, "")).isEqualTo(digest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cheers greet the ferry's return",
        "Mehr Regen morgen erwartet",
        "Hasta el lunes, paro de trenes",
        "Buona giornata per i mercati",
        "Bonne semaine pour la Bourse"
      })
  void aHeadlineThatBeginsLikeAFarewellStays(String headline) {
    List<String> digest = List.of("Strike goes on", ONE, headline, TWO);

    assertThat(without("", digest, "")).isEqualTo(digest);
  }

  @Test
  void theSameWordsAmidATextStay() {
    List<String> text = List.of(ONE, "That is all for today, said the judge.", TWO, THREE);

    assertThat(without("", text, "")).isEqualTo(text);
  }

  @Test
  void aTextOfNothingElseIsLeftAsItIs() {
    assertThat(without("Good morning,", List.of(), "")).containsExactly("Good morning,");
  }

  private static List<String> without(String before, List<String> text, String behind) {
    List<Block> blocks =
        Stream.of(lines(before), text, lines(behind))
            .flatMap(List::stream)
            .map(Block::paragraph)
            .toList();
    return LetterLines.without(blocks).stream().map(Block::text).toList();
  }

  private static List<String> lines(String joined) {
    return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(";"));
  }
}
