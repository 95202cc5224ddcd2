// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

import dev.weft.registry.Instrument;
import dev.weft.registry.MetricType;
import java.util.List;

/** The metrics of synaptic. */
public final class SynapticMetrics {

  /** How many agents are active. */
  public static final MetricType AGENT_ACTIVE =
      new MetricType(
          "agent.active",
          "",
          Instrument.GAUGE,
          "How many agents are active.",
          List.of(),
          List.of(),
          "codex_synaptic_agent_active",
          null,
          null);

  /** How many nodes the mesh has. */
  public static final MetricType MESH_NODE_COUNT =
      new MetricType(
          "mesh.node.count",
          "",
          Instrument.GAUGE,
          "How many nodes the mesh has.",
          List.of(),
          List.of(),
          "codex_synaptic_mesh_node_count",
          null,
          null);

  /** How far the second memory is behind, in milliseconds. */
  public static final MetricType MEMORY_BRIDGE_SYNC_LAG_MS =
      new MetricType(
          "memory.bridge.sync_lag_ms",
          "",
          Instrument.GAUGE,
          "How far the second memory is behind, in milliseconds.",
          List.of(),
          List.of(),
          "codex_synaptic_memory_bridge_sync_lag_ms",
          null,
          null);

  /** How many proposals wait for a decision. */
  public static final MetricType CONSENSUS_ACTIVE_PROPOSALS =
      new MetricType(
          "consensus.active_proposals",
          "",
          Instrument.GAUGE,
          "How many proposals wait for a decision.",
          List.of(),
          List.of(),
          "codex_synaptic_consensus_active_proposals",
          null,
          null);

  /** How many connections the mesh has. */
  public static final MetricType MESH_CONNECTION_COUNT =
      new MetricType(
          "mesh.connection.count",
          "",
          Instrument.GAUGE,
          "How many connections the mesh has.",
          List.of(),
          List.of(),
          "codex_synaptic_mesh_connection_count",
          null,
          null);

  /** How many particles take part in an optimisation. */
  public static final MetricType SWARM_PARTICLES_ACTIVE =
      new MetricType(
          "swarm.particles.active",
          "",
          Instrument.GAUGE,
          "How many particles take part in an optimisation.",
          List.of(),
          List.of(),
          "codex_synaptic_swarm_particles_active",
          null,
          null);

  /** How many proposals wait for a decision, under its second name. */
  public static final MetricType CONSENSUS_PROPOSALS_PENDING =
      new MetricType(
          "consensus.proposals.pending",
          "",
          Instrument.GAUGE,
          "How many proposals wait for a decision, under its second name.",
          List.of(),
          List.of(),
          "codex_synaptic_consensus_proposals_pending",
          null,
          null);

  /** The memory that the system uses, in MB. */
  public static final MetricType SYSTEM_MEMORY_USED_MB =
      new MetricType(
          "system.memory.used_mb",
          "",
          Instrument.GAUGE,
          "The memory that the system uses, in MB.",
          List.of(),
          List.of(),
          "codex_synaptic_system_memory_used_mb",
          null,
          null);

  /** How busy the processors are, in percent. */
  public static final MetricType SYSTEM_CPU_USAGE_PERCENT =
      new MetricType(
          "system.cpu.usage_percent",
          "",
          Instrument.GAUGE,
          "How busy the processors are, in percent.",
          List.of(),
          List.of(),
          "codex_synaptic_system_cpu_usage_percent",
          null,
          null);

  /** The free space on the disk, in GB. */
  public static final MetricType SYSTEM_DISK_FREE_GB =
      new MetricType(
          "system.disk.free_gb",
          "",
          Instrument.GAUGE,
          "The free space on the disk, in GB.",
          List.of(),
          List.of(),
          "codex_synaptic_system_disk_free_gb",
          null,
          null);

  /** How many network connections are open. */
  public static final MetricType NETWORK_CONNECTIONS_ACTIVE =
      new MetricType(
          "network.connections.active",
          "",
          Instrument.GAUGE,
          "How many network connections are open.",
          List.of(),
          List.of(),
          "codex_synaptic_network_connections_active",
          null,
          null);

  /** How many tasks were completed. */
  public static final MetricType TASK_COMPLETED =
      new MetricType(
          "task.completed",
          "",
          Instrument.COUNTER,
          "How many tasks were completed.",
          List.of(),
          List.of(SynapticAttributes.BARE_AGENT_TYPE, SynapticAttributes.BARE_TASK_TYPE, SynapticAttributes.BARE_SUCCESS),
          "codex_synaptic_task_completed_total",
          null,
          null);

  /** How many tasks failed. */
  public static final MetricType TASK_FAILED =
      new MetricType(
          "task.failed",
          "",
          Instrument.COUNTER,
          "How many tasks failed.",
          List.of(),
          List.of(SynapticAttributes.BARE_AGENT_TYPE, SynapticAttributes.BARE_ERROR_TYPE),
          "codex_synaptic_task_failed_total",
          null,
          null);

  /** How many policies were violated. */
  public static final MetricType SECURITY_VIOLATIONS =
      new MetricType(
          "security.violations",
          "",
          Instrument.COUNTER,
          "How many policies were violated.",
          List.of(),
          List.of(SynapticAttributes.BARE_POLICY_TYPE, SynapticAttributes.BARE_SEVERITY),
          "codex_synaptic_security_violations_total",
          null,
          null);

  /** How many operations the memory bridge did. */
  public static final MetricType MEMORY_BRIDGE_OPERATIONS =
      new MetricType(
          "memory.bridge.operations",
          "",
          Instrument.COUNTER,
          "How many operations the memory bridge did.",
          List.of(),
          List.of(SynapticAttributes.BARE_OPERATION_TYPE, SynapticAttributes.BARE_NAMESPACE, SynapticAttributes.BARE_SUCCESS),
          "codex_synaptic_memory_bridge_operations_total",
          null,
          null);

  /** How many tasks were assigned. */
  public static final MetricType TASK_ASSIGNED_TOTAL =
      new MetricType(
          "task.assigned.total",
          "",
          Instrument.COUNTER,
          "How many tasks were assigned.",
          List.of(),
          List.of(),
          "codex_synaptic_task_assigned_total",
          null,
          null);

  /** How many tasks were cancelled. */
  public static final MetricType TASK_CANCELLED_TOTAL =
      new MetricType(
          "task.cancelled.total",
          "",
          Instrument.COUNTER,
          "How many tasks were cancelled.",
          List.of(),
          List.of(),
          "codex_synaptic_task_cancelled_total",
          null,
          null);

  /** How often somebody authenticated. */
  public static final MetricType SECURITY_AUTHENTICATIONS_TOTAL =
      new MetricType(
          "security.authentications.total",
          "",
          Instrument.COUNTER,
          "How often somebody authenticated.",
          List.of(),
          List.of(),
          "codex_synaptic_security_authentications_total",
          null,
          null);

  /** How often an authorization was denied. */
  public static final MetricType SECURITY_AUTHORIZATIONS_DENIED_TOTAL =
      new MetricType(
          "security.authorizations.denied.total",
          "",
          Instrument.COUNTER,
          "How often an authorization was denied.",
          List.of(),
          List.of(),
          "codex_synaptic_security_authorizations_denied_total",
          null,
          null);

  /** How many messages were sent. */
  public static final MetricType BRIDGE_MESSAGES_SENT_TOTAL =
      new MetricType(
          "bridge.messages.sent.total",
          "",
          Instrument.COUNTER,
          "How many messages were sent.",
          List.of(),
          List.of(),
          "codex_synaptic_bridge_messages_sent_total",
          null,
          null);

  /** How many messages were received. */
  public static final MetricType BRIDGE_MESSAGES_RECEIVED_TOTAL =
      new MetricType(
          "bridge.messages.received.total",
          "",
          Instrument.COUNTER,
          "How many messages were received.",
          List.of(),
          List.of(),
          "codex_synaptic_bridge_messages_received_total",
          null,
          null);

  /** How many connections were established. */
  public static final MetricType BRIDGE_CONNECTIONS_ESTABLISHED_TOTAL =
      new MetricType(
          "bridge.connections.established.total",
          "",
          Instrument.COUNTER,
          "How many connections were established.",
          List.of(),
          List.of(),
          "codex_synaptic_bridge_connections_established_total",
          null,
          null);

  /** How many errors the bridges had. */
  public static final MetricType BRIDGE_ERRORS_TOTAL =
      new MetricType(
          "bridge.errors.total",
          "",
          Instrument.COUNTER,
          "How many errors the bridges had.",
          List.of(),
          List.of(),
          "codex_synaptic_bridge_errors_total",
          null,
          null);

  /** How long decisions take, in milliseconds. */
  public static final MetricType CONSENSUS_DECISION_TIME_MS =
      new MetricType(
          "consensus.decision_time_ms",
          "",
          Instrument.HISTOGRAM,
          "How long decisions take, in milliseconds.",
          List.of(10.0, 50.0, 100.0, 500.0, 1000.0, 5000.0, 10000.0),
          List.of(),
          "codex_synaptic_consensus_decision_time_ms",
          null,
          null);

  /** How many iterations convergence takes. */
  public static final MetricType SWARM_CONVERGENCE_ITERATIONS =
      new MetricType(
          "swarm.convergence_iterations",
          "",
          Instrument.HISTOGRAM,
          "How many iterations convergence takes.",
          List.of(10.0, 25.0, 50.0, 100.0, 250.0, 500.0, 1000.0),
          List.of(),
          "codex_synaptic_swarm_convergence_iterations",
          null,
          null);

  /** How long tasks take, in milliseconds. */
  public static final MetricType TASK_EXECUTION_TIME_MS =
      new MetricType(
          "task.execution_time_ms",
          "",
          Instrument.HISTOGRAM,
          "How long tasks take, in milliseconds.",
          List.of(100.0, 500.0, 1000.0, 5000.0, 10000.0, 30000.0, 60000.0),
          List.of(SynapticAttributes.BARE_TASK_TYPE),
          "codex_synaptic_task_execution_time_ms",
          null,
          null);

  /** How long queries of the memory bridge take, in milliseconds. */
  public static final MetricType MEMORY_BRIDGE_QUERY_LATENCY_MS =
      new MetricType(
          "memory.bridge.query_latency_ms",
          "",
          Instrument.HISTOGRAM,
          "How long queries of the memory bridge take, in milliseconds.",
          List.of(1.0, 5.0, 10.0, 25.0, 50.0, 100.0, 250.0, 500.0),
          List.of(),
          "codex_synaptic_memory_bridge_query_latency_ms",
          null,
          null);

  /** How long messages between nodes take, in milliseconds. */
  public static final MetricType MESH_MESSAGE_LATENCY_MS =
      new MetricType(
          "mesh.message_latency_ms",
          "",
          Instrument.HISTOGRAM,
          "How long messages between nodes take, in milliseconds.",
          List.of(1.0, 5.0, 10.0, 25.0, 50.0, 100.0, 250.0, 500.0),
          List.of(),
          "codex_synaptic_mesh_message_latency_ms",
          null,
          null);

  /** The memory that agents use, in MB. */
  public static final MetricType AGENT_MEMORY_USAGE_MB =
      new MetricType(
          "agent.memory_usage_mb",
          "",
          Instrument.HISTOGRAM,
          "The memory that agents use, in MB.",
          List.of(16.0, 32.0, 64.0, 128.0, 256.0, 512.0, 1024.0, 2048.0, 4096.0),
          List.of(),
          "codex_synaptic_agent_memory_usage_mb",
          null,
          null);

  /** The processor time that agents use, in milliseconds. */
  public static final MetricType AGENT_CPU_TIME_MS =
      new MetricType(
          "agent.cpu_time_ms",
          "",
          Instrument.HISTOGRAM,
          "The processor time that agents use, in milliseconds.",
          List.of(1.0, 5.0, 10.0, 25.0, 50.0, 100.0, 250.0, 500.0),
          List.of(),
          "codex_synaptic_agent_cpu_time_ms",
          null,
          null);

  /** The size of messages, in bytes. */
  public static final MetricType BRIDGE_PAYLOAD_SIZE_BYTES =
      new MetricType(
          "bridge.payload_size_bytes",
          "",
          Instrument.HISTOGRAM,
          "The size of messages, in bytes.",
          List.of(256.0, 1024.0, 4096.0, 16384.0, 65536.0, 262144.0, 1048576.0),
          List.of(),
          "codex_synaptic_bridge_payload_size_bytes",
          null,
          null);

  /** All metrics in the order of the model. */
  public static final List<MetricType> ALL =
      List.of(
          AGENT_ACTIVE,
          MESH_NODE_COUNT,
          MEMORY_BRIDGE_SYNC_LAG_MS,
          CONSENSUS_ACTIVE_PROPOSALS,
          MESH_CONNECTION_COUNT,
          SWARM_PARTICLES_ACTIVE,
          CONSENSUS_PROPOSALS_PENDING,
          SYSTEM_MEMORY_USED_MB,
          SYSTEM_CPU_USAGE_PERCENT,
          SYSTEM_DISK_FREE_GB,
          NETWORK_CONNECTIONS_ACTIVE,
          TASK_COMPLETED,
          TASK_FAILED,
          SECURITY_VIOLATIONS,
          MEMORY_BRIDGE_OPERATIONS,
          TASK_ASSIGNED_TOTAL,
          TASK_CANCELLED_TOTAL,
          SECURITY_AUTHENTICATIONS_TOTAL,
          SECURITY_AUTHORIZATIONS_DENIED_TOTAL,
          BRIDGE_MESSAGES_SENT_TOTAL,
          BRIDGE_MESSAGES_RECEIVED_TOTAL,
          BRIDGE_CONNECTIONS_ESTABLISHED_TOTAL,
          BRIDGE_ERRORS_TOTAL,
          CONSENSUS_DECISION_TIME_MS,
          SWARM_CONVERGENCE_ITERATIONS,
          TASK_EXECUTION_TIME_MS,
          MEMORY_BRIDGE_QUERY_LATENCY_MS,
          MESH_MESSAGE_LATENCY_MS,
          AGENT_MEMORY_USAGE_MB,
          AGENT_CPU_TIME_MS,
          BRIDGE_PAYLOAD_SIZE_BYTES);

  private SynapticMetrics() {}
}
