package acme.content;

final class TemplateFillGenerator extends BaseGenerator implements ContentGenerator {
  TemplateFillGenerator() {
    super("template_fill");
  }

  @Override
  public String generate(PlainConfig config) {
    return "template_fill: plain " + config.getId();
  }
}
