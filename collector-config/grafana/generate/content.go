package main

// The vocabulary of chora-compose.
var content = board{
	uid:         "weft-content",
	title:       "Weft: Content",
	description: "Contents, artifacts and validations of chora-compose.",
	rows: []row{
		{"In the time that is shown", []panel{
			{number, "Contents", "Generated, with those that failed.", "short",
				[]query{{`sum(increase(chora_content_generation_duration_seconds_count{@}[$__range]))`, ""}}, nil},
			{number, "Contents that succeed", "Share of all.", "percentunit",
				[]query{{`(sum(increase(chora_content_generation_duration_seconds_count{@, chora_status="success"}[$__range])) or vector(0)) / sum(increase(chora_content_generation_duration_seconds_count{@}[$__range]))`, ""}}, less(0.9, 0.95)},
			{number, "Artifacts", "Assembled, with those that failed.", "short",
				[]query{{`sum(increase(chora_artifact_assembly_duration_seconds_count{@}[$__range]))`, ""}}, nil},
			{number, "Artifacts that fail", "Missing a required content, mostly.", "short",
				[]query{{`sum(increase(chora_artifact_assembly_duration_seconds_count{@, chora_status="error"}[$__range]))`, ""}}, more(1, 10)},
			{number, "Validations", "Done or not.", "short",
				[]query{{`sum(increase(chora_content_validation_duration_seconds_count{@}[$__range]))`, ""}}, nil},
			{number, "Validations not done", "Their rules could not be checked.", "short",
				[]query{{`sum(increase(chora_content_validation_duration_seconds_count{@, chora_status="error"}[$__range]))`, ""}}, more(1, 10)},
		}},
		{"Contents", []panel{
			{graph, "Per minute", "By generator.", "short",
				[]query{{`60 * sum by (chora_generator_type) (rate(chora_content_generation_duration_seconds_count{@}[$__rate_interval]))`, "{{chora_generator_type}}"}}, nil},
			{graph, "Share that fails", "By generator; a warning above 5 %.", "percentunit",
				[]query{{`job_generator:chora_content_generation_errors:ratio_rate5m{@job}`, "{{job}} {{chora_generator_type}}"}}, more(0.05, 0.2)},
			{bars, "Kinds of errors", "In the time that is shown.", "short",
				[]query{{`sum by (chora_generator_type, error_type) (increase(chora_content_generation_duration_seconds_count{@, chora_status="error"}[$__range]))`, "{{chora_generator_type}} {{error_type}}"}}, nil},
			{graph, "Duration by generator", "95th percentile.", "s",
				[]query{{`histogram_quantile(0.95, sum by (chora_generator_type, le) (rate(chora_content_generation_duration_seconds_bucket{@}[$__rate_interval])))`, "{{chora_generator_type}}"}}, nil},
			{heat, "Durations", "Contents by duration.", "s",
				[]query{{`sum by (le) (increase(chora_content_generation_duration_seconds_bucket{@}[$__rate_interval]))`, "{{le}}"}}, nil},
			{bars, "Time spent", "By generator in the time that is shown.", "s",
				[]query{{`sum by (chora_generator_type) (increase(chora_content_generation_duration_seconds_sum{@}[$__range]))`, "{{chora_generator_type}}"}}, nil},
		}},
		{"Artifacts and validations", []panel{
			{graph, "Artifacts per minute", "By status.", "short",
				[]query{{`60 * sum by (chora_status) (rate(chora_artifact_assembly_duration_seconds_count{@}[$__rate_interval]))`, "{{chora_status}}"}}, nil},
			{graph, "Duration of an assembly", "Mean and 95th percentile.", "s", []query{
				{`sum(rate(chora_artifact_assembly_duration_seconds_sum{@}[$__rate_interval])) / sum(rate(chora_artifact_assembly_duration_seconds_count{@}[$__rate_interval]))`, "mean"},
				{`histogram_quantile(0.95, sum by (le) (rate(chora_artifact_assembly_duration_seconds_bucket{@}[$__rate_interval])))`, "95 %"}}, nil},
			{graph, "Validations", "Per minute by status, and their 95th percentile in seconds.", "short", []query{
				{`60 * sum by (chora_status) (rate(chora_content_validation_duration_seconds_count{@}[$__rate_interval]))`, "{{chora_status}}"},
				{`histogram_quantile(0.95, sum by (le) (rate(chora_content_validation_duration_seconds_bucket{@}[$__rate_interval])))`, "95 % s"}}, nil},
			{graph, "Workflows", "Per minute by status; the rule is off unless it is named in weft.opt-in.", "short",
				[]query{{`60 * sum by (chora_status) (rate(chora_workflow_duration_seconds_count{@}[$__rate_interval]))`, "{{chora_status}}"}}, nil},
			{graph, "Events", "Per minute by name.", "short",
				[]query{{`60 * sum by (event_name) (rate(weft_events_total{@, event_name=~"chora.+"}[$__rate_interval]))`, "{{event_name}}"}}, nil},
		}},
	},
}
