package acme.content;

final class Jinja2Generator extends BaseGenerator {
  Jinja2Generator() {
    super("jinja2");
  }
}
