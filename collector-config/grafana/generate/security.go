package main

// What the document of codex-synaptic asks for: violations, alerts, anomalies, incidents.
var security = board{
	uid:         "weft-security",
	title:       "Weft: Security",
	description: "Violations of policies, denied requests, and what is being done about them.",
	rows: []row{
		{"In the time that is shown", []panel{
			{number, "Violations", "All severities.", "short",
				[]query{{`sum(increase(codex_synaptic_security_violations_total{@}[$__range]))`, ""}}, more(1, 10)},
			{number, "Grave violations", "Severity HIGH or CRITICAL.", "short",
				[]query{{`sum(increase(codex_synaptic_security_violations_total{@, severity=~"HIGH|CRITICAL"}[$__range]))`, ""}}, more(1, 1)},
			{number, "Authentications", "Attempts to authenticate.", "short",
				[]query{{`sum(increase(codex_synaptic_security_authentications_total{@}[$__range]))`, ""}}, nil},
			{number, "Denied requests", "Authorizations that were denied.", "short",
				[]query{{`sum(increase(codex_synaptic_security_authorizations_denied_total{@}[$__range]))`, ""}}, more(1, 100)},
			{number, "Policy denials", "Decisions of policy gates with the outcome fail.", "short",
				[]query{{`sum(increase(weft_kfm_policy_decisions_total{@, kfm_policy_decision="fail"}[$__range]))`, ""}}, more(1, 10)},
			{number, "Open incidents", "Firing alerts of this dashboard.", "short",
				[]query{{`count(ALERTS{alertstate="firing", alertname=~"SecurityBreach|SecurityAudit|PolicyDenied"}) or vector(0)`, ""}}, more(1, 3)},
		}},
		{"Violations", []panel{
			{graph, "By severity", "Violations per hour.", "short",
				[]query{{`3600 * sum by (severity) (rate(codex_synaptic_security_violations_total{@}[$__rate_interval]))`, "{{severity}}"}}, nil},
			{graph, "By policy", "Violations per hour.", "short",
				[]query{{`3600 * sum by (policy_type) (rate(codex_synaptic_security_violations_total{@}[$__rate_interval]))`, "{{policy_type}}"}}, nil},
			{rows, "Totals", "Violations since the processes started.", "short",
				[]query{{`sum by (job, policy_type, severity) (codex_synaptic_security_violations_total{@})`, ""}}, nil},
		}},
		{"Anomalies", []panel{
			{graph, "Violations against the week before", "Rate of the last hour divided by the mean rate of the week before that; much above 1 is unusual.", "short",
				[]query{{`sum by (job) (rate(codex_synaptic_security_violations_total{@}[1h])) / sum by (job) (rate(codex_synaptic_security_violations_total{@}[1w] offset 1h))`, "{{job}}"}}, more(2, 5)},
			{graph, "Denials and authentications", "Per minute.", "short", []query{
				{`60 * sum by (job) (rate(codex_synaptic_security_authorizations_denied_total{@}[$__rate_interval]))`, "{{job}} denied"},
				{`60 * sum by (job) (rate(codex_synaptic_security_authentications_total{@}[$__rate_interval]))`, "{{job}} authentications"}}, nil},
			{graph, "Security events", "Events per minute, by name.", "short",
				[]query{{`60 * sum by (event_name) (rate(weft_events_total{@, event_name=~"security.+|policy.decision"}[$__rate_interval]))`, "{{event_name}}"}}, nil},
		}},
		{"Incidents", []panel{
			{rows, "Alerts", "Pending and firing alerts of security and governance. Their runbooks are in Prometheus.", "short",
				[]query{{`ALERTS{alertname=~"SecurityBreach|SecurityAudit|PolicyDenied|DataCorruptionSuspected"}`, ""}}, nil},
			{graph, "Firing over time", "When which alert fired.", "short",
				[]query{{`count by (alertname) (ALERTS{alertstate="firing", alertname=~"SecurityBreach|SecurityAudit|PolicyDenied|DataCorruptionSuspected"})`, "{{alertname}}"}}, nil},
		}},
	},
}
