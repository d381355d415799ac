package news.dateline.classify.theme;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import news.dateline.classify.theme.learn.Vectors;
import news.dateline.text.Tokens;
import news.dateline.text.WordPiece;

/**
 * Sentence embeddings of small quantised transformers: unit vectors of {@value #SIZE} numbers, near
 * one another where the meaning is. English only. The same text always has the same vector.
 *
 * <p>Safe for use by many threads; each call uses one core.
 *
 * @see <a href="https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2">MiniLM</a>
 * @see <a href="https://arxiv.org/abs/2212.03533">Wang et al. 2022, E5</a>
 */
final class SentenceEmbedder implements AutoCloseable {

  /** Length of a vector. */
  static final int SIZE = 384;

  private static final int MAX_PREFIX = 16;

  private static final String MINI_LM = "all-minilm-l6-v2-q.onnx";
  private static final String E5 = "e5-small-v2-q.onnx";

  /** E5 was trained with this before each text that is compared with others of its kind. */
  private static final String E5_PREFIX = "query:";

  private final WordPiece wordPiece;
  private final OrtSession session;
  private final int[] prefix;

  private SentenceEmbedder(WordPiece wordPiece, OrtSession session, String prefix) {
    this.wordPiece = wordPiece;
    this.session = session;
    int[] ids = wordPiece.encode(prefix, MAX_PREFIX).ids();
    this.prefix = Arrays.copyOfRange(ids, 1, ids.length - 1);
  }

  /**
   * all-MiniLM-L6-v2, from the class path.
   *
   * @throws UncheckedIOException if it is not there
   * @throws IllegalStateException if ONNX Runtime does not take it
   */
  static SentenceEmbedder miniLm() {
    return load(MINI_LM, "");
  }

  /**
   * E5-small-v2, from the class path: twice the layers of MiniLM, half the speed, and better at
   * telling topics.
   *
   * @throws UncheckedIOException if it is not there
   * @throws IllegalStateException if ONNX Runtime does not take it
   */
  static SentenceEmbedder e5() {
    return load(E5, E5_PREFIX);
  }

  private static SentenceEmbedder load(String name, String prefix) {
    try (InputStream model = open(name);
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // One core a story: more threads a session do not help texts this short.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      // The environment is the process's own: it is shared and never closed.
      OrtSession session =
          OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
      return new SentenceEmbedder(WordPiece.uncased(), session, prefix);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime cannot load " + name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Embeds the tokens {@code from} to {@code to} of a text.
   *
   * @throws IllegalStateException if the model fails, for instance after {@link #close}
   */
  float[] embed(Tokens tokens, int from, int to) {
    long[] ids = new long[to - from + prefix.length + 2];
    ids[0] = tokens.ids()[0];
    for (int i = 0; i < prefix.length; i++) {
      ids[1 + i] = prefix[i];
    }
    for (int i = from; i < to; i++) {
      ids[1 + prefix.length + i - from] = tokens.ids()[i];
    }
    ids[ids.length - 1] = tokens.ids()[tokens.size() - 1];
    return embed(ids);
  }

  /** Embeds the first {@code maxTokens} tokens of a text, markers included. */
  float[] embed(String text, int maxTokens) {
    Tokens tokens = wordPiece.encode(text, maxTokens);
    return embed(tokens, 1, tokens.size() - 1);
  }

  /** The vector of a token of the vocabulary that stands alone. */
  float[] embedToken(int id) {
    int[] markers = wordPiece.encode("", 2).ids();
    return embed(new long[] {markers[0], id, markers[1]});
  }

  private float[] embed(long[] ids) {
    float[] states = run(ids);
    float[] vector = new float[SIZE];
    for (int i = 0; i < states.length; i++) {
      vector[i % SIZE] += states[i];
    }
    return Vectors.unit(vector);
  }

  private float[] run(long[] tokens) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] ones = new long[tokens.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {tokens});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        OnnxTensor types =
            OnnxTensor.createTensor(environment, new long[][] {new long[tokens.length]});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] numbers = new float[buffer.remaining()];
      buffer.get(numbers);
      return numbers;
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence model failed", e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = SentenceEmbedder.class.getResourceAsStream("/" + name);
    if (in == null) {
      throw new FileNotFoundException(name + " is not on the class path");
    }
    return in;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The sentence model cannot be closed", e);
    }
  }
}
