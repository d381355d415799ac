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
import news.dateline.text.Tokens;
import news.dateline.text.WordPiece;

/**
 * Sentence embeddings of the quantised all-MiniLM-L6-v2: unit vectors of {@value #SIZE} numbers,
 * near one another where the meaning is. English only. The same text always has the same vector.
 *
 * <p>Safe for use by many threads; each call uses one core.
 *
 * @see <a href="https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2">the model</a>
 */
final class SentenceEmbedder implements AutoCloseable {

  /** Length of a vector. */
  static final int SIZE = 384;

  private static final String MODEL = "all-minilm-l6-v2-q.onnx";

  private final WordPiece wordPiece;
  private final OrtSession session;

  private SentenceEmbedder(WordPiece wordPiece, OrtSession session) {
    this.wordPiece = wordPiece;
    this.session = session;
  }

  /**
   * Loads the model from the class path.
   *
   * @throws UncheckedIOException if it is not there
   * @throws IllegalStateException if ONNX Runtime does not take it
   */
  static SentenceEmbedder load() {
    try (InputStream model = open();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // One core a story: more threads a session do not help texts this short.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      // The environment is the process's own: it is shared and never closed.
      OrtSession session =
          OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
      return new SentenceEmbedder(WordPiece.uncased(), session);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime cannot load " + MODEL, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Embeds the first {@code maxTokens} tokens of a text, markers included.
   *
   * @throws IllegalStateException if the model fails, for instance after {@link #close}
   */
  Embedding embed(String text, int maxTokens) {
    return embed(wordPiece.encode(text, maxTokens));
  }

  /** The vector of a token of the vocabulary that stands alone. */
  float[] embedToken(int id) {
    Tokens markers = wordPiece.encode("", 2);
    int[] ids = {markers.ids()[0], id, markers.ids()[1]};
    return embed(new Tokens(ids, new int[ids.length], new int[ids.length])).vector();
  }

  private Embedding embed(Tokens tokens) {
    float[] states = run(tokens);
    float[] vector = new float[SIZE];
    for (int i = 0; i < states.length; i++) {
      vector[i % SIZE] += states[i];
    }
    double norm = 0;
    for (float x : vector) {
      norm += (double) x * x;
    }
    float length = (float) Math.sqrt(norm);
    for (int i = 0; i < SIZE; i++) {
      vector[i] /= length;
    }
    return new Embedding(tokens, states, vector);
  }

  private float[] run(Tokens tokens) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] ones = new long[tokens.size()];
    Arrays.fill(ones, 1);
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {tokens.longIds()});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        OnnxTensor types =
            OnnxTensor.createTensor(environment, new long[][] {new long[tokens.size()]});
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

  private static InputStream open() throws IOException {
    InputStream in = SentenceEmbedder.class.getResourceAsStream("/" + MODEL);
    if (in == null) {
      throw new FileNotFoundException(MODEL + " is not on the class path");
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
