package org.riverbend.compose.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads the desk's YAML files; a mistake is told with the name of the file. */
public final class Yaml {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Yaml() {}

  public static <T> T read(Path file, Class<T> type) {
    try {
      return MAPPER.readValue(Files.readString(file), type);
    } catch (JsonProcessingException e) {
      throw new ConfigException(file.getFileName() + where(e) + ": " + reason(e), e);
    } catch (IOException e) {
      throw new ConfigException("Cannot read " + file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  /** The tree of a YAML text that does not come from a file of its own. */
  public static JsonNode tree(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  private static String reason(JsonProcessingException e) {
    if (e.getCause() instanceof ConfigException cause) {
      return cause.getMessage();
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return String.format(
          "unknown key '%s'; known are %s",
          unknown.getPropertyName(),
          unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", ")));
    }
    return e.getOriginalMessage();
  }

  /** Only the parser knows where it is; the mapper reports the end of what it has read ahead. */
  private static String where(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return e instanceof JsonMappingException || location == null
        ? ""
        : " line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
