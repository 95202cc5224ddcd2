package dev.weft.advice;

import dev.weft.Weft;
import io.opentelemetry.javaagent.extension.instrumentation.InstrumentationModule;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import io.opentelemetry.javaagent.extension.instrumentation.internal.ExperimentalInstrumentationModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands one type instrumentation a rule to the upstream agent. Loaded by its service loader. */
public final class WeftInstrumentationModule extends InstrumentationModule
    implements ExperimentalInstrumentationModule {
  private @Nullable List<TypeInstrumentation> instrumentations;

  public WeftInstrumentationModule() {
    super("weft");
  }

  /** Switched by {@code weft.enabled} and by its own name, not with the modules of upstream. */
  @Override
  public boolean defaultEnabled() {
    return true;
  }

  /** Advice lives in a class loader of its own that sees the bridge; nothing is injected. */
  @Override
  public HelperClassStrategy helperClassStrategy() {
    return HelperClassStrategy.ISOLATED;
  }

  @Override
  public synchronized List<TypeInstrumentation> typeInstrumentations() {
    List<TypeInstrumentation> all = instrumentations;
    if (all == null) {
      all = create();
      instrumentations = all;
    }
    return all;
  }

  private static List<TypeInstrumentation> create() {
    Weft weft = Weft.current();
    List<TypeInstrumentation> all = new ArrayList<>();
    if (weft == null) {
      return all;
    }
    for (int number = 0; number < weft.rules().size(); number++) {
      all.add(new RuleInstrumentation(weft.rules().get(number), number));
    }
    if (weft.config().childProcesses()) {
      all.add(new ChildProcessInstrumentation());
    }
    all.add(new EmitterInstrumentation());
    all.add(new ExitInstrumentation());
    all.add(new HealthInstrumentation());
    return all;
  }
}
