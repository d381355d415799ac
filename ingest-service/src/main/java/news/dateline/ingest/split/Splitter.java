package news.dateline.ingest.split;

import java.util.List;
import news.dateline.ingest.text.Piece;

/** Finds the stories in a piece of text. Thread-safe. */
public interface Splitter {

  /** The stories, in their order; the piece itself where it is one story. */
  List<Piece> split(Piece piece);
}
