package org.prairie.atlas.publish;

/** Where the catalogs tell of a dataset. */
public record Publication(
    String activity, String prov, String dcat, String stac, String graph, long bytes) {
  /** Nothing was published. */
  public static final Publication NONE = new Publication("", "", "", "", "", 0);
}
