package news.dateline.ingest.app;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/**
 * The files of a form (RFC 7578), one after another as they come in. Nothing is kept of them in
 * memory or on disk, as it is where a servlet asks for parts.
 */
final class FormFiles {

  private static final int MAX_PARTS = 1_000;
  private static final int MAX_HEADER_BYTES = 8 << 10;

  private final FileItemIterator parts;
  private int count;

  /**
   * A file.
   *
   * @param name as the sender calls it
   * @param stream to be read before the next file is asked for
   */
  record FormFile(@Nullable String name, @Nullable String mediaType, InputStream stream) {}

  /**
   * @throws FileUploadException if that is no form
   */
  FormFiles(InputStream body, String contentType) throws IOException {
    FileUpload upload = new FileUpload();
    upload.setPartHeaderSizeMax(MAX_HEADER_BYTES);
    upload.setHeaderEncoding("UTF-8");
    this.parts =
        upload.getItemIterator(
            new UploadContext() {
              @Override
              public long contentLength() {
                return -1;
              }

              @Override
              public String getCharacterEncoding() {
                return "UTF-8";
              }

              @Override
              public String getContentType() {
                return contentType;
              }

              @Override
              public InputStream getInputStream() {
                return body;
              }
            });
  }

  /**
   * The next file; null where there is none. Other fields are left out.
   *
   * @throws FileUploadException if the form is broken, or has too many parts
   */
  @Nullable FormFile next() throws IOException {
    while (parts.hasNext()) {
      if (++count > MAX_PARTS) {
        throw new FileUploadException("more than " + MAX_PARTS + " parts");
      }
      FileItemStream part = parts.next();
      if (!part.isFormField()) {
        return new FormFile(name(part), part.getContentType(), part.openStream());
      }
    }
    return null;
  }

  private static @Nullable String name(FileItemStream part) {
    try {
      return part.getName();
    } catch (RuntimeException e) {
      // A name with a zero in it.
      return null;
    }
  }
}
