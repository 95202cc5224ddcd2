package org.riverbend.compose.gauge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riverbend.compose.RiverbendInput;
import org.riverbend.compose.config.ConfigException;
import org.riverbend.compose.config.InputFolder;

class GaugeDataReaderTest {

  @Test
  void read_filesOfTheDesk_areComplete() {
    GaugeData data = GaugeDataReader.read(RiverbendInput.FOLDER);

    assertThat(data.stations()).hasSize(8);
    assertThat(data.readings()).hasSize(8 * 7 * 4);
    assertThat(data.marks()).hasSize(10);
    assertThat(data.ratings()).hasSize(6);
    assertThat(data.station("Low Weir")).contains(data.stations().get(3));
  }

  @Test
  void read_cellThatIsNoNumber_namesFileAndRow(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        folder.resolve("data/stations.csv"),
        """
        id,name,river,catchment_km2,datum_m,alert_m,flood_m,opened,access
        RB-01,Mill,Arle,forty,1,1,2,1961,path
        """);

    assertThatThrownBy(() -> GaugeDataReader.read(new InputFolder(folder)))
        .isInstanceOf(ConfigException.class)
        .hasMessage("stations.csv row 1: For input string: \"forty\"");
  }
}
