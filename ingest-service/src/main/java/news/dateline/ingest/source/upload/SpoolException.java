package news.dateline.ingest.source.upload;

import java.io.IOException;
import java.util.regex.Pattern;
import news.dateline.trouble.Reason;

/** An upload cannot be kept on disk; it was not accepted. */
public final class SpoolException extends IOException {

  private static final long serialVersionUID = 1L;

  /** With so few bytes left, whatever fails does so for want of space. */
  private static final long TOO_LITTLE = 1 << 16;

  /** As systems put it; none has a code that Java tells. */
  private static final Pattern NO_SPACE =
      Pattern.compile("no space|not enough space|disk full|quota", Pattern.CASE_INSENSITIVE);

  private final boolean forSpace;

  /**
   * @param free bytes that are left
   */
  SpoolException(IOException cause, long free) {
    super(Reason.of(cause), cause);
    this.forSpace =
        free < TOO_LITTLE || NO_SPACE.matcher(String.valueOf(cause.getMessage())).find();
  }

  /** Whether it is for want of space, so that a later try may do. */
  public boolean isForSpace() {
    return forSpace;
  }
}
