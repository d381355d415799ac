package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.ingest.extract.Extractions.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailHeadEncodingTest {

  private static final String TEXT = "Ferries crossed the lake again.\n";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, Zażółć gęślą jaźń",
    "windows-1250, Zażółć gęślą jaźń",
    "iso-8859-2, Zażółć gęślą jaźń",
    "windows-1251, Паром вернулся",
    "koi8-r, Паром вернулся",
    "windows-1254, Şehirde ağaç dikimi",
    "iso-8859-1, Fähre über die Förde",
    "shift_jis, 湖の渡し船が再開",
    "gb2312, 渡轮恢复通航"
  })
  void whatStandsInAHeadAsItIsIsInTheEncodingOfTheText(String charset, String subject) {
    Piece piece =
        read(head(subject, subject), "Content-Type: text/plain; charset=" + charset, charset);

    assertThat(piece.title()).isEqualTo(subject);
    assertThat(piece.meta().infoSource()).isEqualTo(subject + " <desk@example.org>");
  }

  @Test
  void theFirstPartThatDeclaresAnEncodingTellsThatOfTheHead() {
    String parts =
        """
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain;
        \tcharset="windows-1251"

        Паром вернулся.
        --b--\
        """;

    assertThat(read(head("Паром вернулся", "Desk"), parts, "windows-1251").title())
        .isEqualTo("Паром вернулся");
  }

  @Test
  void utf8InAHeadGoesBeforeWhatTheTextIsIn() {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    mail.writeBytes(head("Паром вернулся", "Desk").getBytes(UTF_8));
    mail.writeBytes("Content-Type: text/plain; charset=koi8-r\n\n".getBytes(US_ASCII));
    mail.writeBytes("Паром вернулся.\n".getBytes(Charset.forName("koi8-r")));

    assertThat(only(mail.toByteArray()).title()).isEqualTo("Паром вернулся");
  }

  @Test
  void eachFieldMayBeInAnEncodingOfItsOwn() {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    mail.writeBytes("Subject: Fähre über die Förde\n".getBytes(UTF_8));
    mail.writeBytes("From: Müller <d@example.org>\n".getBytes(Charset.forName("iso-8859-1")));
    mail.writeBytes(
        "Content-Type: text/plain; charset=iso-8859-1\n\nFerries.\n".getBytes(US_ASCII));

    assertThat(only(mail.toByteArray()).title()).isEqualTo("Fähre über die Förde");
    assertThat(only(mail.toByteArray()).meta().infoSource()).startsWith("Müller");
  }

  @Test
  void aHeadOfWhichNothingIsDeclaredIsReadAsTheMailLooks() {
    String russian =
        "Паром вернулся на озеро после месяца штормов, сообщила служба порта. Торговцы ждали его"
            + " на причале вместе с рыбой и зерном, которые везут на рынок соседнего города.";
    byte[] mail =
        (head("Паром вернулся", "Порт") + "\n" + russian + "\n")
            .getBytes(Charset.forName("windows-1251"));

    Piece piece = only(mail);

    assertThat(piece.title()).isEqualTo("Паром вернулся");
    assertThat(piece.meta().infoSource()).startsWith("Порт");
    assertThat(Extractions.text(piece)).isEqualTo(russian);
  }

  private static String head(String subject, String from) {
    return "From: %s <desk@example.org>\nTo: you@example.org\nSubject: %s\nMIME-Version: 1.0\n"
        .formatted(from, subject);
  }

  private static Piece read(String head, String rest, String charset) {
    return only((head + rest + "\n\n" + TEXT).getBytes(Charset.forName(charset)));
  }

  private static Piece only(byte[] mail) {
    List<Piece> pieces = pieces(Documents.of("mail.eml", mail));
    assertThat(pieces).hasSize(1);
    return pieces.get(0);
  }
}
