package news.dateline.ingest.source.upload;

import news.dateline.ingest.source.Label;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says of an upload.
 *
 * @param named whether the sender named a file; else its name is for people only
 */
public record UploadLabel(Label label, boolean named) {

  private static final String NAMELESS = "upload";

  /**
   * Of what a request says.
   *
   * @param fileName as the sender calls it; no file is ever called that here
   * @param mediaType as declared
   */
  public static UploadLabel of(@Nullable String fileName, @Nullable String mediaType) {
    return fileName == null || fileName.isBlank()
        ? new UploadLabel(new Label(NAMELESS, null, mediaType), false)
        : new UploadLabel(new Label(fileName, null, mediaType), true);
  }

  /** For people, and for guessing the type. */
  public String name() {
    return label.name();
  }
}
