package org.prairie.atlas.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.prairie.atlas.config.Folders;
import org.prairie.atlas.ingest.Bulletins;

/** Checks bulletins against their JSON Schema. */
public final class SchemaGate {
  private final ObjectMapper json = new ObjectMapper();
  private final JsonSchema schema;

  public SchemaGate(Folders folders) throws IOException {
    String text = Files.readString(folders.source("schemas/bulletin.schema.json"));
    this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
  }

  public Bulletins check(byte[] raw) throws IOException {
    JsonNode tree = json.readTree(raw);
    Set<ValidationMessage> broken = schema.validate(tree);
    if (!broken.isEmpty()) {
      throw new IOException("Bulletins do not obey the schema: " + broken.iterator().next());
    }
    return json.treeToValue(tree, Bulletins.class);
  }
}
