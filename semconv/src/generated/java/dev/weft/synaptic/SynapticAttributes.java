// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Value;
import java.util.List;

/** The attribute keys of synaptic. */
public final class SynapticAttributes {

  /** The event, a UUID. */
  public static final AttributeKey<String> EVENT_ID =
      AttributeKey.stringKey("synaptic.event_id");

  /** How severe the event is. */
  public static final AttributeKey<String> SEVERITY =
      AttributeKey.stringKey("synaptic.severity");

  /** Metadata, key by key. */
  public static final AttributeKey<Value<?>> TAGS =
      AttributeKey.valueKey("synaptic.tags");

  /** What else is known. */
  public static final AttributeKey<Value<?>> CONTEXT =
      AttributeKey.valueKey("synaptic.context");

  /** The agent. */
  public static final AttributeKey<String> AGENT_ID =
      AttributeKey.stringKey("synaptic.agent_id");

  /** The type of the agent. */
  public static final AttributeKey<String> AGENT_TYPE =
      AttributeKey.stringKey("synaptic.agent_type");

  /** The state before. */
  public static final AttributeKey<String> STATE_FROM =
      AttributeKey.stringKey("synaptic.state_from");

  /** The state after. */
  public static final AttributeKey<String> STATE_TO =
      AttributeKey.stringKey("synaptic.state_to");

  /** Why the state changed. */
  public static final AttributeKey<String> TRANSITION_REASON =
      AttributeKey.stringKey("synaptic.transition_reason");

  /** The share of the processors that was used, in percent. */
  public static final AttributeKey<Double> RESOURCE_USAGE_CPU_PERCENT =
      AttributeKey.doubleKey("synaptic.resource_usage.cpu_percent");

  /** The memory that was used, in MB. */
  public static final AttributeKey<Double> RESOURCE_USAGE_MEMORY_MB =
      AttributeKey.doubleKey("synaptic.resource_usage.memory_mb");

  /** The bytes that went over the network. */
  public static final AttributeKey<Long> RESOURCE_USAGE_NETWORK_BYTES =
      AttributeKey.longKey("synaptic.resource_usage.network_bytes");

  /** The swarm. */
  public static final AttributeKey<String> SWARM_ID =
      AttributeKey.stringKey("synaptic.swarm_id");

  /** The algorithm of optimisation. */
  public static final AttributeKey<String> ALGORITHM =
      AttributeKey.stringKey("synaptic.algorithm");

  /** The number of the iteration. */
  public static final AttributeKey<Long> ITERATION =
      AttributeKey.longKey("synaptic.iteration");

  /** How far the swarm has converged. */
  public static final AttributeKey<Double> CONVERGENCE_SCORE =
      AttributeKey.doubleKey("synaptic.convergence_score");

  /** The best fitness so far. */
  public static final AttributeKey<Double> BEST_FITNESS =
      AttributeKey.doubleKey("synaptic.best_fitness");

  /** The parameters of the algorithm. */
  public static final AttributeKey<Value<?>> PARAMETERS =
      AttributeKey.valueKey("synaptic.parameters");

  /** The proposal. */
  public static final AttributeKey<String> PROPOSAL_ID =
      AttributeKey.stringKey("synaptic.proposal_id");

  /** The type of the proposal. */
  public static final AttributeKey<String> PROPOSAL_TYPE =
      AttributeKey.stringKey("synaptic.proposal_type");

  /** The votes in favour. */
  public static final AttributeKey<Long> VOTES_FOR =
      AttributeKey.longKey("synaptic.votes_for");

  /** The votes against. */
  public static final AttributeKey<Long> VOTES_AGAINST =
      AttributeKey.longKey("synaptic.votes_against");

  /** Whether enough voted. */
  public static final AttributeKey<Boolean> QUORUM_REACHED =
      AttributeKey.booleanKey("synaptic.quorum_reached");

  /** How long the decision took, in milliseconds. */
  public static final AttributeKey<Double> DECISION_TIME_MS =
      AttributeKey.doubleKey("synaptic.decision_time_ms");

  /** Who voted. */
  public static final AttributeKey<String> VOTER_ID =
      AttributeKey.stringKey("synaptic.voter_id");

  /** Whether the vote approves. */
  public static final AttributeKey<Boolean> VOTE =
      AttributeKey.booleanKey("synaptic.vote");

  /** Why. */
  public static final AttributeKey<String> REASONING =
      AttributeKey.stringKey("synaptic.reasoning");

  /** The weight of the vote. */
  public static final AttributeKey<Double> VOTE_WEIGHT =
      AttributeKey.doubleKey("synaptic.vote_weight");

  /** What was decided. */
  public static final AttributeKey<String> DECISION =
      AttributeKey.stringKey("synaptic.decision");

  /** What a proposal needs; up to 1 a share of the votes, above a number of them. */
  public static final AttributeKey<Double> VOTE_THRESHOLD =
      AttributeKey.doubleKey("synaptic.vote_threshold");

  /** The namespace in the memory. */
  public static final AttributeKey<String> NAMESPACE =
      AttributeKey.stringKey("synaptic.namespace");

  /** How the two sides were reconciled. */
  public static final AttributeKey<String> SYNC_STRATEGY =
      AttributeKey.stringKey("synaptic.sync_strategy");

  /** How many conflicts were resolved. */
  public static final AttributeKey<Long> CONFLICTS_RESOLVED =
      AttributeKey.longKey("synaptic.conflicts_resolved");

  /** How long it took, in milliseconds. */
  public static final AttributeKey<Double> SYNC_DURATION_MS =
      AttributeKey.doubleKey("synaptic.sync_duration_ms");

  /** The outcome. */
  public static final AttributeKey<String> STATUS =
      AttributeKey.stringKey("synaptic.status");

  /** The node that changed. */
  public static final AttributeKey<String> NODE_ID =
      AttributeKey.stringKey("synaptic.node_id");

  /** What changed. */
  public static final AttributeKey<String> CHANGE_TYPE =
      AttributeKey.stringKey("synaptic.change_type");

  /** What changed, one of a fixed list. */
  public static final AttributeKey<String> CONNECTION_CHANGE_TYPE =
      AttributeKey.stringKey("synaptic.connection_change_type");

  /** How many connections were made. */
  public static final AttributeKey<Long> CONNECTIONS_ADDED =
      AttributeKey.longKey("synaptic.connections_added");

  /** How many connections were cut. */
  public static final AttributeKey<Long> CONNECTIONS_REMOVED =
      AttributeKey.longKey("synaptic.connections_removed");

  /** How healthy the mesh is. */
  public static final AttributeKey<Double> TOPOLOGY_HEALTH =
      AttributeKey.doubleKey("synaptic.topology_health");

  /** The node at the other end of the connection. */
  public static final AttributeKey<String> TARGET_NODE_ID =
      AttributeKey.stringKey("synaptic.target_node_id");

  /** How many nodes there are after the change. */
  public static final AttributeKey<Long> NODE_COUNT =
      AttributeKey.longKey("synaptic.node_count");

  /** How many connections there are after the change. */
  public static final AttributeKey<Long> CONNECTION_COUNT =
      AttributeKey.longKey("synaptic.connection_count");

  /** A hash of the topology after the change. */
  public static final AttributeKey<String> TOPOLOGY_HASH =
      AttributeKey.stringKey("synaptic.topology_hash");

  /** The type of the policy. */
  public static final AttributeKey<String> POLICY_TYPE =
      AttributeKey.stringKey("synaptic.policy_type");

  /** What was violated. */
  public static final AttributeKey<String> VIOLATION_DETAILS =
      AttributeKey.stringKey("synaptic.violation_details");

  /** How severe the violation is. */
  public static final AttributeKey<String> VIOLATION_SEVERITY =
      AttributeKey.stringKey("synaptic.violation.severity");

  /** What was done about it. */
  public static final AttributeKey<String> ACTION_TAKEN =
      AttributeKey.stringKey("synaptic.action_taken");

  /** What kind of violation it is. */
  public static final AttributeKey<String> VIOLATION_TYPE =
      AttributeKey.stringKey("synaptic.violation_type");

  /** The agent that violated the policy. */
  public static final AttributeKey<String> SOURCE_AGENT =
      AttributeKey.stringKey("synaptic.source_agent");

  /** What was affected. */
  public static final AttributeKey<String> RESOURCE =
      AttributeKey.stringKey("synaptic.resource");

  /** What was attempted. */
  public static final AttributeKey<String> ATTEMPTED_ACTION =
      AttributeKey.stringKey("synaptic.attempted_action");

  /** The policy. */
  public static final AttributeKey<String> POLICY_VIOLATED =
      AttributeKey.stringKey("synaptic.policy_violated");

  /** Whether the action was blocked. */
  public static final AttributeKey<Boolean> BLOCKED =
      AttributeKey.booleanKey("synaptic.blocked");

  /** The task. */
  public static final AttributeKey<String> TASK_ID =
      AttributeKey.stringKey("synaptic.task_id");

  /** The type of the task. */
  public static final AttributeKey<String> TASK_TYPE =
      AttributeKey.stringKey("synaptic.task_type");

  /** How long it took, in milliseconds. */
  public static final AttributeKey<Double> DURATION_MS =
      AttributeKey.doubleKey("synaptic.duration_ms");

  /** Whether it succeeded. */
  public static final AttributeKey<Boolean> SUCCESS =
      AttributeKey.booleanKey("synaptic.success");

  /** The class of the error. */
  public static final AttributeKey<String> ERROR_TYPE =
      AttributeKey.stringKey("synaptic.error_type");

  /** What went wrong. */
  public static final AttributeKey<String> ERROR_MESSAGE =
      AttributeKey.stringKey("synaptic.error_message");

  /** The priority of the task. */
  public static final AttributeKey<Long> PRIORITY =
      AttributeKey.longKey("synaptic.priority");

  /** How long the task may take, in milliseconds. */
  public static final AttributeKey<Double> ESTIMATED_DURATION_MS =
      AttributeKey.doubleKey("synaptic.estimated_duration_ms");

  /** The tasks that must be done before. */
  public static final AttributeKey<List<String>> DEPENDENCIES =
      AttributeKey.stringArrayKey("synaptic.dependencies");

  /** The size of the result. */
  public static final AttributeKey<Long> RESULT_SIZE_BYTES =
      AttributeKey.longKey("synaptic.result_size_bytes");

  /** The protocol of the bridge. */
  public static final AttributeKey<String> BRIDGE_TYPE =
      AttributeKey.stringKey("synaptic.bridge_type");

  /** Where the message went. */
  public static final AttributeKey<String> DIRECTION =
      AttributeKey.stringKey("synaptic.direction");

  /** The message. */
  public static final AttributeKey<String> MESSAGE_ID =
      AttributeKey.stringKey("synaptic.message_id");

  /** Who sent it. */
  public static final AttributeKey<String> SOURCE =
      AttributeKey.stringKey("synaptic.source");

  /** Who should get it. */
  public static final AttributeKey<String> DESTINATION =
      AttributeKey.stringKey("synaptic.destination");

  /** The type of the message in its protocol. */
  public static final AttributeKey<String> MESSAGE_TYPE =
      AttributeKey.stringKey("synaptic.message_type");

  /** The size of the message. */
  public static final AttributeKey<Long> PAYLOAD_SIZE_BYTES =
      AttributeKey.longKey("synaptic.payload_size_bytes");

  /** How long it took to handle it, in milliseconds. */
  public static final AttributeKey<Double> PROCESSING_TIME_MS =
      AttributeKey.doubleKey("synaptic.processing_time_ms");

  /** The type of the agent. */
  public static final AttributeKey<String> BARE_AGENT_TYPE =
      AttributeKey.stringKey("agent_type");

  /** The type of the task. */
  public static final AttributeKey<String> BARE_TASK_TYPE =
      AttributeKey.stringKey("task_type");

  /** Whether it succeeded. */
  public static final AttributeKey<String> BARE_SUCCESS =
      AttributeKey.stringKey("success");

  /** The class of the error. */
  public static final AttributeKey<String> BARE_ERROR_TYPE =
      AttributeKey.stringKey("error_type");

  /** The type of the policy or the policy that was violated. */
  public static final AttributeKey<String> BARE_POLICY_TYPE =
      AttributeKey.stringKey("policy_type");

  /** How severe the violation is. */
  public static final AttributeKey<String> BARE_SEVERITY =
      AttributeKey.stringKey("severity");

  /** What was done. */
  public static final AttributeKey<String> BARE_OPERATION_TYPE =
      AttributeKey.stringKey("operation_type");

  /** The namespace in the memory. */
  public static final AttributeKey<String> BARE_NAMESPACE =
      AttributeKey.stringKey("namespace");

  /** The proposal. */
  public static final AttributeKey<String> BARE_PROPOSAL_ID =
      AttributeKey.stringKey("proposal.id");

  /** The votes in favour. */
  public static final AttributeKey<Long> BARE_VOTES_FOR =
      AttributeKey.longKey("votes.for");

  /** The votes against. */
  public static final AttributeKey<Long> BARE_VOTES_AGAINST =
      AttributeKey.longKey("votes.against");

  /** All attribute keys in the order of the model. */
  public static final List<AttributeKey<?>> ALL =
      List.of(
          EVENT_ID,
          SEVERITY,
          TAGS,
          CONTEXT,
          AGENT_ID,
          AGENT_TYPE,
          STATE_FROM,
          STATE_TO,
          TRANSITION_REASON,
          RESOURCE_USAGE_CPU_PERCENT,
          RESOURCE_USAGE_MEMORY_MB,
          RESOURCE_USAGE_NETWORK_BYTES,
          SWARM_ID,
          ALGORITHM,
          ITERATION,
          CONVERGENCE_SCORE,
          BEST_FITNESS,
          PARAMETERS,
          PROPOSAL_ID,
          PROPOSAL_TYPE,
          VOTES_FOR,
          VOTES_AGAINST,
          QUORUM_REACHED,
          DECISION_TIME_MS,
          VOTER_ID,
          VOTE,
          REASONING,
          VOTE_WEIGHT,
          DECISION,
          VOTE_THRESHOLD,
          NAMESPACE,
          SYNC_STRATEGY,
          CONFLICTS_RESOLVED,
          SYNC_DURATION_MS,
          STATUS,
          NODE_ID,
          CHANGE_TYPE,
          CONNECTION_CHANGE_TYPE,
          CONNECTIONS_ADDED,
          CONNECTIONS_REMOVED,
          TOPOLOGY_HEALTH,
          TARGET_NODE_ID,
          NODE_COUNT,
          CONNECTION_COUNT,
          TOPOLOGY_HASH,
          POLICY_TYPE,
          VIOLATION_DETAILS,
          VIOLATION_SEVERITY,
          ACTION_TAKEN,
          VIOLATION_TYPE,
          SOURCE_AGENT,
          RESOURCE,
          ATTEMPTED_ACTION,
          POLICY_VIOLATED,
          BLOCKED,
          TASK_ID,
          TASK_TYPE,
          DURATION_MS,
          SUCCESS,
          ERROR_TYPE,
          ERROR_MESSAGE,
          PRIORITY,
          ESTIMATED_DURATION_MS,
          DEPENDENCIES,
          RESULT_SIZE_BYTES,
          BRIDGE_TYPE,
          DIRECTION,
          MESSAGE_ID,
          SOURCE,
          DESTINATION,
          MESSAGE_TYPE,
          PAYLOAD_SIZE_BYTES,
          PROCESSING_TIME_MS,
          BARE_AGENT_TYPE,
          BARE_TASK_TYPE,
          BARE_SUCCESS,
          BARE_ERROR_TYPE,
          BARE_POLICY_TYPE,
          BARE_SEVERITY,
          BARE_OPERATION_TYPE,
          BARE_NAMESPACE,
          BARE_PROPOSAL_ID,
          BARE_VOTES_FOR,
          BARE_VOTES_AGAINST);

  private SynapticAttributes() {}
}
