package news.dateline.ingest.fetch;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a certificate, where libraries name their classes. */
final class TlsFault {

  /** Causes may go round in a circle. */
  private static final int MAX_CAUSES = 20;

  private TlsFault() {}

  /** For a person; null where nothing about a certificate was thrown. */
  static @Nullable String of(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      if (cause instanceof CertificateExpiredException) {
        return "its certificate has expired";
      }
      if (cause instanceof CertificateNotYetValidException) {
        return "its certificate is not valid yet, by the clock of this machine";
      }
      if (cause instanceof CertPathBuilderException) {
        return "its certificate is signed by nobody whom Java trusts here";
      }
      cause = cause.getCause();
    }
    return null;
  }
}
