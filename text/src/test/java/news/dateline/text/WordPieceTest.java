package news.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordPieceTest {

  private final WordPiece wordPiece = WordPiece.uncased();

  /** Ids of the reference implementation, Hugging Face tokenizers 0.23.2, without its markers. */
  static Stream<Arguments> reference() {
    return Stream.of(
        Arguments.of("Hello, World!", ids(7592, 1010, 2088, 999)),
        Arguments.of("na\u00efve caf\u00e9 S\u00e3o Tom\u00e9", ids(15743, 7668, 7509, 21269)),
        Arguments.of("\u5317\u4eac\u306f\u6771\u4eac", ids(1781, 1755, 1672, 1879, 1755)),
        Arguments.of(
            "unaffable antidisestablishmentarianism",
            ids(14477, 20961, 3468, 3424, 10521, 4355, 7875, 13602, 3672, 12199, 2964)),
        Arguments.of(
            "it's $3.50 (U.S.)",
            ids(2009, 1005, 1055, 1002, 1017, 1012, 2753, 1006, 1057, 1012, 1055, 1012, 1007)),
        Arguments.of(
            "soft\u00adhyphen zero\u200bwidth",
            ids(3730, 10536, 8458, 2368, 5717, 9148, 11927, 2232)),
        Arguments.of("non\u00a0breaking", ids(2512, 4911)),
        Arguments.of("x".repeat(101), ids(100)),
        Arguments.of("\u03a3\u0391\u03a3", ids(1173, 14608, 29733)),
        Arguments.of("\ud83d\ude00 ok", ids(100, 7929)),
        Arguments.of(
            "\u201cquoted\u201d \u2014 dash\u2026", ids(1523, 9339, 1524, 1517, 11454, 1529)),
        Arguments.of("\ufb01ne \u00bd", ids(1984, 2638, 1092)),
        Arguments.of("\u0130stanbul", ids(9960)),
        Arguments.of(
            "\ud55c\uad6d\uc5b4", ids(1469, 30006, 30021, 29991, 30014, 30020, 29999, 30008)),
        Arguments.of(" \t\n", ids()));
  }

  @ParameterizedTest
  @MethodSource("reference")
  void idsAreThoseOfTheReference(String text, int[] ids) {
    int[] markers = wordPiece.encode("", 128).ids();
    int[] expected =
        IntStream.concat(
                IntStream.concat(IntStream.of(markers[0]), Arrays.stream(ids)),
                IntStream.of(markers[1]))
            .toArray();

    assertThat(wordPiece.encode(text, 128).ids()).isEqualTo(expected);
  }

  @Test
  void aTextBetweenTheMarkersIsEmptyWhereThereIsNone() {
    assertThat(wordPiece.encode("", 128).ids()).containsExactly(101, 102);
    assertThat(wordPiece.encode("\u0007", 128).isEmpty()).isTrue();
  }

  @Test
  void aLongTextIsCutBehindTheWantedTokens() {
    assertThat(wordPiece.encode("hello ".repeat(200), 5).ids())
        .containsExactly(101, 7592, 7592, 7592, 102);
  }

  @Test
  void aMarkerInATextIsPlainText() {
    assertThat(wordPiece.encode("a [SEP] b", 128).ids()).containsOnlyOnce(102);
  }

  @Test
  void eachTokenKnowsItsWordInTheText() {
    String text = "Caf\u00e9s: unaffable";
    Tokens tokens = wordPiece.encode(text, 128);

    assertThat(
            IntStream.range(1, tokens.size() - 1)
                .mapToObj(i -> text.substring(tokens.starts()[i], tokens.ends()[i])))
        .containsExactly("Caf\u00e9s", ":", "unaffable", "unaffable", "unaffable");
  }

  private static int[] ids(int... ids) {
    return ids;
  }
}
