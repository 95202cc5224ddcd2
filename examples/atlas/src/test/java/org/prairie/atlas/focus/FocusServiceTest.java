package org.prairie.atlas.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prairie.atlas.config.Folders;

class FocusServiceTest {
  @Test
  void ask_aboutAPassage_citesIt() throws Exception {
    Answer answer = ask("How high is the flood stage at Topeka?");

    assertThat(answer.text()).endsWith("[flood-stage]");
    assertThat(answer.evidence().considered()).isEqualTo(3);
    assertThat(answer.decision()).isEqualTo("pass");
  }

  @Test
  void ask_aboutANest_isRefused() throws Exception {
    Answer answer = ask("Where is the nest?");

    assertThat(answer.refused()).isTrue();
    assertThat(answer.reviewRequired()).isTrue();
    assertThat(answer.model()).isNull();
  }

  @Test
  void ask_modelOverloaded_fails() {
    assertThatThrownBy(() -> ask("Will it flood next year?"))
        .isInstanceOf(FocusException.class)
        .hasMessage("The model gave no answer");
  }

  private static Answer ask(String text) throws Exception {
    Folders folders = new Folders(Path.of("input"), Path.of("target/out"));
    try (ModelServer model = new ModelServer()) {
      return new FocusService(new PassageIndex(folders), model.address(), "local-only")
          .ask(new Question("req_1", "session_1", "someone", "hydrology", List.of(), text));
    }
  }
}
