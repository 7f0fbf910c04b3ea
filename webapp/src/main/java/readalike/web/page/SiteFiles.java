package readalike.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import readalike.web.http.EntityTag;

/**
 * The static files as they are served. Besides its plain address each has one in a folder named
 * after the content of all of them: what is there never changes, so browsers need not ask again.
 *
 * @param files in no order that matters
 * @param folder the address that goes before that of a file, beginning with a slash
 */
record SiteFiles(List<SiteFile> files, String folder) {
  static final String PARENT = "/site/";

  SiteFiles {
    files = List.copyOf(files);
  }

  /**
   * Takes files as they are.
   *
   * @param files with all that the pages name
   */
  static SiteFiles of(List<SiteFile> files) {
    String tags = files.stream().map(file -> file.tag().quoted()).collect(Collectors.joining());
    String tag = EntityTag.of(PARENT, tags.getBytes(StandardCharsets.UTF_8)).quoted();
    return new SiteFiles(files, PARENT + tag.replace("\"", ""));
  }

  /**
   * Reads the site's own files.
   *
   * @throws IOException when a file cannot be read
   */
  static SiteFiles read() throws IOException {
    List<SiteFile> parts = SiteFolder.read();
    return of(
        Stream.concat(parts.stream(), Stream.of(SiteStyle.of(parts)))
            .map(SiteFile::forScripts)
            .toList());
  }
}
