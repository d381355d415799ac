package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static news.dateline.ingest.extract.Extractions.failure;
import static news.dateline.ingest.extract.Extractions.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are no text, under names of texts. */
class NoiseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a.txt", "a.html", "a.htm", "a.md", "a.text", "a.log", "a.csv", "a", "a.xhtml"})
  void randomBytesAreNoStories(String name) {
    for (int size = 300; size < 100_000; size *= 3) {
      byte[] bytes = new byte[size];
      new Random(size).nextBytes(bytes);

      assertThat(failure(Documents.of(name, bytes)).outcome())
          .as("%d bytes", size)
          .isIn(DocumentOutcome.UNSUPPORTED, DocumentOutcome.NOT_NEWS, DocumentOutcome.MALFORMED);
    }
  }

  @Test
  void theReasonSaysThatTheNameIsWrong() {
    byte[] bytes = new byte[5_000];
    new Random(1).nextBytes(bytes);

    assertThat(failure(Documents.of("a.txt", bytes)).reason())
        .isEqualTo("named or declared a text, and its bytes are none");
  }

  /** Start of heading, start and end of text, and the shifts of teleprinters. */
  @Test
  void theControlCharactersOfAWireDoNoHarm() {
    String wire =
        "BC-FERRIES \u001f11-03 0312\r\n\u0002"
            + Texts.story().replace("\n", "\r\n\u000f\u000e")
            + "\u0003\u0004";

    assertThat(pieces(Documents.of("a.txt", wire))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Паром снова пойдёт через озеро в понедельник",
    "GB18030, 湖上的渡轮将于周一恢复航行",
    "windows-31j, 湖のフェリーは月曜日に再開する",
    "IBM866, Паром снова пойдёт через озеро"
  })
  void textsInOldEncodingsAreTexts(String charset, String sentence) {
    byte[] bytes = ((sentence + ". ").repeat(12) + "\n\n").getBytes(Charset.forName(charset));

    assertThat(pieces(Documents.of("a.txt", bytes)).get(0).blocks().get(0).text())
        .contains(sentence);
  }

  @Test
  void wideCharactersWithoutAMarkAreText() {
    byte[] bytes = Texts.story().getBytes(UTF_16LE);

    assertThat(pieces(Documents.of("a.txt", bytes))).hasSize(1);
  }
}
