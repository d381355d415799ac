package news.dateline.ingest.source.settings;

/** A setting that cannot be used. The message names the file, the line and the key. */
public final class SettingsException extends Exception {

  private static final long serialVersionUID = 1L;

  public SettingsException(String message) {
    super(message);
  }
}
