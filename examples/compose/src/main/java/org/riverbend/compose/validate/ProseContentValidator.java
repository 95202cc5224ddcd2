package org.riverbend.compose.validate;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.Comparator;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.riverbend.compose.config.ContentConfig;

/** Checks the text of a content against the house rules, which are the constraints of a bean. */
public final class ProseContentValidator implements ContentValidator {
  private final Validator validator =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  @Override
  public String name() {
    return "prose";
  }

  @Override
  public ValidationReport validate(ContentConfig config, String content) {
    List<Violation> violations =
        validator.validate(Prose.of(config, content)).stream()
            .map(ProseContentValidator::violation)
            .sorted(Comparator.comparing(Violation::location).thenComparing(Violation::rule))
            .toList();
    return ValidationReport.of(ruleCount(), violations);
  }

  private int ruleCount() {
    BeanDescriptor bean = validator.getConstraintsForClass(Prose.class);
    return bean.getConstrainedProperties().stream()
        .mapToInt(ProseContentValidator::constraints)
        .sum();
  }

  private static int constraints(PropertyDescriptor property) {
    int ofElements =
        property.getConstrainedContainerElementTypes().stream()
            .mapToInt(
                (ContainerElementTypeDescriptor element) ->
                    element.getConstraintDescriptors().size())
            .sum();
    return property.getConstraintDescriptors().size() + ofElements;
  }

  private static Violation violation(ConstraintViolation<Prose> violation) {
    return new Violation(
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName(),
        violation.getPropertyPath().toString(),
        violation.getMessage());
  }
}
