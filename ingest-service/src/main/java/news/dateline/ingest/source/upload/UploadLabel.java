package news.dateline.ingest.source.upload;

import news.dateline.ingest.source.Label;
import news.dateline.story.Home;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says of an upload.
 *
 * @param named whether the sender named a file; else its name is for people only
 * @param home where the newsroom is, where the sender says so
 */
public record UploadLabel(Label label, boolean named, @Nullable Home home) {

  private static final String NAMELESS = "upload";

  /**
   * Of what a request says.
   *
   * @param fileName as the sender calls it; no file is ever called that here
   * @param mediaType as declared
   */
  public static UploadLabel of(@Nullable String fileName, @Nullable String mediaType) {
    return fileName == null || fileName.isBlank()
        ? new UploadLabel(new Label(NAMELESS, null, mediaType), false, null)
        : new UploadLabel(new Label(fileName, null, mediaType), true, null);
  }

  /** The same with that home. */
  public UploadLabel withHome(@Nullable Home value) {
    return new UploadLabel(label, named, value);
  }

  /** For people, and for guessing the type. */
  public String name() {
    return label.name();
  }
}
