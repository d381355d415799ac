package news.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Clock;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TlsFaultTest {

  private final Failures failures = new Failures(Clock.systemUTC(), () -> false);

  @Test
  void aCertificateThatNobodyTrustedSignedIsToldWithoutClasses() {
    assertThat(reason(new CertPathBuilderException("unable to find valid certification path")))
        .isEqualTo("no safe connection: its certificate is signed by nobody whom Java trusts here");
  }

  @Test
  void aCertificateOutOfItsTimeIsToldAsSuch() {
    assertThat(reason(new CertPathValidatorException(new CertificateExpiredException("NotAfter"))))
        .isEqualTo("no safe connection: its certificate has expired");
    assertThat(reason(new CertificateNotYetValidException("NotBefore")))
        .isEqualTo(
            "no safe connection: its certificate is not valid yet, by the clock of this machine");
  }

  @Test
  void anyOtherFaultOfTlsKeepsItsOwnWords() {
    assertThat(reason(new CertificateException("No name matching news.example found")))
        .isEqualTo("no safe connection: PKIX path: sun.security.Thing");
  }

  @Test
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void causesThatGoRoundInACircleEnd() {
    CertificateException first = new CertificateException("one");
    first.initCause(new CertificateException("other", first));

    assertThat(reason(first)).isEqualTo("no safe connection: PKIX path: sun.security.Thing");
  }

  private String reason(Exception why) {
    SSLHandshakeException thrown = new SSLHandshakeException("PKIX path: sun.security.Thing");
    thrown.initCause(why);
    return failures.of(URI.create("https://news.example/"), thrown, false).reason();
  }
}
