package news.dateline.ingest.split;

import java.util.List;

/**
 * Lines parted into stories.
 *
 * @param starts index of the first line of each story, the first of them 0
 * @param margin logarithm of how many times more probable it is than a single story; 0 for one
 */
record Segmentation(List<Integer> starts, double margin) {

  Segmentation {
    starts = List.copyOf(starts);
  }
}
