package readalike.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {
  @TempDir private Path folder;

  private static void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("icons"));
    Files.writeString(folder.resolve("index.html"), "<p>hello</p>");
    Files.writeString(folder.resolve("icons/a.svg"), "<svg/>");
    Files.writeString(folder.resolve(".hidden"), "x");
  }

  @Test
  void everyFileHasAnAddressAndHiddenOnesHaveNone() throws IOException {
    write(folder);
    assertThat(SiteFolder.read(folder))
        .extracting(SiteFile::path)
        .containsExactly("/icons/a.svg", "/index.html");
  }

  @Test
  void folderInAJarReadsTheSame() throws IOException {
    write(folder);
    Path jar = folder.resolve("site.jar");
    try (FileSystem content = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      write(Files.createDirectories(content.getPath("/site")));
      List<SiteFile> files = SiteFolder.read(content.getPath("/site"));
      assertThat(files).extracting(SiteFile::path).containsExactly("/icons/a.svg", "/index.html");
      assertThat(files).extracting(SiteFile::contentType).first().isEqualTo("image/svg+xml");
    }
  }

  @Test
  void etagChangesWithTheBytesAndIsQuoted() {
    String etag = new SiteFile("/a.js", new byte[] {1}).tag().quoted();
    assertThat(etag).matches("\"[0-9a-f]{24}\"");
    assertThat(new SiteFile("/a.js", new byte[] {1}).tag().quoted()).isEqualTo(etag);
    assertThat(new SiteFile("/a.js", new byte[] {2}).tag().quoted()).isNotEqualTo(etag);
  }

  @Test
  void fileOfAnUnknownTypeIsRefusedAtTheStart() {
    assertThatThrownBy(() -> new SiteFile("/a.exe", new byte[0])).hasMessageContaining("/a.exe");
  }

  @Test
  void pageOfTheClassPathIsRead() throws IOException {
    assertThat(SiteFolder.read())
        .extracting(SiteFile::path)
        .contains("/js/main.js", "/css/tokens.css");
  }
}
