/** The files that operators apply: what of them can be told without Grafana or a cluster. */
@NullMarked
package news.dateline.standalone.operate;

import org.jspecify.annotations.NullMarked;
