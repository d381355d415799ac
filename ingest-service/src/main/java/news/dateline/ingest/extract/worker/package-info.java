/**
 * Parsing in worker processes: what a hostile document does to its parser, a crash, a hang, memory
 * without end, costs that document and nothing else.
 *
 * <p>A {@link news.dateline.ingest.extract.worker.WorkerPool pool} of long-lived Java processes
 * runs {@link news.dateline.ingest.extract.worker.WorkerMain}, each of which reads one document at
 * a time and is told about it, and tells of it, over its standard input and output.
 */
@NullMarked
package news.dateline.ingest.extract.worker;

import org.jspecify.annotations.NullMarked;
