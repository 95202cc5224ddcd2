package org.skyfield.swarm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skyfield.swarm.Mission.Site;
import org.skyfield.swarm.bridge.A2aBridge;
import org.skyfield.swarm.bridge.A2aMessage;
import org.skyfield.swarm.bridge.MemoryBridge;
import org.skyfield.swarm.bridge.WeatherTool;
import org.skyfield.swarm.guard.FlightGuard;
import org.skyfield.swarm.mesh.Mesh;
import org.skyfield.swarm.mesh.MeshChange;
import org.skyfield.swarm.mesh.MeshMessage;
import org.skyfield.swarm.plan.Ballot;
import org.skyfield.swarm.plan.Council;
import org.skyfield.swarm.plan.Decision;
import org.skyfield.swarm.plan.PlanLog;
import org.skyfield.swarm.route.RouteSwarm;
import org.skyfield.swarm.route.RouteSwarm.Route;
import org.skyfield.swarm.task.Agent;
import org.skyfield.swarm.task.Inspection;
import org.skyfield.swarm.task.InspectionCrew;
import org.skyfield.swarm.task.TaskDesk;

/** One day of the dispatcher, step by step. */
final class Dispatch {
  private static final int WEATHER_CALLS = 600;
  private static final int TASKS = 26;

  private final Mission mission;
  private final Path workDir;
  private final Map<String, Agent> agents = new LinkedHashMap<>();
  private final List<String> report = new ArrayList<>();

  Dispatch(Mission mission, Path workDir) {
    this.mission = mission;
    this.workDir = workDir;
  }

  List<String> run() throws Exception {
    startAgents();
    Route route = RouteSwarm.shortest(mission.id(), mission.sites());
    report.add("route: %s (%.1f km)".formatted(String.join(" ", route.order()), route.length()));
    try (Mesh mesh = new Mesh()) {
      meetInMesh(mesh);
      agree(route);
      shareMemory();
      checkCommands();
      askOthers();
      inspect();
    }
    agents.values().forEach(agent -> agent.become("offline", "end_of_day"));
    return report;
  }

  private void startAgents() {
    for (String drone : mission.drones()) {
      Agent agent = new Agent(drone, "inspection_drone");
      agent.become("running", "started");
      agent.become("idle", "ready");
      agents.put(drone, agent);
    }
  }

  private void meetInMesh(Mesh mesh) throws Exception {
    for (String drone : mission.drones()) {
      mesh.join(drone);
    }
    boolean arrived = true;
    for (int i = 0; i < 10; i++) {
      arrived &= mesh.send(new MeshMessage(i, "ping"));
    }
    mesh.leave(mission.drones().get(mission.drones().size() - 1));
    List<String> kinds = mesh.changes().stream().map(MeshChange::kind).toList();
    report.add("mesh: %s, messages arrived: %s".formatted(kinds, arrived));
  }

  private void agree(Route route) throws Exception {
    Council council = new Council(mission.drones());
    Decision plan = council.decide(new Ballot("plan-1", "flight_plan", route.length(), 0.5));
    Decision detour = council.decide(new Ballot("plan-2", "detour", route.length() * 20, 0.75));
    boolean kept = false;
    try (PlanLog log = new PlanLog(workDir.resolve("raft"))) {
      kept = plan.approved() && log.append(String.join(",", route.order()));
    }
    report.add("plans: %s, %s, kept: %s".formatted(plan.outcome(), detour.outcome(), kept));
  }

  private void shareMemory() {
    MemoryBridge bridge = new MemoryBridge();
    for (Site site : mission.sites()) {
      bridge.learn(true, "sites/" + site.name(), "planned", 1_000);
      bridge.learn(false, "sites/" + site.name(), "seen", 1_040);
    }
    bridge.learn(false, "pilots/duty", mission.pilotEmail(), 1_000);
    var sites = bridge.sync("sites");
    var pilots = bridge.sync("pilots");
    boolean refused = false;
    try {
      bridge.sync("");
    } catch (IllegalArgumentException e) {
      refused = true;
    }
    String first = bridge.query("sites", mission.sites().get(0).name());
    report.add(
        "memory: %d and %d conflicts, first site %s, nameless refused: %s"
            .formatted(sites.conflicts(), pilots.conflicts(), first, refused));
  }

  private void checkCommands() {
    FlightGuard guard = new FlightGuard(mission.drones(), mission.weatherToken());
    String drone = mission.drones().get(0);
    boolean known = guard.authenticate(drone, mission.weatherToken());
    boolean unknown = guard.authenticate("stranger", "guess");
    boolean flies = guard.allows(drone, "airspace", "fly");
    guard.allows("stranger", "airspace", "fly");
    guard.allows(drone, "camera", "stream");
    report.add(
        "guard: %s %s %s, %d violations"
            .formatted(known, unknown, flies, guard.violations().size()));
  }

  private void askOthers() {
    int calm = 0;
    boolean tide;
    try (WeatherTool weather = new WeatherTool()) {
      for (int i = 0; i < WEATHER_CALLS; i++) {
        Site site = mission.sites().get(i % mission.sites().size());
        String token = mission.weatherToken();
        calm += weather.wind(site.name(), token, site.latitude(), site.longitude()) > 0 ? 1 : 0;
      }
      tide = weather.tide(mission.sites().get(0).name());
    }
    A2aBridge bridge = new A2aBridge();
    bridge.connect("weather-agent");
    int answered = 0;
    for (int i = 0; i < 500; i++) {
      String text = "{\"contact\":\"" + mission.pilotEmail() + "\"}";
      A2aMessage message =
          new A2aMessage("a2a-" + i, "dispatcher", "weather-agent", "message/send", text);
      answered += bridge.send(message).equals("completed") ? 1 : 0;
    }
    A2aMessage empty = new A2aMessage("a2a-x", "dispatcher", "weather-agent", "message/send", "");
    report.add(
        "others: %d calm, tide: %s, %d answers, empty: %s"
            .formatted(calm, tide, answered, bridge.send(empty)));
  }

  private void inspect() throws Exception {
    try (TaskDesk desk = new TaskDesk(TASKS, new InspectionCrew(agents))) {
      for (int i = 1; i <= TASKS; i++) {
        desk.assign(inspection(i, i == TASKS ? "night_flight" : "inspection"));
      }
      desk.assign(inspection(TASKS + 1, "inspection"));
      desk.cancel("task-" + (TASKS + 1));
      Map<String, Boolean> results = desk.run();
      long done = results.values().stream().filter(success -> success).count();
      report.add("tasks: %d done, %d failed".formatted(done, results.size() - done));
    }
  }

  private Inspection inspection(int number, String kind) {
    List<String> drones = mission.drones();
    ArrayList<String> dependencies = new ArrayList<>();
    if (number > 1) {
      dependencies.add("task-" + (number - 1));
    }
    return new Inspection(
        "task-" + number,
        drones.get(number % drones.size()),
        "inspection_drone",
        kind,
        1 + number % 10,
        50,
        dependencies);
  }
}
