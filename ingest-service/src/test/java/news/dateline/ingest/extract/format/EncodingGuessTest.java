package news.dateline.ingest.extract.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1250 ISO-8859-2|Strażacy ugasili w nocy pożar, w którym spłonęło kilkaset palet.",
        "windows-1250 ISO-8859-2|Vlaky mezi Brnem a Břeclaví budou jezdit méně často kvůli mostu.",
        "windows-1250 ISO-8859-2|A tűzoltók az éjjel eloltották a raktárban keletkezett tüzet.",
        "windows-1254 ISO-8859-9|Süt fiyatları ekim ayında yüzde on iki arttı, çiftçiler şaşkın.",
        "windows-1256 ISO-8859-6|أقر مجلس المدينة أمس ميزانية العام المقبل.",
        "windows-1253 ISO-8859-7|Το δημοτικό συμβούλιο ενέκρινε χθες τον προϋπολογισμό.",
        "windows-1255 ISO-8859-8|מועצת העיר אישרה אתמול את תקציב השנה הבאה.",
        "windows-1251 KOI8-R IBM866 ISO-8859-5|Пожарные ночью потушили возгорание на складе.",
        "windows-1251 KOI8-U|Міська рада вчора затвердила бюджет на наступний рік.",
        "windows-1257 ISO-8859-13|Ugniagesiai naktį užgesino gaisrą sandėlyje, kuriame sudegė padėklai.",
        "windows-1257 ISO-8859-13|Ugunsdzēsēji naktī nodzēsa ugunsgrēku noliktavā.",
        "windows-1257 ISO-8859-13|Päästjad kustutasid öösel laos tulekahju, rongid sõidavad harvem.",
        "Shift_JIS EUC-JP ISO-2022-JP|市議会は昨日、来年度の予算案を可決したが、野党は反対した。",
        "GB18030|市议会昨天通过了明年的预算，尽管反对派投了反对票。",
        "Big5|市議會昨天通過了明年的預算，儘管反對派投了反對票。",
        "EUC-KR|시의회는 어제 내년 예산을 통과시켰지만 야당은 반대표를 던졌다.",
        "windows-1252|Züge fahren wegen der Brückensanierung seltener, sagte die Behörde."
      })
  void aSentenceTellsTheEncodingThatItIsIn(String charsets, String text) {
    for (String charset : charsets.split(" ")) {
      assertThat(read(text, Charset.forName(charset))).as(charset).isEqualTo(text);
    }
    for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
      assertThat(read(text + "\n\n" + text, Charset.forName(charset)))
          .as(charset)
          .isEqualTo(text + "\n\n" + text);
    }
  }

  @Test
  void whatTellsNothingIsReadAsBrowsersDo() {
    assertThat(EncodingGuess.of("Ferries".getBytes(UTF_8))).isEqualTo(Encodings.WINDOWS);
    assertThat(EncodingGuess.of("“Hi”".getBytes(Encodings.WINDOWS))).isEqualTo(Encodings.WINDOWS);
    assertThat(EncodingGuess.of(new byte[] {'a', (byte) 0xFF, (byte) 0x81, 'b'})).isNotNull();
  }

  @Test
  void textIsToldFromOtherBytes() {
    byte[] random = new byte[2_000];
    new Random(1).nextBytes(random);
    byte[] high = random.clone();
    for (int i = 0; i < high.length; i++) {
      high[i] |= (byte) 0x80;
    }
    String russian = "Городской совет вчера утвердил бюджет.";

    assertThat(EncodingGuess.isText(russian.getBytes(Charset.forName("KOI8-R")))).isTrue();
    assertThat(EncodingGuess.isText(russian.getBytes(UTF_16LE))).isTrue();
    byte[] chinese = "市议会昨天通过了明年的预算".getBytes(Charset.forName("GB18030"));
    assertThat(EncodingGuess.isText(Arrays.copyOf(chinese, chinese.length - 1))).isTrue();
    assertThat(EncodingGuess.isText(random)).isFalse();
    assertThat(EncodingGuess.isText(high)).isFalse();
    assertThat(EncodingGuess.isText(new byte[1_000])).isFalse();
  }

  @Test
  void markupDoesNotCount() {
    String text = "<p class=entry>Süt fiyatları ekim ayında arttı, çiftçiler şaşkın.</p>";

    assertThat(read(text, Charset.forName("windows-1254"))).isEqualTo(text);
    assertThat(EncodingGuess.of("<p title='©'>Ferries</p>".getBytes(UTF_8))).isEqualTo(UTF_8);
  }

  @Test
  void aLongTextIsToldByItsPartsWithCharactersAboveAscii() {
    String text = "Ferries. ".repeat(10_000) + "Городской совет вчера утвердил бюджет на год.";

    assertThat(read(text, Charset.forName("windows-1251"))).isEqualTo(text);
  }

  private static String read(String text, Charset charset) {
    byte[] bytes = text.getBytes(charset);
    assertThat(new String(bytes, charset)).isEqualTo(text);
    return new String(bytes, EncodingGuess.of(bytes));
  }
}
