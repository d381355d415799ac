package news.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PieceTableTest {

  private static final String WORD = "newsrooms";

  @Test
  void findsTheLongestPieceThatAWordBeginsWith() {
    assertThat(idIn(WORD, 0, Map.of("n", 1, "news", 2, "newsroom", 3, "newsrooms!", 4)))
        .isEqualTo(3);
  }

  @Test
  void findsPiecesInTheMiddleOfAWord() {
    assertThat(idIn(WORD, 4, Map.of("news", 1, "room", 2, "roomy", 3))).isEqualTo(2);
  }

  @Test
  void looksNoFurtherThanTheWordGoes() {
    PieceTable table = table(Map.of("news", 1, "newsroom", 2));
    long piece = table.longest(WORD.toCharArray(), 0, 5);
    assertThat(PieceTable.id(piece)).isEqualTo(1);
    assertThat(PieceTable.end(piece)).isEqualTo(4);
  }

  @Test
  void findsNothingWhereNoPieceBegins() {
    assertThat(table(Map.of("ews", 1)).longest(WORD.toCharArray(), 0, 9)).isEqualTo(-1);
  }

  @Test
  void tellsPiecesApartThatAreAlikeToJava() {
    // "Aa" and "BB" have one hash as strings, and so has all that begins or ends alike with them.
    assertThat(idIn("BBs", 0, Map.of("Aas", 1))).isEqualTo(-1);
    assertThat(idIn("BBs", 0, Map.of("Aas", 1, "BBs", 2))).isEqualTo(2);
  }

  @Test
  void findsEveryPieceOfALargeVocabulary() {
    Map<String, Integer> pieces = new HashMap<>();
    for (int i = 0; i < 1_000; i++) {
      pieces.put(Integer.toString(i, 7), i);
    }
    assertThat(pieces).allSatisfy((piece, id) -> assertThat(idIn(piece, 0, pieces)).isEqualTo(id));
  }

  private static int idIn(String word, int from, Map<String, Integer> pieces) {
    PieceTable table = table(pieces);
    long piece = table.longest(word.toCharArray(), from, word.length());
    return piece < 0 ? -1 : PieceTable.id(piece);
  }

  private static PieceTable table(Map<String, Integer> pieces) {
    return new PieceTable(new LinkedHashMap<>(pieces));
  }
}
