package news.dateline.classify.app.live;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /} is the live page. */
@RestController
final class PageController {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final byte[] page;

  PageController() throws IOException {
    this.page = new ClassPathResource("page/index.html").getContentAsByteArray();
  }

  @GetMapping("/")
  ResponseEntity<byte[]> page() {
    return ResponseEntity.ok().contentType(HTML).cacheControl(CacheControl.noCache()).body(page);
  }
}
