package main

// What the document of codex-synaptic asks for: swarms, consensus, memory bridge, tasks.
var performance = board{
	uid:         "weft-performance",
	title:       "Weft: Performance",
	description: "How long optimisations, decisions, queries, tasks and workflows take.",
	rows: []row{
		{"Workflows", []panel{
			{graph, "95th percentile by span", "What services do themselves; calls to others are left out.", "s",
				[]query{{`topk(15, job_span:traces_span_metrics_duration_seconds:p95_5m{@job})`, "{{job}} {{span_name}}"}}, nil},
			{graph, "Against the day before", "Mean duration divided by that of the day before; a warning above 2.", "short",
				[]query{{`job_span:traces_span_metrics_duration_seconds:mean5m{@job} / job_span:traces_span_metrics_duration_seconds:baseline1d{@job}`, "{{job}} {{span_name}}"}}, more(1.2, 2)},
			{heat, "Durations", "Spans by duration.", "s",
				[]query{{`sum by (le) (increase(traces_span_metrics_duration_seconds_bucket{@}[$__rate_interval]))`, "{{le}}"}}, nil},
		}},
		{"Tasks", []panel{
			{graph, "Execution time", "95th percentile and median by type of task.", "ms", []query{
				{`histogram_quantile(0.95, sum by (task_type, le) (rate(codex_synaptic_task_execution_time_ms_bucket{@}[$__rate_interval])))`, "{{task_type}} 95 %"},
				{`histogram_quantile(0.5, sum by (task_type, le) (rate(codex_synaptic_task_execution_time_ms_bucket{@}[$__rate_interval])))`, "{{task_type}} 50 %"}}, nil},
			{heat, "Distribution", "Tasks by execution time.", "ms",
				[]query{{`sum by (le) (increase(codex_synaptic_task_execution_time_ms_bucket{@}[$__rate_interval]))`, "{{le}}"}}, nil},
			{graph, "Against the day before", "Mean execution time divided by that of the day before; a warning above 2.", "short",
				[]query{{`job_task:codex_synaptic_task_execution_time_ms:mean5m{@job} / job_task:codex_synaptic_task_execution_time_ms:baseline1d{@job}`, "{{job}} {{task_type}}"}}, more(1.2, 2)},
		}},
		{"Swarms", []panel{
			{graph, "Iterations until convergence", "Mean and 95th percentile of the optimisations.", "short", []query{
				{`sum by (job) (rate(codex_synaptic_swarm_convergence_iterations_sum{@}[$__rate_interval])) / sum by (job) (rate(codex_synaptic_swarm_convergence_iterations_count{@}[$__rate_interval]))`, "{{job}} mean"},
				{`histogram_quantile(0.95, sum by (job, le) (rate(codex_synaptic_swarm_convergence_iterations_bucket{@}[$__rate_interval])))`, "{{job}} 95 %"}}, nil},
			{heat, "Distribution", "Optimisations by iterations.", "short",
				[]query{{`sum by (le) (increase(codex_synaptic_swarm_convergence_iterations_bucket{@}[$__rate_interval]))`, "{{le}}"}}, nil},
			{graph, "Active particles", "Particles that take part in an optimisation.", "short",
				[]query{{`sum by (job) (codex_synaptic_swarm_particles_active{@})`, "{{job}}"}}, nil},
		}},
		{"Consensus", []panel{
			{graph, "Time to decide", "Mean and 95th percentile; a warning above 10 s on average.", "ms", []query{
				{`job:codex_synaptic_consensus_decision_time_ms:mean5m{@job}`, "{{job}} mean"},
				{`histogram_quantile(0.95, sum by (job, le) (rate(codex_synaptic_consensus_decision_time_ms_bucket{@}[$__rate_interval])))`, "{{job}} 95 %"}}, more(5000, 10000)},
			{graph, "Open proposals", "Proposals that wait for a decision, under both documented names.", "short", []query{
				{`sum by (job) (codex_synaptic_consensus_active_proposals{@})`, "{{job}} active"},
				{`sum by (job) (codex_synaptic_consensus_proposals_pending{@})`, "{{job}} pending"}}, nil},
			{graph, "Proposals, votes, decisions", "Events per minute.", "short",
				[]query{{`60 * sum by (event_name) (rate(weft_events_total{@, event_name=~"consensus.+"}[$__rate_interval]))`, "{{event_name}}"}}, nil},
		}},
		{"Memory bridge", []panel{
			{graph, "Query latency", "95th percentile and median.", "ms", []query{
				{`histogram_quantile(0.95, sum by (job, le) (rate(codex_synaptic_memory_bridge_query_latency_ms_bucket{@}[$__rate_interval])))`, "{{job}} 95 %"},
				{`histogram_quantile(0.5, sum by (job, le) (rate(codex_synaptic_memory_bridge_query_latency_ms_bucket{@}[$__rate_interval])))`, "{{job}} 50 %"}}, nil},
			{graph, "Operations", "Per minute, by kind and success.", "short",
				[]query{{`60 * sum by (operation_type, success) (rate(codex_synaptic_memory_bridge_operations_total{@}[$__rate_interval]))`, "{{operation_type}} success {{success}}"}}, nil},
			{graph, "Synchronisation lag", "How far the second store is behind.", "ms",
				[]query{{`max by (job) (codex_synaptic_memory_bridge_sync_lag_ms{@})`, "{{job}}"}}, nil},
		}},
		{"Agents and messages", []panel{
			{graph, "Processor time of agents", "95th percentile of a piece of work.", "ms",
				[]query{{`histogram_quantile(0.95, sum by (job, le) (rate(codex_synaptic_agent_cpu_time_ms_bucket{@}[$__rate_interval])))`, "{{job}}"}}, nil},
			{graph, "Memory of agents", "95th percentile.", "decmbytes",
				[]query{{`histogram_quantile(0.95, sum by (job, le) (rate(codex_synaptic_agent_memory_usage_mb_bucket{@}[$__rate_interval])))`, "{{job}}"}}, nil},
			{graph, "Latency of the mesh", "95th percentile of messages between nodes.", "ms",
				[]query{{`histogram_quantile(0.95, sum by (job, le) (rate(codex_synaptic_mesh_message_latency_ms_bucket{@}[$__rate_interval])))`, "{{job}}"}}, nil},
			{graph, "Bridge messages", "Sent, received and failed per minute.", "short", []query{
				{`60 * sum(rate(codex_synaptic_bridge_messages_sent_total{@}[$__rate_interval]))`, "sent"},
				{`60 * sum(rate(codex_synaptic_bridge_messages_received_total{@}[$__rate_interval]))`, "received"},
				{`60 * sum(rate(codex_synaptic_bridge_errors_total{@}[$__rate_interval]))`, "errors"}}, nil},
			{graph, "Size of messages", "95th percentile.", "bytes",
				[]query{{`histogram_quantile(0.95, sum by (job, le) (rate(codex_synaptic_bridge_payload_size_bytes_bucket{@}[$__rate_interval])))`, "{{job}}"}}, nil},
			{graph, "Connections of bridges", "Established per minute.", "short",
				[]query{{`60 * sum by (job) (rate(codex_synaptic_bridge_connections_established_total{@}[$__rate_interval]))`, "{{job}}"}}, nil},
		}},
	},
}
