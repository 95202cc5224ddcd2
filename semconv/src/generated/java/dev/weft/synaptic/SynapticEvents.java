// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldRules;
import dev.weft.registry.FieldType;
import dev.weft.registry.Generated;
import dev.weft.registry.Source;
import java.util.List;
import java.util.Map;

/** The event types of synaptic. */
public final class SynapticEvents {

  /** The state of an agent changed. */
  public static final EventType AGENT_LIFECYCLE =
      EventType.builder("synaptic", "agent.lifecycle")
          .brief("The state of an agent changed.")
          .retention("low_priority")
          .failure("data.state_to", "error")
          .field(
              new Field(
                  0,
                  "event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.EVENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The event, a UUID.",
                          FieldRules.NONE
                              .matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                              .generated(Generated.UUID)))
          .field(
              new Field(
                  1,
                  "timestamp",
                  FieldType.LONG,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, in milliseconds since 1970."))
          .field(
              new Field(
                  2,
                  "component",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  false,
                  false,
                  null,
                  List.of("agent"),
                  "The component that the event comes from."))
          .field(
              new Field(
                  3,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event."))
          .field(
              new Field(
                  4,
                  "severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SEVERITY,
                  true,
                  false,
                  null,
                  List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("INFO")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  5,
                  "tags",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Metadata, key by key.",
                          FieldRules.NONE
                              .orElse(Map.of())
                              .generated(Generated.TAGS)))
          .field(
              new Field(
                  6,
                  "context",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONTEXT,
                  true,
                  false,
                  null,
                  List.of(),
                  "What else is known.",
                          FieldRules.NONE
                              .orElse(Map.of())))
          .field(
              new Field(
                  7,
                  "data.agent_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.AGENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The agent."))
          .field(
              new Field(
                  8,
                  "data.agent_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.AGENT_TYPE,
                  false,
                  false,
                  null,
                  List.of(),
                  "The type of the agent."))
          .field(
              new Field(
                  9,
                  "data.state_from",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.STATE_FROM,
                  false,
                  false,
                  null,
                  List.of("initializing", "running", "idle", "busy", "error", "shutting_down", "offline"),
                  "The state before."))
          .field(
              new Field(
                  10,
                  "data.state_to",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.STATE_TO,
                  false,
                  false,
                  null,
                  List.of("initializing", "running", "idle", "busy", "error", "shutting_down", "offline"),
                  "The state after."))
          .field(
              new Field(
                  11,
                  "data.transition_reason",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TRANSITION_REASON,
                  false,
                  false,
                  null,
                  List.of(),
                  "Why the state changed."))
          .field(
              new Field(
                  12,
                  "data.resource_usage.cpu_percent",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.RESOURCE_USAGE_CPU_PERCENT,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The share of the processors that was used, in percent.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  13,
                  "data.resource_usage.memory_mb",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.RESOURCE_USAGE_MEMORY_MB,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The memory that was used, in MB.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  14,
                  "data.resource_usage.network_bytes",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.RESOURCE_USAGE_NETWORK_BYTES,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The bytes that went over the network.",
                          FieldRules.NONE
                              .omit()))
          .build();

  /** A swarm finished an iteration. */
  public static final EventType SWARM_ITERATION =
      EventType.builder("synaptic", "swarm.iteration")
          .brief("A swarm finished an iteration.")
          .retention("low_priority")
          .sampleEvery(100)
          .field(
              new Field(
                  0,
                  "event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.EVENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The event, a UUID.",
                          FieldRules.NONE
                              .matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                              .generated(Generated.UUID)))
          .field(
              new Field(
                  1,
                  "timestamp",
                  FieldType.LONG,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, in milliseconds since 1970."))
          .field(
              new Field(
                  2,
                  "component",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  false,
                  false,
                  null,
                  List.of("swarm"),
                  "The component that the event comes from."))
          .field(
              new Field(
                  3,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event."))
          .field(
              new Field(
                  4,
                  "severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SEVERITY,
                  true,
                  false,
                  null,
                  List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("INFO")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  5,
                  "tags",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Metadata, key by key.",
                          FieldRules.NONE
                              .orElse(Map.of())
                              .generated(Generated.TAGS)))
          .field(
              new Field(
                  6,
                  "context",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONTEXT,
                  true,
                  false,
                  null,
                  List.of(),
                  "What else is known.",
                          FieldRules.NONE
                              .orElse(Map.of())))
          .field(
              new Field(
                  7,
                  "data.swarm_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SWARM_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The swarm."))
          .field(
              new Field(
                  8,
                  "data.algorithm",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.ALGORITHM,
                  false,
                  false,
                  null,
                  List.of("pso", "aco", "flocking"),
                  "The algorithm of optimisation."))
          .field(
              new Field(
                  9,
                  "data.iteration",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.ITERATION,
                  false,
                  false,
                  0L,
                  List.of(),
                  "The number of the iteration."))
          .field(
              new Field(
                  10,
                  "data.convergence_score",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONVERGENCE_SCORE,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How far the swarm has converged.",
                          FieldRules.NONE
                              .atMost(1L)))
          .field(
              new Field(
                  11,
                  "data.best_fitness",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.BEST_FITNESS,
                  false,
                  false,
                  null,
                  List.of(),
                  "The best fitness so far."))
          .field(
              new Field(
                  12,
                  "data.parameters",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.PARAMETERS,
                  true,
                  false,
                  null,
                  List.of(),
                  "The parameters of the algorithm.",
                          FieldRules.NONE
                              .omit()))
          .build();

  /** Voting about a proposal ended. */
  public static final EventType CONSENSUS_PROPOSAL =
      EventType.builder("synaptic", "consensus.proposal")
          .brief("Voting about a proposal ended.")
          .retention("high_priority")
          .field(
              new Field(
                  0,
                  "event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.EVENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The event, a UUID.",
                          FieldRules.NONE
                              .matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                              .generated(Generated.UUID)))
          .field(
              new Field(
                  1,
                  "timestamp",
                  FieldType.LONG,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, in milliseconds since 1970."))
          .field(
              new Field(
                  2,
                  "component",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  false,
                  false,
                  null,
                  List.of("consensus"),
                  "The component that the event comes from."))
          .field(
              new Field(
                  3,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event."))
          .field(
              new Field(
                  4,
                  "severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SEVERITY,
                  true,
                  false,
                  null,
                  List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("INFO")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  5,
                  "tags",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Metadata, key by key.",
                          FieldRules.NONE
                              .orElse(Map.of())
                              .generated(Generated.TAGS)))
          .field(
              new Field(
                  6,
                  "context",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONTEXT,
                  true,
                  false,
                  null,
                  List.of(),
                  "What else is known.",
                          FieldRules.NONE
                              .orElse(Map.of())))
          .field(
              new Field(
                  7,
                  "data.proposal_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.PROPOSAL_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The proposal."))
          .field(
              new Field(
                  8,
                  "data.proposal_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.PROPOSAL_TYPE,
                  false,
                  false,
                  null,
                  List.of(),
                  "The type of the proposal."))
          .field(
              new Field(
                  9,
                  "data.votes_for",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.VOTES_FOR,
                  false,
                  false,
                  0L,
                  List.of(),
                  "The votes in favour."))
          .field(
              new Field(
                  10,
                  "data.votes_against",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.VOTES_AGAINST,
                  false,
                  false,
                  0L,
                  List.of(),
                  "The votes against."))
          .field(
              new Field(
                  11,
                  "data.quorum_reached",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  SynapticAttributes.QUORUM_REACHED,
                  false,
                  false,
                  null,
                  List.of(),
                  "Whether enough voted."))
          .field(
              new Field(
                  12,
                  "data.decision_time_ms",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.DECISION_TIME_MS,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How long the decision took, in milliseconds."))
          .build();

  /** Two memories were synchronised. */
  public static final EventType MEMORY_BRIDGE_SYNC =
      EventType.builder("synaptic", "memory.bridge.sync")
          .brief("Two memories were synchronised.")
          .retention("low_priority")
          .failure("data.status", "failure")
          .field(
              new Field(
                  0,
                  "event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.EVENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The event, a UUID.",
                          FieldRules.NONE
                              .matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                              .generated(Generated.UUID)))
          .field(
              new Field(
                  1,
                  "timestamp",
                  FieldType.LONG,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, in milliseconds since 1970."))
          .field(
              new Field(
                  2,
                  "component",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  false,
                  false,
                  null,
                  List.of("memory_bridge"),
                  "The component that the event comes from."))
          .field(
              new Field(
                  3,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event."))
          .field(
              new Field(
                  4,
                  "severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SEVERITY,
                  true,
                  false,
                  null,
                  List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("INFO")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  5,
                  "tags",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Metadata, key by key.",
                          FieldRules.NONE
                              .orElse(Map.of())
                              .generated(Generated.TAGS)))
          .field(
              new Field(
                  6,
                  "context",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONTEXT,
                  true,
                  false,
                  null,
                  List.of(),
                  "What else is known.",
                          FieldRules.NONE
                              .orElse(Map.of())))
          .field(
              new Field(
                  7,
                  "data.namespace",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.NAMESPACE,
                  false,
                  false,
                  null,
                  List.of(),
                  "The namespace in the memory."))
          .field(
              new Field(
                  8,
                  "data.sync_strategy",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SYNC_STRATEGY,
                  false,
                  false,
                  null,
                  List.of(),
                  "How the two sides were reconciled."))
          .field(
              new Field(
                  9,
                  "data.conflicts_resolved",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONFLICTS_RESOLVED,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How many conflicts were resolved."))
          .field(
              new Field(
                  10,
                  "data.sync_duration_ms",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SYNC_DURATION_MS,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How long it took, in milliseconds."))
          .field(
              new Field(
                  11,
                  "data.status",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.STATUS,
                  false,
                  false,
                  null,
                  List.of("success", "failure"),
                  "The outcome."))
          .build();

  /** The mesh changed; the form of the first half of the document. */
  public static final EventType MESH_TOPOLOGY_CHANGE =
      EventType.builder("synaptic", "mesh.topology.change")
          .brief("The mesh changed; the form of the first half of the document.")
          .retention("medium_priority")
          .field(
              new Field(
                  0,
                  "event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.EVENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The event, a UUID.",
                          FieldRules.NONE
                              .matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                              .generated(Generated.UUID)))
          .field(
              new Field(
                  1,
                  "timestamp",
                  FieldType.LONG,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, in milliseconds since 1970."))
          .field(
              new Field(
                  2,
                  "component",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  false,
                  false,
                  null,
                  List.of("neural_mesh"),
                  "The component that the event comes from."))
          .field(
              new Field(
                  3,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event."))
          .field(
              new Field(
                  4,
                  "severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SEVERITY,
                  true,
                  false,
                  null,
                  List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("INFO")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  5,
                  "tags",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Metadata, key by key.",
                          FieldRules.NONE
                              .orElse(Map.of())
                              .generated(Generated.TAGS)))
          .field(
              new Field(
                  6,
                  "context",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONTEXT,
                  true,
                  false,
                  null,
                  List.of(),
                  "What else is known.",
                          FieldRules.NONE
                              .orElse(Map.of())))
          .field(
              new Field(
                  7,
                  "data.node_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.NODE_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The node that changed."))
          .field(
              new Field(
                  8,
                  "data.change_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CHANGE_TYPE,
                  false,
                  false,
                  null,
                  List.of(),
                  "What changed."))
          .field(
              new Field(
                  9,
                  "data.connections_added",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONNECTIONS_ADDED,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How many connections were made."))
          .field(
              new Field(
                  10,
                  "data.connections_removed",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONNECTIONS_REMOVED,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How many connections were cut."))
          .field(
              new Field(
                  11,
                  "data.topology_health",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TOPOLOGY_HEALTH,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How healthy the mesh is.",
                          FieldRules.NONE
                              .atMost(1L)))
          .build();

  /** An agent violated a policy; the form of the first half of the document. */
  public static final EventType SECURITY_POLICY_VIOLATION =
      EventType.builder("synaptic", "security.policy.violation")
          .brief("An agent violated a policy; the form of the first half of the document.")
          .retention("high_priority")
          .failure("data.severity", "HIGH", "CRITICAL")
          .field(
              new Field(
                  0,
                  "event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.EVENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The event, a UUID.",
                          FieldRules.NONE
                              .matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                              .generated(Generated.UUID)))
          .field(
              new Field(
                  1,
                  "timestamp",
                  FieldType.LONG,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, in milliseconds since 1970."))
          .field(
              new Field(
                  2,
                  "component",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  false,
                  false,
                  null,
                  List.of("security"),
                  "The component that the event comes from."))
          .field(
              new Field(
                  3,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event."))
          .field(
              new Field(
                  4,
                  "severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SEVERITY,
                  true,
                  false,
                  null,
                  List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("WARN")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  5,
                  "tags",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Metadata, key by key.",
                          FieldRules.NONE
                              .orElse(Map.of())
                              .generated(Generated.TAGS)))
          .field(
              new Field(
                  6,
                  "context",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONTEXT,
                  true,
                  false,
                  null,
                  List.of(),
                  "What else is known.",
                          FieldRules.NONE
                              .orElse(Map.of())))
          .field(
              new Field(
                  7,
                  "data.agent_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.AGENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The agent."))
          .field(
              new Field(
                  8,
                  "data.policy_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.POLICY_TYPE,
                  false,
                  false,
                  null,
                  List.of(),
                  "The type of the policy."))
          .field(
              new Field(
                  9,
                  "data.violation_details",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.VIOLATION_DETAILS,
                  false,
                  false,
                  null,
                  List.of(),
                  "What was violated."))
          .field(
              new Field(
                  10,
                  "data.severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.VIOLATION_SEVERITY,
                  false,
                  false,
                  null,
                  List.of("LOW", "MEDIUM", "HIGH", "CRITICAL"),
                  "How severe the violation is."))
          .field(
              new Field(
                  11,
                  "data.action_taken",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.ACTION_TAKEN,
                  false,
                  false,
                  null,
                  List.of(),
                  "What was done about it."))
          .build();

  /** A task was executed; the form of the first half of the document. */
  public static final EventType TASK_EXECUTION =
      EventType.builder("synaptic", "task.execution")
          .brief("A task was executed; the form of the first half of the document.")
          .retention("medium_priority")
          .sampleEvery(10)
          .failure("data.success", false)
          .field(
              new Field(
                  0,
                  "event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.EVENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The event, a UUID.",
                          FieldRules.NONE
                              .matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                              .generated(Generated.UUID)))
          .field(
              new Field(
                  1,
                  "timestamp",
                  FieldType.LONG,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, in milliseconds since 1970."))
          .field(
              new Field(
                  2,
                  "component",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  false,
                  false,
                  null,
                  List.of("task_scheduler"),
                  "The component that the event comes from."))
          .field(
              new Field(
                  3,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event."))
          .field(
              new Field(
                  4,
                  "severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SEVERITY,
                  true,
                  false,
                  null,
                  List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("INFO")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  5,
                  "tags",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Metadata, key by key.",
                          FieldRules.NONE
                              .orElse(Map.of())
                              .generated(Generated.TAGS)))
          .field(
              new Field(
                  6,
                  "context",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONTEXT,
                  true,
                  false,
                  null,
                  List.of(),
                  "What else is known.",
                          FieldRules.NONE
                              .orElse(Map.of())))
          .field(
              new Field(
                  7,
                  "data.task_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TASK_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The task."))
          .field(
              new Field(
                  8,
                  "data.agent_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.AGENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The agent."))
          .field(
              new Field(
                  9,
                  "data.task_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TASK_TYPE,
                  false,
                  false,
                  null,
                  List.of(),
                  "The type of the task."))
          .field(
              new Field(
                  10,
                  "data.duration_ms",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.DURATION_MS,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How long it took, in milliseconds."))
          .field(
              new Field(
                  11,
                  "data.success",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SUCCESS,
                  false,
                  false,
                  null,
                  List.of(),
                  "Whether it succeeded."))
          .field(
              new Field(
                  12,
                  "data.error_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.ERROR_TYPE,
                  true,
                  false,
                  null,
                  List.of(),
                  "The class of the error.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  13,
                  "data.resource_usage.cpu_percent",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.RESOURCE_USAGE_CPU_PERCENT,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The share of the processors that was used, in percent.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  14,
                  "data.resource_usage.memory_mb",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.RESOURCE_USAGE_MEMORY_MB,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The memory that was used, in MB.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  15,
                  "data.resource_usage.network_bytes",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.RESOURCE_USAGE_NETWORK_BYTES,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The bytes that went over the network.",
                          FieldRules.NONE
                              .omit()))
          .build();

  /** Somebody voted about a proposal. */
  public static final EventType CONSENSUS_VOTE =
      EventType.builder("synaptic", "consensus.vote")
          .brief("Somebody voted about a proposal.")
          .retention("high_priority")
          .field(
              new Field(
                  0,
                  "event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.EVENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The event, a UUID.",
                          FieldRules.NONE
                              .matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                              .generated(Generated.UUID)))
          .field(
              new Field(
                  1,
                  "timestamp",
                  FieldType.LONG,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, in milliseconds since 1970."))
          .field(
              new Field(
                  2,
                  "component",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  false,
                  false,
                  null,
                  List.of("consensus"),
                  "The component that the event comes from."))
          .field(
              new Field(
                  3,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event."))
          .field(
              new Field(
                  4,
                  "severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SEVERITY,
                  true,
                  false,
                  null,
                  List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("INFO")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  5,
                  "tags",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Metadata, key by key.",
                          FieldRules.NONE
                              .orElse(Map.of())
                              .generated(Generated.TAGS)))
          .field(
              new Field(
                  6,
                  "context",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONTEXT,
                  true,
                  false,
                  null,
                  List.of(),
                  "What else is known.",
                          FieldRules.NONE
                              .orElse(Map.of())))
          .field(
              new Field(
                  7,
                  "data.proposal_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.PROPOSAL_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The proposal."))
          .field(
              new Field(
                  8,
                  "data.voter_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.VOTER_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "Who voted."))
          .field(
              new Field(
                  9,
                  "data.vote",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  SynapticAttributes.VOTE,
                  false,
                  false,
                  null,
                  List.of(),
                  "Whether the vote approves."))
          .field(
              new Field(
                  10,
                  "data.reasoning",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.REASONING,
                  false,
                  false,
                  null,
                  List.of(),
                  "Why."))
          .field(
              new Field(
                  11,
                  "data.vote_weight",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.VOTE_WEIGHT,
                  true,
                  false,
                  0L,
                  List.of(),
                  "The weight of the vote.",
                          FieldRules.NONE
                              .orElse(1.0)))
          .build();

  /** A proposal was decided. */
  public static final EventType CONSENSUS_DECISION =
      EventType.builder("synaptic", "consensus.decision")
          .brief("A proposal was decided.")
          .retention("high_priority")
          .field(
              new Field(
                  0,
                  "event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.EVENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The event, a UUID.",
                          FieldRules.NONE
                              .matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                              .generated(Generated.UUID)))
          .field(
              new Field(
                  1,
                  "timestamp",
                  FieldType.LONG,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, in milliseconds since 1970."))
          .field(
              new Field(
                  2,
                  "component",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  false,
                  false,
                  null,
                  List.of("consensus"),
                  "The component that the event comes from."))
          .field(
              new Field(
                  3,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event."))
          .field(
              new Field(
                  4,
                  "severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SEVERITY,
                  true,
                  false,
                  null,
                  List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("INFO")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  5,
                  "tags",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Metadata, key by key.",
                          FieldRules.NONE
                              .orElse(Map.of())
                              .generated(Generated.TAGS)))
          .field(
              new Field(
                  6,
                  "context",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONTEXT,
                  true,
                  false,
                  null,
                  List.of(),
                  "What else is known.",
                          FieldRules.NONE
                              .orElse(Map.of())))
          .field(
              new Field(
                  7,
                  "data.proposal_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.PROPOSAL_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The proposal."))
          .field(
              new Field(
                  8,
                  "data.decision",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.DECISION,
                  false,
                  false,
                  null,
                  List.of("APPROVED", "REJECTED", "TIMEOUT"),
                  "What was decided."))
          .field(
              new Field(
                  9,
                  "data.votes_for",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.VOTES_FOR,
                  false,
                  false,
                  0L,
                  List.of(),
                  "The votes in favour."))
          .field(
              new Field(
                  10,
                  "data.votes_against",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.VOTES_AGAINST,
                  false,
                  false,
                  0L,
                  List.of(),
                  "The votes against."))
          .field(
              new Field(
                  11,
                  "data.vote_threshold",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.VOTE_THRESHOLD,
                  false,
                  false,
                  0L,
                  List.of(),
                  "What a proposal needs; up to 1 a share of the votes, above a number of them."))
          .field(
              new Field(
                  12,
                  "data.decision_time_ms",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.DECISION_TIME_MS,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How long the decision took, in milliseconds."))
          .build();

  /** The mesh changed; the form of the second half of the document. */
  public static final EventType MESH_TOPOLOGY_CHANGED =
      EventType.builder("synaptic", "mesh.topology_change")
          .brief("The mesh changed; the form of the second half of the document.")
          .retention("medium_priority")
          .field(
              new Field(
                  0,
                  "event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.EVENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The event, a UUID.",
                          FieldRules.NONE
                              .matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                              .generated(Generated.UUID)))
          .field(
              new Field(
                  1,
                  "timestamp",
                  FieldType.LONG,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, in milliseconds since 1970."))
          .field(
              new Field(
                  2,
                  "component",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  false,
                  false,
                  null,
                  List.of("mesh"),
                  "The component that the event comes from."))
          .field(
              new Field(
                  3,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event."))
          .field(
              new Field(
                  4,
                  "severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SEVERITY,
                  true,
                  false,
                  null,
                  List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("INFO")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  5,
                  "tags",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Metadata, key by key.",
                          FieldRules.NONE
                              .orElse(Map.of())
                              .generated(Generated.TAGS)))
          .field(
              new Field(
                  6,
                  "context",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONTEXT,
                  true,
                  false,
                  null,
                  List.of(),
                  "What else is known.",
                          FieldRules.NONE
                              .orElse(Map.of())))
          .field(
              new Field(
                  7,
                  "data.change_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONNECTION_CHANGE_TYPE,
                  false,
                  false,
                  null,
                  List.of("NODE_ADDED", "NODE_REMOVED", "CONNECTION_ADDED", "CONNECTION_REMOVED"),
                  "What changed, one of a fixed list."))
          .field(
              new Field(
                  8,
                  "data.node_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.NODE_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The node that changed."))
          .field(
              new Field(
                  9,
                  "data.target_node_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TARGET_NODE_ID,
                  true,
                  false,
                  null,
                  List.of(),
                  "The node at the other end of the connection.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  10,
                  "data.node_count",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.NODE_COUNT,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How many nodes there are after the change."))
          .field(
              new Field(
                  11,
                  "data.connection_count",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONNECTION_COUNT,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How many connections there are after the change."))
          .field(
              new Field(
                  12,
                  "data.topology_hash",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TOPOLOGY_HASH,
                  false,
                  false,
                  null,
                  List.of(),
                  "A hash of the topology after the change."))
          .build();

  /** A task was assigned to an agent. */
  public static final EventType TASK_ASSIGNED =
      EventType.builder("synaptic", "task.assigned")
          .brief("A task was assigned to an agent.")
          .retention("medium_priority")
          .field(
              new Field(
                  0,
                  "event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.EVENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The event, a UUID.",
                          FieldRules.NONE
                              .matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                              .generated(Generated.UUID)))
          .field(
              new Field(
                  1,
                  "timestamp",
                  FieldType.LONG,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, in milliseconds since 1970."))
          .field(
              new Field(
                  2,
                  "component",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  false,
                  false,
                  null,
                  List.of("scheduler"),
                  "The component that the event comes from."))
          .field(
              new Field(
                  3,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event."))
          .field(
              new Field(
                  4,
                  "severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SEVERITY,
                  true,
                  false,
                  null,
                  List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("INFO")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  5,
                  "tags",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Metadata, key by key.",
                          FieldRules.NONE
                              .orElse(Map.of())
                              .generated(Generated.TAGS)))
          .field(
              new Field(
                  6,
                  "context",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONTEXT,
                  true,
                  false,
                  null,
                  List.of(),
                  "What else is known.",
                          FieldRules.NONE
                              .orElse(Map.of())))
          .field(
              new Field(
                  7,
                  "data.task_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TASK_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The task."))
          .field(
              new Field(
                  8,
                  "data.agent_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.AGENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The agent."))
          .field(
              new Field(
                  9,
                  "data.task_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TASK_TYPE,
                  false,
                  false,
                  null,
                  List.of(),
                  "The type of the task."))
          .field(
              new Field(
                  10,
                  "data.priority",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.PRIORITY,
                  false,
                  false,
                  1L,
                  List.of(),
                  "The priority of the task.",
                          FieldRules.NONE
                              .atMost(10L)))
          .field(
              new Field(
                  11,
                  "data.estimated_duration_ms",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.ESTIMATED_DURATION_MS,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How long the task may take, in milliseconds."))
          .field(
              new Field(
                  12,
                  "data.dependencies",
                  FieldType.STRING_LIST,
                  Source.ATTRIBUTE,
                  SynapticAttributes.DEPENDENCIES,
                  false,
                  false,
                  null,
                  List.of(),
                  "The tasks that must be done before."))
          .build();

  /** A task was completed; the form of the second half of the document. */
  public static final EventType TASK_COMPLETED =
      EventType.builder("synaptic", "task.completed")
          .brief("A task was completed; the form of the second half of the document.")
          .retention("medium_priority")
          .sampleEvery(10)
          .failure("data.success", false)
          .field(
              new Field(
                  0,
                  "event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.EVENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The event, a UUID.",
                          FieldRules.NONE
                              .matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                              .generated(Generated.UUID)))
          .field(
              new Field(
                  1,
                  "timestamp",
                  FieldType.LONG,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, in milliseconds since 1970."))
          .field(
              new Field(
                  2,
                  "component",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  false,
                  false,
                  null,
                  List.of("scheduler"),
                  "The component that the event comes from."))
          .field(
              new Field(
                  3,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event."))
          .field(
              new Field(
                  4,
                  "severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SEVERITY,
                  true,
                  false,
                  null,
                  List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("INFO")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  5,
                  "tags",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Metadata, key by key.",
                          FieldRules.NONE
                              .orElse(Map.of())
                              .generated(Generated.TAGS)))
          .field(
              new Field(
                  6,
                  "context",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONTEXT,
                  true,
                  false,
                  null,
                  List.of(),
                  "What else is known.",
                          FieldRules.NONE
                              .orElse(Map.of())))
          .field(
              new Field(
                  7,
                  "data.task_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TASK_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The task."))
          .field(
              new Field(
                  8,
                  "data.agent_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.AGENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The agent."))
          .field(
              new Field(
                  9,
                  "data.duration_ms",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.DURATION_MS,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How long it took, in milliseconds."))
          .field(
              new Field(
                  10,
                  "data.result_size_bytes",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.RESULT_SIZE_BYTES,
                  false,
                  false,
                  0L,
                  List.of(),
                  "The size of the result."))
          .field(
              new Field(
                  11,
                  "data.success",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SUCCESS,
                  false,
                  false,
                  null,
                  List.of(),
                  "Whether it succeeded."))
          .field(
              new Field(
                  12,
                  "data.error_message",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.ERROR_MESSAGE,
                  true,
                  false,
                  null,
                  List.of(),
                  "What went wrong.",
                          FieldRules.NONE
                              .omit()))
          .build();

  /** A message crossed a bridge. */
  public static final EventType BRIDGE_MESSAGE =
      EventType.builder("synaptic", "bridge.message")
          .brief("A message crossed a bridge.")
          .retention("low_priority")
          .sampleEvery(1000)
          .field(
              new Field(
                  0,
                  "event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.EVENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The event, a UUID.",
                          FieldRules.NONE
                              .matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                              .generated(Generated.UUID)))
          .field(
              new Field(
                  1,
                  "timestamp",
                  FieldType.LONG,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, in milliseconds since 1970."))
          .field(
              new Field(
                  2,
                  "component",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  false,
                  false,
                  null,
                  List.of("bridge"),
                  "The component that the event comes from."))
          .field(
              new Field(
                  3,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event."))
          .field(
              new Field(
                  4,
                  "severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SEVERITY,
                  true,
                  false,
                  null,
                  List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("DEBUG")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  5,
                  "tags",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Metadata, key by key.",
                          FieldRules.NONE
                              .orElse(Map.of())
                              .generated(Generated.TAGS)))
          .field(
              new Field(
                  6,
                  "context",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONTEXT,
                  true,
                  false,
                  null,
                  List.of(),
                  "What else is known.",
                          FieldRules.NONE
                              .orElse(Map.of())))
          .field(
              new Field(
                  7,
                  "data.bridge_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.BRIDGE_TYPE,
                  false,
                  false,
                  null,
                  List.of("MCP", "A2A"),
                  "The protocol of the bridge."))
          .field(
              new Field(
                  8,
                  "data.direction",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.DIRECTION,
                  false,
                  false,
                  null,
                  List.of("INBOUND", "OUTBOUND"),
                  "Where the message went."))
          .field(
              new Field(
                  9,
                  "data.message_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.MESSAGE_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The message."))
          .field(
              new Field(
                  10,
                  "data.source",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SOURCE,
                  false,
                  false,
                  null,
                  List.of(),
                  "Who sent it."))
          .field(
              new Field(
                  11,
                  "data.destination",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.DESTINATION,
                  false,
                  false,
                  null,
                  List.of(),
                  "Who should get it."))
          .field(
              new Field(
                  12,
                  "data.message_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.MESSAGE_TYPE,
                  false,
                  false,
                  null,
                  List.of(),
                  "The type of the message in its protocol."))
          .field(
              new Field(
                  13,
                  "data.payload_size_bytes",
                  FieldType.LONG,
                  Source.ATTRIBUTE,
                  SynapticAttributes.PAYLOAD_SIZE_BYTES,
                  false,
                  false,
                  0L,
                  List.of(),
                  "The size of the message."))
          .field(
              new Field(
                  14,
                  "data.processing_time_ms",
                  FieldType.DOUBLE,
                  Source.ATTRIBUTE,
                  SynapticAttributes.PROCESSING_TIME_MS,
                  false,
                  false,
                  0L,
                  List.of(),
                  "How long it took to handle it, in milliseconds."))
          .build();

  /** A policy was violated; the form of the second half of the document. */
  public static final EventType SECURITY_VIOLATION =
      EventType.builder("synaptic", "security.violation")
          .brief("A policy was violated; the form of the second half of the document.")
          .retention("high_priority")
          .failure("data.severity", "HIGH", "CRITICAL")
          .field(
              new Field(
                  0,
                  "event_id",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.EVENT_ID,
                  false,
                  false,
                  null,
                  List.of(),
                  "The event, a UUID.",
                          FieldRules.NONE
                              .matching("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                              .generated(Generated.UUID)))
          .field(
              new Field(
                  1,
                  "timestamp",
                  FieldType.LONG,
                  Source.TIMESTAMP,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "When it happened, in milliseconds since 1970."))
          .field(
              new Field(
                  2,
                  "component",
                  FieldType.STRING,
                  Source.CONSTANT,
                  null,
                  false,
                  false,
                  null,
                  List.of("security"),
                  "The component that the event comes from."))
          .field(
              new Field(
                  3,
                  "event_type",
                  FieldType.STRING,
                  Source.EVENT_NAME,
                  null,
                  false,
                  false,
                  null,
                  List.of(),
                  "The name of the event."))
          .field(
              new Field(
                  4,
                  "severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SEVERITY,
                  true,
                  false,
                  null,
                  List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"),
                  "How severe the event is.",
                          FieldRules.NONE
                              .orElse("WARN")
                              .generated(Generated.SEVERITY)))
          .field(
              new Field(
                  5,
                  "tags",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.TAGS,
                  true,
                  false,
                  null,
                  List.of(),
                  "Metadata, key by key.",
                          FieldRules.NONE
                              .orElse(Map.of())
                              .generated(Generated.TAGS)))
          .field(
              new Field(
                  6,
                  "context",
                  FieldType.MAP,
                  Source.ATTRIBUTE,
                  SynapticAttributes.CONTEXT,
                  true,
                  false,
                  null,
                  List.of(),
                  "What else is known.",
                          FieldRules.NONE
                              .orElse(Map.of())))
          .field(
              new Field(
                  7,
                  "data.violation_type",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.VIOLATION_TYPE,
                  false,
                  false,
                  null,
                  List.of("UNAUTHORIZED_ACCESS", "RESOURCE_LIMIT", "INVALID_INPUT"),
                  "What kind of violation it is."))
          .field(
              new Field(
                  8,
                  "data.source_agent",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.SOURCE_AGENT,
                  true,
                  false,
                  null,
                  List.of(),
                  "The agent that violated the policy.",
                          FieldRules.NONE
                              .omit()))
          .field(
              new Field(
                  9,
                  "data.resource",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.RESOURCE,
                  false,
                  false,
                  null,
                  List.of(),
                  "What was affected."))
          .field(
              new Field(
                  10,
                  "data.attempted_action",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.ATTEMPTED_ACTION,
                  false,
                  false,
                  null,
                  List.of(),
                  "What was attempted."))
          .field(
              new Field(
                  11,
                  "data.policy_violated",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.POLICY_VIOLATED,
                  false,
                  false,
                  null,
                  List.of(),
                  "The policy."))
          .field(
              new Field(
                  12,
                  "data.blocked",
                  FieldType.BOOLEAN,
                  Source.ATTRIBUTE,
                  SynapticAttributes.BLOCKED,
                  false,
                  false,
                  null,
                  List.of(),
                  "Whether the action was blocked."))
          .field(
              new Field(
                  13,
                  "data.severity",
                  FieldType.STRING,
                  Source.ATTRIBUTE,
                  SynapticAttributes.VIOLATION_SEVERITY,
                  false,
                  false,
                  null,
                  List.of("LOW", "MEDIUM", "HIGH", "CRITICAL"),
                  "How severe the violation is."))
          .build();

  /** All event types in the order of the model. */
  public static final List<EventType> ALL =
      List.of(
          AGENT_LIFECYCLE,
          SWARM_ITERATION,
          CONSENSUS_PROPOSAL,
          MEMORY_BRIDGE_SYNC,
          MESH_TOPOLOGY_CHANGE,
          SECURITY_POLICY_VIOLATION,
          TASK_EXECUTION,
          CONSENSUS_VOTE,
          CONSENSUS_DECISION,
          MESH_TOPOLOGY_CHANGED,
          TASK_ASSIGNED,
          TASK_COMPLETED,
          BRIDGE_MESSAGE,
          SECURITY_VIOLATION);

  private SynapticEvents() {}
}
