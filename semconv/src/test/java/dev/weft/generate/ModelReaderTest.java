package dev.weft.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ModelReaderTest {

  @Test
  void modelWithManyMistakes_isRefusedWithAllOfThemAndTheirPlaces() {
    String model =
        """
        file_format: definition/2
        attributes:
          - {key: demo.id, type: string, brief: Id., stability: development, examples: [a], colour: red}
          - {key: demo.id, type: text, brief: Id., stability: development, examples: [a]}
          - {key: other.id, type: int, brief: Id., stability: someday, examples: [1]}
          - {key: demo.size, type: int, brief: Size., stability: development}
          - {key: demo.note, type: string, brief: Note., stability: development, examples: [a], annotations: {weft: {nulable: true}}}
        events:
          - {name: demo.done, brief: Done., stability: development, attributes: [{ref: demo.missing, requirement_level: required}, {ref_group: demo.none}, {ref: demo.size, requirement_level: sometimes}]}
          - {name: demo.done, brief: Done., stability: development}
        metrics:
          - {name: demo.time, brief: Time., instrument: histogram, stability: development}
        """;

    assertThatThrownBy(() -> ModelReader.read("demo", model))
        .hasMessageContainingAll(
            "demo.yaml.attributes[0]: unknown key 'colour'",
            "demo.yaml.attributes[1]: type 'text' is not one of",
            "demo.yaml.attributes[1]: 'demo.id' is defined twice",
            "demo.yaml.attributes[2]: 'other.id' must be a lower-case name below 'demo.'",
            "demo.yaml.attributes[2]: unknown stability 'someday'",
            "demo.yaml.attributes[3]: 'examples' is missing",
            "demo.yaml.attributes[4].annotations.weft: unknown key 'nulable'",
            "demo.yaml.events[0].attributes[0]: attribute 'demo.missing' is not defined",
            "demo.yaml.events[0].attributes[1]: attribute group 'demo.none' is not defined above",
            "demo.yaml.events[0].attributes[2]: unknown requirement_level sometimes",
            "demo.yaml: event 'demo.done' is there twice",
            "demo.yaml.metrics[0]: a histogram, and nothing else, has boundaries",
            "demo.yaml.metrics[0]: 'unit' is missing");
  }

  @Test
  void modelOfAnotherSystem_isReadWithoutKnowingItsNames() {
    String model =
        """
        file_format: definition/2
        attributes:
          - {key: demo.run.size, type: int, brief: Size., stability: development, examples: [1]}
        events:
          - name: demo.run.done
            brief: Done.
            stability: development
            attributes: [{ref: demo.run.size, requirement_level: opt_in}]
        """;

    Vocabulary vocabulary = ModelReader.read("demo", model);

    Names names = new Names("demo");
    assertThat(new ConstantSources(vocabulary).attributes())
        .contains("public final class DemoAttributes", "RUN_SIZE", "longKey(\"demo.run.size\")");
    assertThat(new RecordSource(names, vocabulary.events().get(0)).text())
        .contains("public record RunDoneEvent(", "@Nullable Long runSize");
  }

  @Test
  void fieldsOfOneObjectThatAreApart_andUnknownInstruments_areRefused() {
    String model =
        """
        file_format: definition/2
        attributes:
          - {key: demo.run.id, type: string, brief: Id., stability: development, examples: [a], annotations: {weft: {pattern: "["}}}
          - {key: demo.run.size, type: int, brief: Size., stability: development, examples: [1]}
          - {key: demo.note, type: string, brief: Note., stability: development, examples: [a]}
        events:
          - name: demo.done
            brief: Done.
            stability: development
            attributes:
              - {ref: demo.run.id, requirement_level: required}
              - {ref: demo.note, requirement_level: required}
              - {ref: demo.run.size, requirement_level: required}
        metrics:
          - {name: demo.size, brief: Size., unit: "", instrument: meter, stability: development, annotations: {weft: {line: demo.none}}}
        """;

    assertThatThrownBy(() -> ModelReader.read("demo", model))
        .hasMessageContainingAll(
            "demo.yaml.attributes[0].annotations.weft: pattern: Unclosed character class",
            "demo.yaml.events[0]: the fields of 'run' must follow each other",
            "demo.yaml.metrics[0]: unknown instrument 'meter'",
            "demo.yaml.metrics[0].annotations.weft: attribute group 'demo.none' is not defined");
  }
}
