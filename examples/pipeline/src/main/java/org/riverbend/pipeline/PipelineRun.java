package org.riverbend.pipeline;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;

/** One run of a pipeline as a Spring Batch job; wires everything. */
final class PipelineRun implements JobExecutionListener {
  private final Settings settings;
  private final Path output;
  private final Path home;
  private final PrintStream out;
  private final DriverRegistry drivers = new DriverRegistry();
  private final ArtifactStore artifacts;

  PipelineRun(Settings settings, Path output, PrintStream out) {
    this.settings = settings;
    this.output = output;
    this.home = settings.profile().sandbox() ? output.resolve("sandbox") : output;
    this.out = out;
    this.artifacts = new ArtifactStore(home);
  }

  /** Runs every step, and gives the exit code. */
  int run() throws IOException {
    FreshFolder.at(output);
    Files.createDirectories(home.resolve("out"));
    JobRepository repository = new ResourcelessJobRepository();
    try (ConnectionResolver connections = new ConnectionResolver()) {
      JobExecution execution = start(job(repository, connections), repository);
      execution.getStepExecutions().forEach(this::print);
      execution.getFailureExceptions().forEach(e -> out.println("  " + e.getMessage()));
      out.println(execution.getJobInstance().getJobName() + ": " + execution.getStatus());
      return execution.getStatus() == BatchStatus.COMPLETED ? 0 : 1;
    }
  }

  /** Makes the place ready: connectors first, then their drivers. */
  @Override
  public void beforeJob(JobExecution execution) {
    List<String> needed = settings.steps().stream().map(step -> step.driver()).toList();
    try {
      drivers.registerAll(needed, settings.profile().sandbox() ? install() : Set.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void afterJob(JobExecution execution) {
    try {
      artifacts.totals();
      if (settings.profile().sandbox()) {
        artifacts.copyTo(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> install() throws IOException {
    Sandbox sandbox = Sandbox.create(home, settings.input().resolve("connectors"));
    Sandbox.Installation installation = sandbox.install(sandbox.missing());
    List<String> missing = sandbox.missing();
    if (!missing.isEmpty()) {
      throw new PipelineException("Connectors could not be installed: " + missing);
    }
    return Set.copyOf(installation.nowPresent());
  }

  private SimpleJob job(JobRepository repository, ConnectionResolver connections) {
    SimpleJob job = new SimpleJob("nightly-river-gauge-load");
    job.setJobRepository(repository);
    job.registerJobExecutionListener(this);
    StepConfigStore configs = new StepConfigStore(home);
    StepWork.Workshop shop =
        new StepWork.Workshop(settings, home, configs, artifacts, drivers, connections);
    for (Settings.StepDefinition definition : settings.steps()) {
      StepWork work = new StepWork(definition.id(), shop);
      Step step = new StepBuilder(definition.id(), repository).tasklet(work).build();
      job.addStep(new ConfiguredStep(definition, configs, work, step));
    }
    return job;
  }

  private static JobExecution start(AbstractJob job, JobRepository repository) {
    TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
    operator.setJobRepository(repository);
    operator.setJobRegistry(new MapJobRegistry());
    try {
      operator.afterPropertiesSet();
      return operator.start(job, new JobParameters());
    } catch (Exception e) {
      throw new PipelineException("The job could not be started", e);
    }
  }

  private void print(StepExecution step) {
    long rows = step.getReadCount() + step.getWriteCount();
    out.println("  " + step.getStepName() + ": " + step.getStatus() + ", " + rows + " rows");
    step.getFailureExceptions().forEach(e -> out.println("    " + e.getMessage()));
  }
}
