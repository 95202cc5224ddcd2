package acme.content;

final class BddScenarioGenerator extends BaseGenerator {
  BddScenarioGenerator() {
    super("bdd_scenario");
  }
}
