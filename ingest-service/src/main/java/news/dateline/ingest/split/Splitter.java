package news.dateline.ingest.split;

import java.util.List;
import news.dateline.ingest.text.Piece;
import org.jspecify.annotations.Nullable;

/** Finds the stories in a piece of text. Thread-safe. */
public interface Splitter {

  /** The stories, in their order; the piece itself where it is one story. */
  List<Piece> split(Piece piece);

  /** Why a piece is taken for one story unseen, for a person; null where it is looked through. */
  default @Nullable String unseen(Piece piece) {
    return null;
  }
}
