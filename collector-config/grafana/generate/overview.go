package main

// What the document of codex-synaptic asks for: agents, resources, tasks, topology.
var overview = board{
	uid:         "weft-overview",
	title:       "Weft: System Overview",
	description: "Agents, tasks, resources and the mesh at a glance.",
	rows: []row{
		{"Now", []panel{
			{number, "Services", "Services with a process that reports.", "short",
				[]query{{`count(count by (job) (job_instance:jvm_cpu_time_seconds:alive3m{@}))`, ""}}, nil},
			{number, "Processes", "Processes that report.", "short",
				[]query{{`count(job_instance:jvm_cpu_time_seconds:alive3m{@})`, ""}}, nil},
			{number, "Active agents", "Agents that are neither offline nor shutting down.", "short",
				[]query{{`sum(codex_synaptic_agent_active{@})`, ""}}, nil},
			{number, "Tasks that succeed", "Share of the tasks in the time that is shown.", "percentunit",
				[]query{{`(sum(increase(codex_synaptic_task_completed_total{@, success="true"}[$__range])) or vector(0)) / sum(increase(codex_synaptic_task_completed_total{@}[$__range]))`, ""}}, less(0.9, 0.95)},
			{number, "Mesh nodes", "Nodes of the neural mesh.", "short",
				[]query{{`sum(codex_synaptic_mesh_node_count{@})`, ""}}, nil},
			{number, "Firing alerts", "Alerts of all severities.", "short",
				[]query{{`count(ALERTS{alertstate="firing"}) or vector(0)`, ""}}, more(1, 5)},
		}},
		{"Agents", []panel{
			{graph, "Active agents", "Agents that are neither offline nor shutting down, by service.", "short",
				[]query{{`sum by (job) (codex_synaptic_agent_active{@})`, "{{job}}"}}, nil},
			{bars, "Tasks by type of agent", "How the tasks of the time that is shown are distributed.", "short",
				[]query{{`sum by (agent_type) (increase(codex_synaptic_task_completed_total{@}[$__range]))`, "{{agent_type}}"}}, nil},
			{graph, "State changes", "agent.lifecycle events per minute.", "short",
				[]query{{`60 * sum by (job) (rate(weft_events_total{@, event_name="agent.lifecycle"}[$__rate_interval]))`, "{{job}}"}}, nil},
		}},
		{"Tasks", []panel{
			{graph, "Tasks per minute", "Completed tasks by success.", "short",
				[]query{{`60 * sum by (success) (rate(codex_synaptic_task_completed_total{@}[$__rate_interval]))`, "success {{success}}"}}, nil},
			{graph, "Share of tasks that fail", "A warning above 5 %.", "percentunit",
				[]query{{`job:codex_synaptic_task_errors:ratio_rate5m{@job}`, "{{job}}"}}, more(0.05, 0.2)},
			{graph, "Assigned, cancelled, failed", "Tasks per minute.", "short", []query{
				{`60 * sum(rate(codex_synaptic_task_assigned_total{@}[$__rate_interval]))`, "assigned"},
				{`60 * sum(rate(codex_synaptic_task_cancelled_total{@}[$__rate_interval]))`, "cancelled"},
				{`60 * sum(rate(codex_synaptic_task_failed_total{@}[$__rate_interval]))`, "failed"}}, nil},
		}},
		{"Resources", []panel{
			{graph, "Processors", "How busy the host's processors are.", "percent",
				[]query{{`avg by (job) (codex_synaptic_system_cpu_usage_percent{@})`, "{{job}}"}}, more(70, 95)},
			{graph, "Memory", "Used memory of the host or container.", "decmbytes",
				[]query{{`max by (job) (codex_synaptic_system_memory_used_mb{@})`, "{{job}}"}}, nil},
			{graph, "Free disk", "On the disk of the working directory.", "decgbytes",
				[]query{{`min by (job) (codex_synaptic_system_disk_free_gb{@})`, "{{job}}"}}, less(1, 5)},
			{graph, "Heap", "Used heap of the JVMs.", "bytes",
				[]query{{`sum by (job) (jvm_memory_used_bytes{@, jvm_memory_type="heap"})`, "{{job}}"}}, nil},
			{graph, "Processor time of the JVMs", "Processors that are used.", "short",
				[]query{{`sum by (job) (rate(jvm_cpu_time_seconds_total{@}[$__rate_interval]))`, "{{job}}"}}, nil},
			{graph, "Network connections", "Established TCP connections.", "short",
				[]query{{`max by (job) (codex_synaptic_network_connections_active{@})`, "{{job}}"}}, nil},
		}},
		{"Mesh", []panel{
			{graph, "Nodes and connections", "The size of the neural mesh.", "short", []query{
				{`sum by (job) (codex_synaptic_mesh_node_count{@})`, "{{job}} nodes"},
				{`sum by (job) (codex_synaptic_mesh_connection_count{@})`, "{{job}} connections"}}, nil},
			{graph, "Connections a node", "A mesh in which every node knows its neighbours has at least one.", "short",
				[]query{{`sum by (job) (codex_synaptic_mesh_connection_count{@}) / sum by (job) (codex_synaptic_mesh_node_count{@})`, "{{job}}"}}, nil},
			{graph, "Topology changes", "Events per minute, in both documented forms.", "short",
				[]query{{`60 * sum by (job) (rate(weft_events_total{@, event_name=~"mesh.topology.change|mesh.topology_change"}[$__rate_interval]))`, "{{job}}"}}, nil},
		}},
	},
}
