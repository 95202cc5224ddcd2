package org.prairie.atlas.config;

import java.util.List;
import java.util.Map;

/**
 * A source of bulletins and the dataset that is made of it.
 *
 * @param contact whom to ask at the provider; empty when nobody is named
 * @param bulletins file of the bulletins in the input folder
 */
public record Feed(
    String pipeline,
    String domain,
    String datasetId,
    String source,
    String classification,
    String contact,
    String bulletins,
    int pollMinutes,
    List<String> sourceUrls,
    Map<String, Object> settings) {
  public Feed {
    sourceUrls = List.copyOf(sourceUrls);
    settings = Map.copyOf(settings);
  }

  /** The last part of the dataset's id, which names its files. */
  public String name() {
    return datasetId.substring(datasetId.lastIndexOf('.') + 1);
  }
}
