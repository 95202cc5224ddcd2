package org.skyfield.swarm.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;

/** Plans inspections in a database and lets drones do them. */
public final class TaskDesk implements AutoCloseable {
  private static final String TABLE =
      """
      create table scheduled_tasks (
        task_name varchar(100), task_instance varchar(100), task_data blob,
        execution_time timestamp with time zone, picked boolean, picked_by varchar(50),
        last_success timestamp with time zone, last_failure timestamp with time zone,
        consecutive_failures int, last_heartbeat timestamp with time zone,
        version bigint, priority int, primary key (task_name, task_instance))
      """;

  private static final TaskDescriptor<Inspection> INSPECTION =
      TaskDescriptor.of("inspection", Inspection.class);

  private final Scheduler scheduler;
  private final CountDownLatch open;
  private final Map<String, Boolean> results = new TreeMap<>();

  public TaskDesk(int tasks, InspectionCrew crew) throws SQLException {
    open = new CountDownLatch(tasks);
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:mem:tasks;DB_CLOSE_DELAY=-1");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists scheduled_tasks");
      statement.execute(TABLE);
    }
    OneTimeTask<Inspection> task =
        Tasks.oneTime(INSPECTION)
            .onFailure(
                (complete, operations) -> {
                  operations.stop();
                  done(complete.getExecution().getId(), false);
                })
            .execute(
                (instance, context) -> {
                  crew.inspect(instance.getData());
                  done(instance.getId(), true);
                });
    scheduler =
        Scheduler.create(database, task)
            .schedulerName(new SchedulerName.Fixed("task-desk"))
            .pollingInterval(Duration.ofMillis(100))
            .threads(2)
            .enablePriority()
            .build();
  }

  public void assign(Inspection inspection) {
    scheduler.schedule(
        INSPECTION
            .instance(inspection.id())
            .data(inspection)
            .priority(inspection.priority())
            .scheduledTo(Instant.now()));
  }

  public void cancel(String id) {
    scheduler.cancel(INSPECTION.instanceId(id));
  }

  /** Does what is planned; the task ids with whether they succeeded. */
  public Map<String, Boolean> run() throws InterruptedException {
    scheduler.start();
    if (!open.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("tasks left open: " + open.getCount());
    }
    synchronized (results) {
      return new TreeMap<>(results);
    }
  }

  @Override
  public void close() {
    scheduler.stop();
  }

  private void done(String id, boolean success) {
    synchronized (results) {
      results.put(id, success);
    }
    open.countDown();
  }
}
