package dev.weft.rule.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What is read of packed documents is what is read of the documents. */
final class PackedYamlTest {

  static List<String> shipped() {
    return RuleSet.SHIPPED;
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void pack_isPackedByTheBuild(String id) throws IOException {
    Node packed;
    try (InputStream in = resource(id + PackedYaml.SUFFIX)) {
      packed = PackedYaml.unpack(in);
    }
    try (InputStream in = resource(id + ".yaml")) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(described(packed)).isEqualTo(described(composed(yaml))).contains("rules_version");
    }
  }

  @Test
  void nodes_keepKindsLinesAndTexts() throws IOException {
    Node node =
        composed("a: [1, 'two', \"\\u00fc\\0\"]\n\nb: &x {c: ~}\nd: *x\ne: |\n  long\n  text\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PackedYaml.pack(node, bytes);

    Node unpacked = PackedYaml.unpack(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(described(unpacked))
        .isEqualTo(described(node))
        .isEqualTo("1{1a: 1[11, 1two, 1ü\0], 3b: 3{3c: 3~}, 4d: 3{3c: 3~}, 5e: 5long\ntext\n}");
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        PackedYamlTest.class.getResourceAsStream("/dev/weft/packs/" + name), name);
  }

  private static Node composed(String yaml) {
    return Objects.requireNonNull(RuleFileParser.compose("test", yaml, new Problems("test")));
  }

  /** Each node's line in front of its text or children. */
  private static String described(Node node) {
    int line = YamlMap.lineOf(node);
    if (node instanceof ScalarNode scalar) {
      return line + scalar.getValue();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream()
          .map(PackedYamlTest::described)
          .collect(Collectors.joining(", ", line + "[", "]"));
    }
    return ((MappingNode) node)
        .getValue().stream()
            .map(one -> described(one.getKeyNode()) + ": " + described(one.getValueNode()))
            .collect(Collectors.joining(", ", line + "{", "}"));
  }
}
