package dev.weft.rule.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML document as bytes: of each node its kind, its line and its text or its children, which is
 * all that is asked of it. The build packs what is shipped; an application's start then needs a
 * sixth of the classes and no scanner.
 */
final class PackedYaml {
  static final String SUFFIX = ".packed";
  private static final String YAML = ".yaml";
  private static final byte SCALAR = 0;
  private static final byte SEQUENCE = 1;
  private static final byte MAPPING = 2;
  private static final int[] NO_SNIPPET = {};

  private PackedYaml() {}

  /** Packs every YAML file of the directory beside itself. */
  public static void main(String[] directory) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(Path.of(directory[0]))) {
      files = entries.filter(file -> file.toString().endsWith(YAML)).toList();
    }
    for (Path file : files) {
      Problems problems = new Problems(file.toString());
      Node root = RuleFileParser.compose(file.toString(), Files.readString(file), problems);
      if (root == null) {
        throw new IOException(problems.all().toString());
      }
      String name = file.getFileName().toString().replace(YAML, SUFFIX);
      try (OutputStream out = Files.newOutputStream(file.resolveSibling(name))) {
        pack(root, out);
      }
    }
  }

  static void pack(Node root, OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    write(root, out);
    out.flush();
  }

  static Node unpack(InputStream from) throws IOException {
    return read(new DataInputStream(from));
  }

  private static void write(Node node, DataOutputStream out) throws IOException {
    if (node instanceof ScalarNode scalar) {
      begin(SCALAR, node, out);
      out.writeUTF(scalar.getValue());
    } else if (node instanceof SequenceNode sequence) {
      begin(SEQUENCE, node, out);
      out.writeShort(sequence.getValue().size());
      for (Node element : sequence.getValue()) {
        write(element, out);
      }
    } else if (node instanceof MappingNode mapping) {
      begin(MAPPING, node, out);
      out.writeShort(mapping.getValue().size());
      for (NodeTuple member : mapping.getValue()) {
        write(member.getKeyNode(), out);
        write(member.getValueNode(), out);
      }
    } else {
      throw new IOException("cannot be packed: " + node);
    }
  }

  private static void begin(byte kind, Node node, DataOutputStream out) throws IOException {
    out.writeByte(kind);
    out.writeShort(YamlMap.lineOf(node));
  }

  private static Node read(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    int line = in.readUnsignedShort() - 1;
    Optional<Mark> mark = Optional.of(new Mark("", 0, line, 0, NO_SNIPPET, 0));
    if (kind == SCALAR) {
      return new ScalarNode(Tag.STR, true, in.readUTF(), ScalarStyle.PLAIN, mark, mark);
    }
    int size = in.readUnsignedShort();
    if (kind == SEQUENCE) {
      List<Node> elements = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        elements.add(read(in));
      }
      return new SequenceNode(Tag.SEQ, true, elements, FlowStyle.BLOCK, mark, mark);
    }
    List<NodeTuple> members = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      members.add(new NodeTuple(read(in), read(in)));
    }
    return new MappingNode(Tag.MAP, true, members, FlowStyle.BLOCK, mark, mark);
  }
}
