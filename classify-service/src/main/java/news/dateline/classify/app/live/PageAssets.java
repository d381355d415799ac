package news.dateline.classify.app.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The scripts and styles of the page, and the guard of all of it. */
final class PageAssets implements WebMvcConfigurer {

  private final LiveGuard guard;

  PageAssets(LiveGuard guard) {
    this.guard = guard;
  }

  /** Asked for anew each time, and sent where it has changed. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/live/**")
        .addResourceLocations("classpath:/page/live/")
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false)
        .setEtagGenerator(PageAssets::etag);
  }

  private static String etag(Resource resource) {
    try {
      CRC32 digest = new CRC32();
      digest.update(resource.getContentAsByteArray());
      return Long.toHexString(digest.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(guard).addPathPatterns("/", "/live/**", "/api/stories/**", "/api/map");
  }
}
