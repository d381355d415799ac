package news.dateline.ingest.extract.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Records as bytes, for the pipe between two processes that run the same classes: neither names nor
 * versions are written. What is read back is equal to what was written, text that is no valid
 * Unicode included. Bytes that nobody wrote so are refused, and whatever they are, objects of no
 * other classes are made than those that the type names.
 *
 * <p>It is here because the obvious ones do not fit: Java's serialization makes whatever the other
 * side likes, and Jackson adds a third of a second to the start of a process.
 *
 * @param <T> a record, or a sealed interface of records; not one that holds itself
 */
final class Codec<T> {

  private final Class<T> type;
  private final Form form;

  /**
   * @throws IllegalArgumentException if there is something in it, at any depth, that cannot be
   *     written
   */
  Codec(Class<T> type) {
    this.type = type;
    this.form = Forms.of(type);
  }

  /** How values of one type are written. */
  interface Form {
    void write(@Nullable Object value, DataOutputStream out) throws IOException;

    /**
     * The next value.
     *
     * @throws RuntimeException if the bytes are not those of such a value
     */
    @Nullable Object read(ByteBuffer in);
  }

  byte[] encode(T value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    form.write(value, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /**
   * @throws GarbledException if that is no such value
   */
  T decode(byte[] bytes) throws GarbledException {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      Object value = form.read(in);
      if (value == null || in.hasRemaining()) {
        throw new GarbledException("not a " + type.getSimpleName());
      }
      return type.cast(value);
    } catch (RuntimeException e) {
      throw new GarbledException("not a " + type.getSimpleName(), e);
    }
  }
}
