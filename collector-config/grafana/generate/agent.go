package main

// Weft in the applications: what it emits, what it leaves out, and how its ledgers and exporters fare.
var agent = board{
	uid:         "weft-agent",
	title:       "Weft: Weft itself",
	description: "Whether Weft in the applications writes and sends everything, and what it costs.",
	rows: []row{
		{"Now", []panel{
			{number, "Emitted", "Events that the rules handed on in the time that is shown.", "short",
				[]query{{`sum(increase(weft_events_emitted_total{@}[$__range]))`, ""}}, nil},
			{number, "Missing in ledgers", "Events that are missing in their ledger since the processes started.", "short",
				[]query{{`sum(weft_ledger_health{@, weft_measure=~"dropped[.].+"}) or vector(0)`, ""}}, more(1, 1)},
			{number, "Given up on the way", "Records that were given up on the way to the OTLP endpoint since the processes started.", "short",
				[]query{{`sum(weft_otlp_health{@, weft_measure=~"dropped[.].+"}) or vector(0)`, ""}}, more(1, 1)},
			{number, "Ledgers failing", "Processes that could not write a ledger when they last tried.", "short",
				[]query{{`sum(weft_ledger_health{@, weft_measure="failing"})`, ""}}, more(1, 1)},
			{number, "Suspended rules", "Rules that were switched off because they failed or cost too much.", "short",
				[]query{{`sum(weft_rules{@, weft_rule_state="suspended"}) or vector(0)`, ""}}, more(1, 5)},
			{number, "Pressure", "How much is left out under pressure, from 0 for nothing to 3.", "short",
				[]query{{`max(weft_pressure{@})`, ""}}, more(1, 3)},
		}},
		{"Rules", []panel{
			{graph, "Events", "Emitted events per minute.", "short",
				[]query{{`60 * sum by (job) (rate(weft_events_emitted_total{@}[$__rate_interval]))`, "{{job}}"}}, nil},
			{graph, "Left out", "Events per minute that were left out, by reason.", "short",
				[]query{{`60 * sum by (weft_drop_reason) (rate(weft_events_dropped_total{@}[$__rate_interval]))`, "{{weft_drop_reason}}"}}, nil},
			{graph, "Share of the processors", "What observing took of all processors.", "percentunit",
				[]query{{`max by (job) (weft_cpu_share{@})`, "{{job}}"}}, more(0.02, 0.05)},
		}},
		{"Ledgers", []panel{
			{graph, "Waiting for the disk", "Memory of the lines that wait for the disk, and its limit.", "bytes", []query{
				{`sum by (job) (weft_ledger_health{@, weft_measure="buffered_bytes"})`, "{{job}}"},
				{`sum by (job) (weft_ledger_health{@, weft_measure="buffer_limit_bytes"})`, "{{job}} limit"}}, nil},
			{graph, "Longest wait", "The longest that a call waited for the disk since the process started.", "ms",
				[]query{{`max by (job) (weft_ledger_health{@, weft_measure="longest_wait_ms"})`, "{{job}}"}}, nil},
			{graph, "Late and unforced", "Calls that returned before their line was written, writes that the device did not confirm, since the process started.", "short",
				[]query{{`sum by (job, weft_measure) (weft_ledger_health{@, weft_measure=~"late|unforced"})`, "{{job}} {{weft_measure}}"}}, nil},
		}},
		{"OTLP", []panel{
			{graph, "Backlog", "Records that wait for the endpoint, by signal.", "short",
				[]query{{`sum by (job, weft_measure) (weft_otlp_health{@, weft_measure=~"waiting[.].+"})`, "{{job}} {{weft_measure}}"}}, nil},
			{graph, "Size of the backlog", "On disk and in memory.", "bytes",
				[]query{{`sum by (job) (weft_otlp_health{@, weft_measure=~"waiting_bytes[.].+"})`, "{{job}}"}}, nil},
			{graph, "Endpoint is tried", "1 while the endpoint of the signal is tried, 0 while it is left alone because it failed.", "short",
				[]query{{`min by (job, weft_measure) (weft_otlp_health{@, weft_measure=~"closed[.].+"})`, "{{job}} {{weft_measure}}"}}, nil},
		}},
		{"Alerts", []panel{
			{rows, "Alerts", "Pending and firing alerts on Weft. Their runbooks are in Prometheus.", "short",
				[]query{{`ALERTS{alertname=~"Agent.+|Ledger.+"}`, ""}}, nil},
		}},
	},
}
