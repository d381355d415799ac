package news.dateline.ingest.extract.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import news.dateline.ingest.extract.worker.Codec.Form;
import org.jspecify.annotations.Nullable;

/** The {@link Form} of each type that a record may hold. */
final class Forms {

  private static final Map<Class<?>, Form> SIMPLE =
      Map.ofEntries(
          Map.entry(int.class, integer()),
          Map.entry(Integer.class, optional(integer())),
          Map.entry(long.class, form(Long.class, DataOutputStream::writeLong, ByteBuffer::getLong)),
          Map.entry(
              double.class,
              form(Double.class, DataOutputStream::writeDouble, ByteBuffer::getDouble)),
          Map.entry(
              boolean.class,
              form(Boolean.class, DataOutputStream::writeBoolean, in -> in.get() != 0)),
          Map.entry(String.class, optional(form(String.class, Forms::write, Forms::text))),
          Map.entry(Instant.class, written(Instant::parse)),
          Map.entry(Duration.class, written(Duration::parse)),
          Map.entry(URI.class, written(URI::create)));

  private Forms() {}

  private interface Writer<V> {
    void write(DataOutputStream out, V value) throws IOException;
  }

  /**
   * @throws IllegalArgumentException if values of that type cannot be written
   */
  static Form of(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return optional(new ListForm(of(list.getActualTypeArguments()[0])));
    }
    if (type instanceof Class<?> plain) {
      Form simple = SIMPLE.get(plain);
      if (simple != null) {
        return simple;
      }
      if (plain.isEnum()) {
        return optional(enumeration(plain.getEnumConstants()));
      }
      if (plain.isRecord()) {
        return optional(new RecordForm(plain));
      }
      if (plain.isSealed()) {
        return optional(new SealedForm(List.of(plain.getPermittedSubclasses())));
      }
    }
    throw new IllegalArgumentException("Values of " + type + " cannot be sent to a worker");
  }

  private static <V> Form form(Class<V> type, Writer<V> writer, Function<ByteBuffer, V> reader) {
    return new Form() {
      @Override
      public void write(@Nullable Object value, DataOutputStream out) throws IOException {
        writer.write(out, type.cast(Objects.requireNonNull(value)));
      }

      @Override
      public Object read(ByteBuffer in) {
        return reader.apply(in);
      }
    };
  }

  private static Form integer() {
    return form(Integer.class, DataOutputStream::writeInt, ByteBuffer::getInt);
  }

  /** Of a type that reads back what it writes as text. */
  private static Form written(Function<String, Object> reader) {
    return optional(
        form(
            Object.class,
            (out, value) -> write(out, value.toString()),
            in -> reader.apply(text(in))));
  }

  private static Form enumeration(Object[] constants) {
    List<Object> values = List.of(constants);
    return form(
        Object.class,
        (out, value) -> out.writeByte(values.indexOf(value)),
        in -> values.get(in.get()));
  }

  /** Any reference may be null. */
  private static Form optional(Form form) {
    return new Form() {
      @Override
      public void write(@Nullable Object value, DataOutputStream out) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
          form.write(value, out);
        }
      }

      @Override
      public @Nullable Object read(ByteBuffer in) {
        return in.get() == 0 ? null : form.read(in);
      }
    };
  }

  /** As UTF-16, since encoders replace lone surrogates, which broken documents have. */
  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = new byte[Character.BYTES * text.length()];
    ByteBuffer.wrap(bytes).asCharBuffer().put(text);
    out.writeInt(text.length());
    out.write(bytes);
  }

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    String text = in.slice().asCharBuffer().limit(length).toString();
    in.position(in.position() + Character.BYTES * length);
    return text;
  }

  private record ListForm(Form element) implements Form {

    @Override
    public void write(@Nullable Object value, DataOutputStream out) throws IOException {
      List<?> list = (List<?>) Objects.requireNonNull(value);
      out.writeInt(list.size());
      for (Object one : list) {
        element.write(one, out);
      }
    }

    @Override
    public Object read(ByteBuffer in) {
      int size = in.getInt();
      List<@Nullable Object> list = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        list.add(element.read(in));
      }
      return list;
    }
  }

  private static final class RecordForm implements Form {

    private final Constructor<?> constructor;
    private final List<Method> accessors;
    private final List<Form> forms;

    RecordForm(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        constructor = type.getDeclaredConstructor(types);
      } catch (NoSuchMethodException e) {
        throw new IllegalArgumentException(type + " has no canonical constructor", e);
      }
      accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toList();
      forms = Arrays.stream(components).map(part -> Forms.of(part.getGenericType())).toList();
    }

    @Override
    public void write(@Nullable Object value, DataOutputStream out) throws IOException {
      for (int i = 0; i < forms.size(); i++) {
        forms.get(i).write(component(value, accessors.get(i)), out);
      }
    }

    private static @Nullable Object component(@Nullable Object value, Method accessor) {
      try {
        return accessor.invoke(value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Object read(ByteBuffer in) {
      @Nullable Object[] parts = new Object[forms.size()];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = forms.get(i).read(in);
      }
      try {
        return constructor.newInstance(parts);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class SealedForm implements Form {

    private final List<Class<?>> types;
    private final List<Form> forms;

    SealedForm(List<Class<?>> types) {
      this.types = types;
      this.forms = types.stream().map(Forms::of).toList();
    }

    @Override
    public void write(@Nullable Object value, DataOutputStream out) throws IOException {
      int index = value == null ? -1 : types.indexOf(value.getClass());
      out.writeByte(index);
      forms.get(index).write(value, out);
    }

    @Override
    public @Nullable Object read(ByteBuffer in) {
      return forms.get(in.get()).read(in);
    }
  }
}
