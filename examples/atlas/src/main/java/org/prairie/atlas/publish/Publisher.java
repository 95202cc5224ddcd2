package org.prairie.atlas.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.prairie.atlas.config.Feed;
import org.prairie.atlas.config.Folders;
import org.prairie.atlas.ingest.Bulletins;

/** Writes a dataset's STAC collection, DCAT entry and PROV bundle. */
public final class Publisher {
  private final Folders folders;

  public Publisher(Folders folders) {
    this.folders = folders;
  }

  public Publication publish(Feed feed, Bulletins bulletins, String digest) throws IOException {
    String id = feed.domain() + "-" + feed.name();
    String activity = "kfm.prov.activity:ingest:" + feed.name() + ":" + bulletins.issued();
    String stacName = "stac/collections/" + id + ".json";
    String dcatName = "catalog/dcat/" + feed.domain() + "/" + feed.name() + ".jsonld";
    String provName = "prov/" + feed.name() + "/prov.json";
    String stac = folders.writeJson(stacName, stac(feed, id, bulletins.issued()));
    String dcat =
        folders.writeJson(
            dcatName,
            Map.of(
                "@context",
                "https://www.w3.org/ns/dcat",
                "@type",
                "Dataset",
                "@id",
                feed.datasetId(),
                "publisher",
                bulletins.issuer()));
    String prov =
        folders.writeJson(
            provName,
            Map.of(
                "activity", Map.of(activity, Map.of("prov:type", "ingest")),
                "entity", Map.of(feed.datasetId(), Map.of("digest", digest))));
    long bytes = 0;
    for (String name : List.of(stacName, dcatName, provName)) {
      bytes += Files.size(folders.output().resolve(name));
    }
    String graph = folders.output().getFileName() + "/graph/csv/" + feed.domain() + "/";
    return new Publication(activity, prov, dcat, stac, graph + feed.name() + "/", bytes);
  }

  private static Map<String, Object> stac(Feed feed, String id, String issued) {
    return Map.of(
        "stac_version",
        "1.0.0",
        "type",
        "Collection",
        "id",
        id,
        "description",
        "Bulletins of " + feed.source(),
        "license",
        "CC-BY-4.0",
        "updated",
        issued);
  }
}
