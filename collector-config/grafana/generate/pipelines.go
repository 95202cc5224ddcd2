package main

// The vocabulary of Osiris. A run is a process, so a gauge is the last value of a run.
var pipelines = board{
	uid:         "weft-pipelines",
	title:       "Weft: Pipelines",
	description: "Runs, steps and rows of Osiris. Each run is an instance.",
	rows: []row{
		{"In the time that is shown", []panel{
			{number, "Runs", "Started.", "short",
				[]query{{`sum(increase(weft_events_total{@, event_name="osiris.run_start"}[$__range]))`, ""}}, nil},
			{number, "Failed steps", "Each fails its run.", "short",
				[]query{{`sum(increase(weft_events_total{@, event_name="osiris.step_failed"}[$__range])) or vector(0)`, ""}}, more(1, 5)},
			{number, "Steps completed", "In all runs.", "short",
				[]query{{`sum(increase(weft_events_total{@, event_name="osiris.step_complete"}[$__range]))`, ""}}, nil},
			{number, "Last exit code", "The highest of the processes that are shown; 0 is success.", "short",
				[]query{{`max(osiris_adapter_exit_code{@})`, ""}}, more(1, 1)},
			{number, "Rows written", "By the runs that are shown.", "short",
				[]query{{`sum(osiris_rows_written{@})`, ""}}, nil},
			{number, "Longest run", "Of the runs that are shown.", "s",
				[]query{{`max(osiris_execution_duration{@})`, ""}}, nil},
		}},
		{"Runs", []panel{
			{rows, "Duration", "Of the pipeline.", "s",
				[]query{{`max by (job, instance) (osiris_execution_duration{@})`, ""}}, nil},
			{rows, "Exit codes", "0 is success.", "short",
				[]query{{`max by (job, instance) (osiris_adapter_exit_code{@})`, ""}}, more(1, 1)},
			{graph, "Steps done", "Of the steps that the pipeline has.", "percentunit",
				[]query{{`max by (instance) (osiris_steps_completed{@}) / max by (instance) (osiris_steps_total{@})`, "{{instance}}"}}, nil},
			{graph, "Duration of the session", "With making and cleaning up; and the adapter's part of it.", "s", []query{
				{`max by (instance) (osiris_session_duration_seconds{@})`, "{{instance}} session"},
				{`max by (instance) (osiris_adapter_execution_duration{@})`, "{{instance}} adapter"}}, nil},
			{graph, "Overhead of the sandbox", "Making it, and copying artifacts out of it.", "ms", []query{
				{`max by (instance) (osiris_e2b_overhead_ms{@})`, "{{instance}} make"},
				{`max by (instance) (osiris_artifacts_copy_ms{@})`, "{{instance}} copy"}}, nil},
			{graph, "Artifacts", "Files of a run, and their size in kB.", "short", []query{
				{`max by (instance) (osiris_artifacts_files_total{@})`, "{{instance}} files"},
				{`max by (instance) (osiris_artifacts_bytes_total{@}) / 1000`, "{{instance}} kB"}}, nil},
		}},
		{"Steps", []panel{
			{bars, "Duration", "The longest of the runs that are shown.", "ms",
				[]query{{`max by (step) (osiris_step_duration_ms{@})`, "{{step}}"}}, nil},
			{bars, "Rows", "Read and written by the runs that are shown.", "short", []query{
				{`max by (step) (osiris_rows_read{@})`, "{{step}} read"},
				{`max by (step) (osiris_rows_written{@})`, "{{step}} written"}}, nil},
			{bars, "Rows processed", "By the runs that are shown.", "short",
				[]query{{`max by (step) (osiris_rows_processed{@})`, "{{step}}"}}, nil},
			{graph, "Share of steps that fail", "And of runs.", "percentunit",
				[]query{{`job_span:traces_span_metrics_errors:ratio_rate5m{@job, span_name=~"osiris.+"}`, "{{job}} {{span_name}}"}}, more(0.05, 0.2)},
			{graph, "Duration of spans", "95th percentile.", "s",
				[]query{{`job_span:traces_span_metrics_duration_seconds:p95_5m{@job, span_name=~"osiris.+"}`, "{{job}} {{span_name}}"}}, nil},
			{graph, "Events", "Per minute by name.", "short",
				[]query{{`60 * sum by (event_name) (rate(weft_events_total{@, event_name=~"osiris.+"}[$__rate_interval]))`, "{{event_name}}"}}, nil},
		}},
		{"Connectors", []panel{
			{graph, "Drivers", "Registered, and failed to register, per minute.", "short",
				[]query{{`60 * sum by (event_name) (rate(weft_events_total{@, event_name=~"osiris.driver.*"}[$__rate_interval]))`, "{{event_name}}"}}, nil},
			{graph, "Dependencies and connections", "Per minute.", "short",
				[]query{{`60 * sum by (event_name) (rate(weft_events_total{@, event_name=~"osiris.(dependency|connection).*"}[$__rate_interval]))`, "{{event_name}}"}}, nil},
		}},
	},
}
