package dev.weft.collector.files;

import dev.weft.collector.wire.Repository;
import dev.weft.collector.wire.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The services of {@code compose.yaml}. */
final class ComposeFile {
  private final Map<?, ?> services;

  ComposeFile() {
    Object file = Yaml.read(Repository.CONFIG.resolve("compose.yaml"));
    services = (Map<?, ?>) Yaml.at(file, "services");
  }

  /** A folder or volume in a container; source is empty where Docker keeps the volume. */
  record Mount(Optional<Path> source, Path target, boolean readOnly) {
    private static Mount parse(String written) {
      String[] parts = written.split(":", -1);
      Optional<Path> source =
          parts[0].startsWith(".")
              ? Optional.of(Repository.CONFIG.resolve(parts[0]).normalize())
              : Optional.empty();
      return new Mount(source, Path.of(parts[1]), parts.length > 2 && parts[2].equals("ro"));
    }
  }

  Set<String> services() {
    Set<String> names = new TreeSet<>();
    services.keySet().forEach(name -> names.add((String) name));
    return names;
  }

  List<Mount> mounts(String service) {
    return texts(service, "volumes").map(Mount::parse).toList();
  }

  /** The file of the repository that a path in a container is, if a mount has it. */
  Optional<Path> file(String service, String path) {
    Path inside = Path.of(path);
    return mounts(service).stream()
        .filter(mount -> mount.source().isPresent() && inside.startsWith(mount.target()))
        .findFirst()
        .map(mount -> mount.source().get().resolve(mount.target().relativize(inside)));
  }

  /** The paths of configurations in the command. */
  List<String> configs(String service) {
    List<String> configs = new ArrayList<>();
    texts(service, "command")
        .filter(argument -> argument.matches("--config(\\.file)?=.+"))
        .forEach(argument -> configs.add(argument.substring(argument.indexOf('=') + 1)));
    return configs;
  }

  /** What is published of a service, as it is written. */
  List<String> ports(String service) {
    return texts(service, "ports").toList();
  }

  String image(String service) {
    return (String) Yaml.at(services, service, "image");
  }

  /** A variable of the environment, which has to be there. */
  String variable(String service, String name) {
    return (String) Yaml.at(services, service, "environment", name);
  }

  private Stream<String> texts(String service, String key) {
    List<?> list = (List<?>) ((Map<?, ?>) Yaml.at(services, service)).get(key);
    return list == null ? Stream.of() : list.stream().map(String.class::cast);
  }
}
