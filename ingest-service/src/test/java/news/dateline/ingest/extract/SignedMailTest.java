package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static news.dateline.ingest.extract.Extractions.outcome;
import static news.dateline.ingest.extract.Extractions.pieces;
import static news.dateline.ingest.extract.Extractions.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.text.Piece;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedMailTest {

  private static final String HEAD =
      "From: News Desk <desk@example.org>\nSubject: Ferries resume\nMessage-ID: <m-1@example.org>\n"
          + "MIME-Version: 1.0\nContent-Transfer-Encoding: base64\n"
          + "Content-Disposition: attachment; filename=smime.p7m\n";

  private static final String STORY =
      "Content-Type: text/plain; charset=UTF-8\n\nFerries crossed the lake again.\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m",
        "application/x-pkcs7-mime; name=smime.p7m"
      })
  void whatIsSignedIsReadAsAnyMail(String type) throws Exception {
    Piece piece = only(type, signed(STORY, true));

    assertThat(piece.title()).isEqualTo("Ferries resume");
    assertThat(piece.meta().sourceId()).isEqualTo("<m-1@example.org>");
    assertThat(piece.meta().infoSource()).startsWith("News Desk");
    assertThat(text(piece)).isEqualTo("Ferries crossed the lake again.");
  }

  @Test
  void aSignatureThatIsBrokenOrAloneIsMalformed() throws Exception {
    String type = "application/pkcs7-mime; smime-type=signed-data";
    byte[] whole = signed(STORY, true);

    assertThat(outcome(mail(type, Arrays.copyOf(whole, 40)))).isEqualTo(DocumentOutcome.MALFORMED);
    assertThat(outcome(mail(type, signed(STORY, false)))).isEqualTo(DocumentOutcome.MALFORMED);
  }

  private static byte[] signed(String part, boolean within) throws CMSException, IOException {
    return new CMSSignedDataGenerator()
        .generate(new CMSProcessableByteArray(part.getBytes(US_ASCII)), within)
        .getEncoded();
  }

  private static Document mail(String type, byte[] content) {
    return Documents.of(
        "mail.eml",
        HEAD
            + "Content-Type: "
            + type
            + "\n\n"
            + Base64.getMimeEncoder().encodeToString(content)
            + "\n");
  }

  private static Piece only(String type, byte[] content) {
    List<Piece> pieces = pieces(mail(type, content));
    assertThat(pieces).hasSize(1);
    return pieces.get(0);
  }
}
