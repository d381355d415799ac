/** What both services do alike with Kafka and Spring. */
@NullMarked
package news.dateline.service;

import org.jspecify.annotations.NullMarked;
