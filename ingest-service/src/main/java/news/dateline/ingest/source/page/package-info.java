/** Web pages: stories that change in place, and front pages whose articles are followed. */
@NullMarked
package news.dateline.ingest.source.page;

import org.jspecify.annotations.NullMarked;
