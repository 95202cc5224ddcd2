package dev.weft.collector.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What is in a bucket, asked with S3's API by one who needs no signature. */
public final class ObjectStore {
  private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");

  private final int port;
  private final String bucket;

  public ObjectStore(int port, String bucket) {
    this.port = port;
    this.bucket = bucket;
  }

  /** One object; its content is asked for each time. */
  public record StoredObject(String key, URI address) {

    /** As it is stored. */
    public byte[] body() {
      return Http.bytes(address);
    }

    /** What was compressed. */
    public String text() {
      try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body()))) {
        return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(key, e);
      }
    }

    public JsonNode json() {
      return Http.parse(text());
    }
  }

  /** All objects whose key begins so. */
  public List<StoredObject> objects(String prefix) {
    String list = Http.text(address("?list-type=2&prefix=" + prefix));
    if (list.contains("<IsTruncated>true</IsTruncated>")) {
      throw new IllegalStateException("more than one page of objects in " + bucket);
    }
    return KEY.matcher(list)
        .results()
        .map(key -> key.group(1))
        .map(key -> new StoredObject(key, address("/" + key)))
        .toList();
  }

  private URI address(String path) {
    return Http.local(port, "/" + bucket + path);
  }
}
