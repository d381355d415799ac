package news.dateline.ingest.fetch;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import news.dateline.trouble.Causes;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a certificate, where libraries name their classes. */
final class TlsFault {

  private TlsFault() {}

  /** For a person; null where nothing about a certificate was thrown. */
  static @Nullable String of(Throwable thrown) {
    for (Throwable cause : Causes.of(thrown)) {
      if (cause instanceof CertificateExpiredException) {
        return "its certificate has expired";
      }
      if (cause instanceof CertificateNotYetValidException) {
        return "its certificate is not valid yet, by the clock of this machine";
      }
      if (cause instanceof CertPathBuilderException) {
        return "its certificate is signed by nobody whom Java trusts here";
      }
    }
    return null;
  }
}
