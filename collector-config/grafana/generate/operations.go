package main

// What the document of codex-synaptic asks for: uptime, error rates, capacity, deployments. And the way of the
// telemetry itself.
var operations = board{
	uid:         "weft-operations",
	title:       "Weft: Operational",
	description: "Availability, errors, capacity, versions, and the health of the telemetry pipeline.",
	rows: []row{
		{"Availability", []panel{
			{number, "Targets up", "Share of the scrapes that succeeded.", "percentunit",
				[]query{{`avg(avg_over_time(up[$__range]))`, ""}}, less(0.99, 0.999)},
			{number, "Critical alerts", "Firing now: look at once.", "short",
				[]query{{`count(ALERTS{alertstate="firing", severity="critical"}) or vector(0)`, ""}}, more(1, 1)},
			{number, "Warnings", "Firing now: within 15 minutes.", "short",
				[]query{{`count(ALERTS{alertstate="firing", severity="warning"}) or vector(0)`, ""}}, more(1, 5)},
			{number, "Calls that succeed", "Share of all spans.", "percentunit",
				[]query{{`1 - (sum(increase(traces_span_metrics_calls_total{@, status_code="STATUS_CODE_ERROR"}[$__range])) or vector(0)) / sum(increase(traces_span_metrics_calls_total{@}[$__range]))`, ""}}, less(0.9, 0.95)},
			{number, "Collector runs for", "Since its last start.", "s",
				[]query{{`max(otelcol_process_uptime)`, ""}}, nil},
			{number, "Rules failing", "Evaluations of rules that failed in the time that is shown.", "short",
				[]query{{`sum(increase(prometheus_rule_evaluation_failures_total[$__range]))`, ""}}, more(1, 1)},
			{graph, "Targets", "1 while Prometheus can scrape it.", "short",
				[]query{{`up`, "{{job}} {{instance}}"}}, nil},
			{graph, "Processes", "That report, by service.", "short",
				[]query{{`count by (job) (job_instance:jvm_cpu_time_seconds:alive3m{@})`, "{{job}}"}}, nil},
			{rows, "Alerts", "Pending and firing.", "short", []query{{`ALERTS`, ""}}, nil},
		}},
		{"Errors", []panel{
			{graph, "Share of calls that fail", "By span; a warning above 5 %.", "percentunit",
				[]query{{`topk(15, job_span:traces_span_metrics_errors:ratio_rate5m{@job} > 0)`, "{{job}} {{span_name}}"}}, more(0.05, 0.2)},
			{bars, "Kinds of errors", "Failed calls by error.type in the time that is shown.", "short",
				[]query{{`topk(15, sum by (error_type) (increase(traces_span_metrics_calls_total{@, status_code="STATUS_CODE_ERROR"}[$__range])))`, "{{error_type}}"}}, nil},
			{graph, "Events of severity error", "Per minute by name.", "short",
				[]query{{`60 * sum by (event_name) (rate(weft_events_total{@, severity="error"}[$__rate_interval]))`, "{{event_name}}"}}, nil},
			{graph, "Events", "Per minute by severity.", "short",
				[]query{{`60 * sum by (severity) (job_event:weft_events:rate5m{@job})`, "{{severity}}"}}, nil},
			{bars, "Failed tasks", "By type of agent and error in the time that is shown.", "short",
				[]query{{`sum by (agent_type, error_type) (increase(codex_synaptic_task_failed_total{@}[$__range]))`, "{{agent_type}} {{error_type}}"}}, nil},
		}},
		{"Capacity", []panel{
			{graph, "Days until the disk is full", "If it goes on like in the last six hours; without a line it does not fill.", "d",
				[]query{{`min by (job) (codex_synaptic_system_disk_free_gb{@} / (-86400 * (deriv(codex_synaptic_system_disk_free_gb{@}[6h]) < 0)))`, "{{job}}"}}, less(4, 14)},
			{graph, "Heap after collection", "Share of the limit.", "percentunit",
				[]query{{`sum by (job) (jvm_memory_used_after_last_gc_bytes{@, jvm_memory_type="heap"}) / sum by (job) (jvm_memory_limit_bytes{@, jvm_memory_type="heap"})`, "{{job}}"}}, more(0.8, 0.95)},
			{graph, "Garbage collection", "Share of the time.", "percentunit",
				[]query{{`sum by (job) (rate(jvm_gc_duration_seconds_sum{@}[$__rate_interval]))`, "{{job}}"}}, more(0.05, 0.2)},
		}},
		{"Deployments", []panel{
			{rows, "Versions", "Which versions run, and in how many processes. Two lines of one service are a deployment on its way, or one that was rolled back in part.", "short",
				[]query{{`count by (job, service_version, telemetry_distro_version, process_runtime_version) (target_info{@})`, ""}}, nil},
			{graph, "Processes by version", "A deployment or a rollback is where lines cross.", "short",
				[]query{{`count by (job, service_version, telemetry_distro_version) (target_info{@})`, "{{job}} {{service_version}} agent {{telemetry_distro_version}}"}}, nil},
			{graph, "Starts", "Processes that were not there five minutes before.", "short",
				[]query{{`count by (job) (count by (job, instance) (target_info{@}) unless count by (job, instance) (target_info{@} offset 5m))`, "{{job}}"}}, nil},
		}},
		{"Telemetry pipeline", []panel{
			{graph, "Received", "Per second, by signal.", "short", []query{
				{`sum(rate(otelcol_receiver_accepted_spans[$__rate_interval]))`, "spans"},
				{`sum(rate(otelcol_receiver_accepted_metric_points[$__rate_interval]))`, "metric points"},
				{`sum(rate(otelcol_receiver_accepted_log_records[$__rate_interval]))`, "events"}}, nil},
			{graph, "Sent", "Per second, by exporter.", "short", []query{
				{`sum by (exporter) (rate(otelcol_exporter_sent_spans[$__rate_interval]))`, "{{exporter}} spans"},
				{`sum by (exporter) (rate(otelcol_exporter_sent_metric_points[$__rate_interval]))`, "{{exporter}} metric points"},
				{`sum by (exporter) (rate(otelcol_exporter_sent_log_records[$__rate_interval]))`, "{{exporter}} events"}}, nil},
			{graph, "Refused", "Per second; agents send it again for a while.", "short", []query{
				{`sum by (receiver) (rate(otelcol_receiver_refused_spans[$__rate_interval]))`, "{{receiver}} spans"},
				{`sum by (receiver) (rate(otelcol_receiver_refused_metric_points[$__rate_interval]))`, "{{receiver}} metric points"},
				{`sum by (receiver) (rate(otelcol_receiver_refused_log_records[$__rate_interval]))`, "{{receiver}} events"}}, nil},
			{graph, "Lost", "Per second: could not be queued, which agents send again for a while, or was refused by the backend.", "short", []query{
				{`sum by (exporter) (rate(otelcol_exporter_enqueue_failed_spans[$__rate_interval]))`, "{{exporter}} spans not queued"},
				{`sum by (exporter) (rate(otelcol_exporter_enqueue_failed_metric_points[$__rate_interval]))`, "{{exporter}} metric points not queued"},
				{`sum by (exporter) (rate(otelcol_exporter_enqueue_failed_log_records[$__rate_interval]))`, "{{exporter}} events not queued"},
				{`sum by (exporter) (rate(otelcol_exporter_send_failed_spans[$__rate_interval]))`, "{{exporter}} spans"},
				{`sum by (exporter) (rate(otelcol_exporter_send_failed_metric_points[$__rate_interval]))`, "{{exporter}} metric points"},
				{`sum by (exporter) (rate(otelcol_exporter_send_failed_log_records[$__rate_interval]))`, "{{exporter}} events"}}, more(0.001, 1)},
			{graph, "Queues", "How full they are.", "percentunit",
				[]query{{`max by (instance, exporter) (otelcol_exporter_queue_size) / max by (instance, exporter) (otelcol_exporter_queue_capacity)`, "{{instance}} {{exporter}}"}}, more(0.5, 0.8)},
			{graph, "Memory of the Collector", "Resident.", "bytes",
				[]query{{`sum by (instance) (otelcol_process_memory_rss)`, "{{instance}}"}}, nil},
		}},
	},
}
