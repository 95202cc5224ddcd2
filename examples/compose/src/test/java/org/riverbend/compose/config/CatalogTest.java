package org.riverbend.compose.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
  private static final String CONTENT =
      "id: %s\ntitle: Title\ngenerator: jinja2\nsource: a.md.j2\n";

  @TempDir Path folder;

  @BeforeEach
  void folders() throws Exception {
    Files.createDirectories(folder.resolve("content"));
    Files.createDirectories(folder.resolve("artifacts"));
  }

  @Test
  void read_folderOfTheDesk_findsAllByIdInOrder() {
    Catalog catalog = Catalog.read(new InputFolder(Path.of("input")));

    assertThat(catalog.contents()).hasSize(20);
    assertThat(catalog.artifacts())
        .extracting(ArtifactConfig::id)
        .containsExactly(
            "acceptance-report",
            "client-handout",
            "flood-history",
            "partner-onboarding",
            "station-guide",
            "weekly-report");
  }

  @Test
  void read_idThatIsTaken_namesTheSecondFile() throws Exception {
    content("one.yaml", CONTENT.formatted("notes"));
    content("two.yaml", CONTENT.formatted("notes"));

    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigException.class)
        .hasMessage("two.yaml: the id 'notes' is already taken");
  }

  @Test
  void read_keyThatIsNotKnown_listsTheKnownOnes() throws Exception {
    content("one.yaml", CONTENT.formatted("notes") + "colour: blue\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "one.yaml: unknown key 'colour';"
                + " known are checks, generator, id, schema, source, title, variables");
  }

  @Test
  void read_fileThatIsNoYaml_namesTheLine() throws Exception {
    content("one.yaml", "id: notes\ntitle: \"Title\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("one.yaml line 2, column 6: ");
  }

  @Test
  void read_idWithSpaces_isRefusedWithAnExample() throws Exception {
    content("one.yaml", CONTENT.formatted("My Notes"));

    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigException.class)
        .hasMessageEndingWith("A content id has to look like 'week-summary', but is 'My Notes'");
  }

  @Test
  void read_schemaCheckWithoutSchema_isRefused() throws Exception {
    content("one.yaml", CONTENT.formatted("notes") + "checks: [schema]\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigException.class)
        .hasMessageEndingWith("'notes' asks for the check 'schema' but names no schema");
  }

  @Test
  void read_sectionThatDoesNotExist_isRefused() throws Exception {
    Files.writeString(
        folder.resolve("artifacts/page.yaml"),
        "id: page\ntitle: Page\nsections: [{ content: gone, required: true }]\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigException.class)
        .hasMessage("'page' names the unknown content 'gone'");
  }

  @Test
  void artifact_idThatDoesNotExist_listsTheKnownOnes() {
    Catalog catalog = Catalog.read(new InputFolder(Path.of("input")));

    assertThatThrownBy(() -> catalog.artifact("yearbook"))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("There is no artifact 'yearbook'; known are acceptance-report,");
  }

  private void content(String file, String text) throws Exception {
    Files.writeString(folder.resolve("content").resolve(file), text);
  }

  private Catalog read() {
    return Catalog.read(new InputFolder(folder));
  }
}
