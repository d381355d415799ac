package news.dateline.ingest.extract.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

  private static final Charset CYRILLIC = Charset.forName("windows-1251");

  private static String decode(byte[] bytes, int most) throws Exception {
    return decode(bytes, most, new Metadata());
  }

  private static String sentAs(String mediaType, byte[] bytes) throws Exception {
    Metadata metadata = new Metadata();
    metadata.set(FormatReader.DECLARED_TYPE, mediaType);
    return decode(bytes, 1_000, metadata);
  }

  private static String decode(byte[] bytes, int most, Metadata metadata) throws Exception {
    try (TikaInputStream stream = TikaInputStream.get(bytes)) {
      return TextDecoder.decode(stream, metadata, most);
    }
  }

  private static String page(String charset, String text) {
    return "<html><head><meta charset=\"" + charset + "\"></head><body>" + text + "</body></html>";
  }

  @Test
  void aPageInUtf8ThatDeclaresAnotherEncodingIsRead() throws Exception {
    String page = page("gb2312", "渡轮每天在两座岛屿之间往返四次。");

    assertThat(decode(page.getBytes(UTF_8), 1_000)).isEqualTo(page);
  }

  @Test
  void aPageInTheEncodingThatItDeclaresIsRead() throws Exception {
    String page = page("gb2312", "渡轮每天在两座岛屿之间往返四次。");

    assertThat(decode(page.getBytes(Charset.forName("GB2312")), 1_000)).isEqualTo(page);
  }

  @Test
  void aPageThatDeclaresUtf8IsReadAsThatDespiteAFewBytesThatAreNot() throws Exception {
    byte[] page = page("utf-8", "Die Fähre fährt übermorgen, früher als üblich.?").getBytes(UTF_8);
    int mark = new String(page, ISO_8859_1).indexOf('?');
    page[mark] = (byte) 0xFC;

    assertThat(decode(page, 1_000)).contains("fährt übermorgen, früher als üblich");
  }

  @Test
  void whatCallsItselfLatin1HasTheQuotationMarksOfWindows() throws Exception {
    String page = page("iso-8859-1", "“Voilà”, dit l’équipage.");

    assertThat(decode(page.getBytes(Charset.forName("windows-1252")), 1_000)).isEqualTo(page);
  }

  @Test
  void aByteThatIsNoUtf8LeavesADeclaredEncodingStanding() throws Exception {
    String page = page("iso-8859-1", "Fähre über die Förde, täglich fünf Überfahrten");

    assertThat(decode(page.getBytes(ISO_8859_1), 1_000)).isEqualTo(page);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws Exception {
    assertThat(decode("\uFEFFÄÖÜ äöü".getBytes(UTF_8), 1_000)).isEqualTo("ÄÖÜ äöü");
  }

  @Test
  void whatTheSenderDeclaresGoesBeforeWhatThePageDoes() throws Exception {
    String page = page("iso-8859-1", "Паром");

    assertThat(sentAs("text/html; charset=windows-1251", page.getBytes(CYRILLIC))).isEqualTo(page);
  }

  @Test
  void oneLetterIsReadAsTheSenderDeclares() throws Exception {
    assertThat(sentAs("text/plain;charset=\"UTF-8\"", "Café".getBytes(UTF_8))).isEqualTo("Café");
    assertThat(sentAs("text/plain; Charset=Latin1", "Café".getBytes(ISO_8859_1))).isEqualTo("Café");
  }

  @Test
  void aByteOrderMarkGoesBeforeWhatTheSenderDeclares() throws Exception {
    byte[] wide = "\uFEFFПаром".getBytes(UTF_16LE);

    assertThat(sentAs("text/plain; charset=utf-8", wide)).isEqualTo("Паром");
  }

  @Test
  void whatTheBytesDisproveIsNotBelieved() throws Exception {
    String page = page("windows-1251", "Паром пошёл");
    assertThat(sentAs("text/html; charset=utf-8", page.getBytes(CYRILLIC))).isEqualTo(page);

    String text = "Паром пошёл через озеро";
    assertThat(sentAs("text/plain; charset=iso-8859-1", text.getBytes(UTF_8))).isEqualTo(text);
    assertThat(sentAs("text/plain; charset=iso-8859-1", "Café".getBytes(UTF_8))).isEqualTo("Café");
  }

  @Test
  void aPageThatIsNotInTheUtf8ThatItDeclaresIsReadAsItLooks() throws Exception {
    String page = page("utf-8", "Die Fähre fährt über die Förde, täglich fünfmal");

    assertThat(decode(page.getBytes(ISO_8859_1), 1_000)).isEqualTo(page);
  }

  @Test
  void theLookOfAPageIsThatOfItsWordsNotOfItsMarkup() throws Exception {
    String menu = "<li class=\"entry\"><a href=\"/a/b\"></a></li>";
    String text = "Radni uchwalili trzydzieści milionów złotych, prace rozpoczną się wiosną. ";
    String page = page("utf-8", text + menu.repeat(20) + text.repeat(2));

    assertThat(decode(page.getBytes(Charset.forName("windows-1250")), 5_000)).isEqualTo(page);
  }

  @Test
  void oneBrokenCharacterLeavesUtf8Standing() throws Exception {
    byte[] bytes = ("Über die Förde. ".repeat(20) + "Ü").getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);

    assertThat(sentAs("text/plain; charset=iso-8859-1", cut))
        .isEqualTo("Über die Förde. ".repeat(20) + "\uFFFD");
  }

  @Test
  void aFewLettersInAnEncodingOfSeveralBytesAreNoUtf8ByChance() throws Exception {
    Charset chinese = Charset.forName("GB18030");
    // These four bytes are valid UTF-8 as well.
    byte[] bytes = "联通".getBytes(chinese);

    assertThat(sentAs("text/plain; charset=gb2312", bytes)).isEqualTo("联通");
  }

  @Test
  void alphabetsThatAreChangedByEscapesAreReadThoughTheyAreAscii() throws Exception {
    String page = page("iso-2022-jp", "フェリー");

    assertThat(sentAs("text/html; charset=utf-8", page.getBytes(Charset.forName("ISO-2022-JP"))))
        .isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "text/html; charset=",
        "text/html; charset=made-up",
        "text/html; charset=utf-16",
        "text/html; charset=IBM037",
        "text/html; charset=ISO-2022-CN",
        "text/html; charset=x-JISAutoDetect"
      })
  void whatNoPageIsSentInIsNoClaim(String mediaType) throws Exception {
    String page = page("windows-1251", "Паром пошёл");

    assertThat(sentAs(mediaType, page.getBytes(CYRILLIC))).isEqualTo(page);
  }

  @Test
  void charactersAcrossTheBlocksThatAreReadAreWhole() throws Exception {
    for (int start = 0; start < 4; start++) {
      String text = "a".repeat(start) + "渡🚢é".repeat(5_000);

      assertThat(decode(text.getBytes(UTF_8), 30_000)).isEqualTo(text);
    }
  }

  @Test
  void whatTurnsOutLateNotToBeUtf8IsReadFromTheStart() throws Exception {
    String text = page("windows-1252", "é".repeat(3) + "a".repeat(20_000) + " Fähre");

    assertThat(decode(text.getBytes(Charset.forName("windows-1252")), 30_000)).isEqualTo(text);
  }

  @Test
  void noMoreIsReadThanMayBeText() throws Exception {
    AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return (left.getAndDecrement() & 1) == 0 ? 0xC3 : 0xA9;
          }
        };
    left.set(1 << 30);
    try (TikaInputStream stream = TikaInputStream.get(endless)) {
      assertThatThrownBy(() -> TextDecoder.decode(stream, new Metadata(), 10_000))
          .isInstanceOf(LimitException.class);
    }
    assertThat((1 << 30) - left.get()).isLessThan(100_000);
  }

  @Test
  void longerTextThanTheLimitIsRefused() {
    assertThatThrownBy(() -> decode("ÄÖÜ".repeat(50).getBytes(UTF_8), 100))
        .isInstanceOf(LimitException.class);
    assertThatThrownBy(() -> decode("abc".repeat(500).getBytes(UTF_8), 100))
        .isInstanceOf(LimitException.class);
  }
}
