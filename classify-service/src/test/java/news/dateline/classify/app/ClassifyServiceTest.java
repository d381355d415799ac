package news.dateline.classify.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import news.dateline.classify.ClassifyService;
import news.dateline.testing.BrokerConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole service against a real broker. All of them share one service, so they tell
 * their stories apart by headline and its counters by how much those grow.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = ClassifyService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"dateline.topics.partitions=2", "dateline.classify.concurrency=2"})
@Import({BrokerConfiguration.class, FaultyRegions.Configuration.class})
@interface ClassifyServiceTest {}
