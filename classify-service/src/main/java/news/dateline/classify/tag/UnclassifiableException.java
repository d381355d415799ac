package news.dateline.classify.tag;

import org.jspecify.annotations.Nullable;

/** A story that cannot be classified, however often it is tried. */
public final class UnclassifiableException extends Exception {

  private static final long serialVersionUID = 1L;

  UnclassifiableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
