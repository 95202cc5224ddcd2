package main

// The vocabulary of KFM. Its runs, decisions and questions are counted by collector/options/governance.yaml.
var governance = board{
	uid:         "weft-governance",
	title:       "Weft: Governance and Energy",
	description: "Coverage, policy decisions, questions and energy of KFM.",
	inputs: []input{
		{"watts", "Watts", "15", "Power of a busy processor, as in weft.energy.watts."},
		{"carbon", "kg CO2e/kWh", "0.35", "Carbon intensity, as in weft.energy.carbon-intensity."},
	},
	rows: []row{
		{"Coverage", []panel{
			{number, "Runs", "Completed in the time that is shown.", "short",
				[]query{{`sum(increase(weft_kfm_runs_total{@}[$__range]))`, ""}}, nil},
			{number, "With a trace", "Of the runs of a day; at least 95 % are asked for.", "percentunit",
				[]query{{`min(job:weft_kfm_runs_traced:ratio1d{@job})`, ""}}, less(0.9, 0.95)},
			{number, "With energy", "Of the runs of a day; at least 90 % are asked for.", "percentunit",
				[]query{{`min(job:weft_kfm_runs_energy:ratio1d{@job})`, ""}}, less(0.8, 0.9)},
			{number, "Denials", "Policy decisions with the outcome fail, in the time that is shown.", "short",
				[]query{{`sum(increase(weft_kfm_policy_decisions_total{@, kfm_policy_decision="fail"}[$__range]))`, ""}}, more(1, 10)},
			{number, "Questions", "Asked in the time that is shown.", "short",
				[]query{{`sum(increase(weft_kfm_queries_total{@}[$__range]))`, ""}}, nil},
			{number, "Reports of the watcher", "wpe.alert events in the time that is shown.", "short",
				[]query{{`sum(increase(weft_events_total{@, event_name="wpe.alert"}[$__range]))`, ""}}, nil},
			{graph, "Coverage of the day", "Aims: traces 95 %, energy 90 %.", "percentunit", []query{
				{`job:weft_kfm_runs_traced:ratio1d{@job}`, "{{job}} trace"},
				{`job:weft_kfm_runs_energy:ratio1d{@job}`, "{{job}} energy"}}, less(0.9, 0.95)},
			{graph, "Runs, steps, checkpoints", "Events per minute.", "short",
				[]query{{`60 * sum by (event_name) (rate(weft_events_total{@, event_name=~"pipeline.+|stream.+"}[$__rate_interval]))`, "{{event_name}}"}}, nil},
			{graph, "Runs and steps that fail", "Share by span.", "percentunit",
				[]query{{`job_span:traces_span_metrics_errors:ratio_rate5m{@job, span_name=~"kfm.+|step .+"}`, "{{job}} {{span_name}}"}}, more(0.05, 0.2)},
		}},
		{"Policies and questions", []panel{
			{graph, "Decisions", "Per minute by outcome.", "short",
				[]query{{`60 * sum by (kfm_policy_decision) (rate(weft_kfm_policy_decisions_total{@}[$__rate_interval]))`, "{{kfm_policy_decision}}"}}, nil},
			{bars, "Decisions by service", "In the time that is shown.", "short",
				[]query{{`sum by (job, kfm_policy_decision) (increase(weft_kfm_policy_decisions_total{@}[$__range]))`, "{{job}} {{kfm_policy_decision}}"}}, nil},
			{bars, "Answers", "Questions by what governance decided about the answer; none if it was not asked.", "short",
				[]query{{`sum by (kfm_focus_governance_decision) (increase(weft_kfm_queries_total{@}[$__range]))`, "{{kfm_focus_governance_decision}}"}}, nil},
			{graph, "Time to answer", "95th percentile of questions and of the model.", "s",
				[]query{{`histogram_quantile(0.95, sum by (span_name, le) (rate(traces_span_metrics_duration_seconds_bucket{@, span_name=~"focus query|chat.*"}[$__rate_interval])))`, "{{span_name}}"}}, nil},
			{graph, "Actions on the map", "Per minute.", "short",
				[]query{{`60 * sum by (job) (rate(weft_events_total{@, event_name="ui.action"}[$__rate_interval]))`, "{{job}}"}}, nil},
		}},
		{"Energy", []panel{
			{number, "Energy", "Estimate: processor time of the JVMs in the time that is shown, times watts. The events hold the estimate of each run.", "kwatth",
				[]query{{`sum(increase(jvm_cpu_time_seconds_total{@}[$__range])) * $watts / 3.6e6`, ""}}, nil},
			{number, "Carbon", "Estimate in kilograms of CO2e: energy times carbon intensity.", "masskg",
				[]query{{`sum(increase(jvm_cpu_time_seconds_total{@}[$__range])) * $watts / 3.6e6 * $carbon`, ""}}, nil},
			{graph, "Power", "Estimate by service: processors in use, times watts.", "watt",
				[]query{{`sum by (job) (rate(jvm_cpu_time_seconds_total{@}[$__rate_interval])) * $watts`, "{{job}}"}}, nil},
			{bars, "Energy by service", "Estimate for the time that is shown.", "kwatth",
				[]query{{`sum by (job) (increase(jvm_cpu_time_seconds_total{@}[$__range])) * $watts / 3.6e6`, "{{job}}"}}, nil},
		}},
	},
}
