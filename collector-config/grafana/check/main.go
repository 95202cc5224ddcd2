// Command check runs every query of the dashboards, and every rule, against a Prometheus that has the data of real
// runs, and reports what fails or is empty although allow.txt does not say why that may be.
//
//	go run . -prometheus http://127.0.0.1:9090 -window 1h -wait 2m
package main

import (
	"flag"
	"fmt"
	"os"
	"time"
)

func main() {
	url := flag.String("prometheus", "http://127.0.0.1:9090", "base address of Prometheus")
	dashboards := flag.String("dashboards", "../dashboards", "folder with the dashboards")
	allowed := flag.String("allow", "allow.txt", "what may be empty, and why")
	window := flag.Duration("window", time.Hour, "how far back the data may be")
	wait := flag.Duration("wait", 0, "how long to wait for what is empty")
	verbose := flag.Bool("v", false, "name what is empty and may be")
	flag.Parse()
	ok, err := run(*url, *dashboards, *allowed, *window, *wait, *verbose)
	if err != nil {
		fmt.Fprintln(os.Stderr, "check:", err)
		os.Exit(2)
	}
	if !ok {
		os.Exit(1)
	}
}

func run(url, dashboards, allowed string, window, wait time.Duration, verbose bool) (bool, error) {
	server := prometheus{url: url, window: window}
	checks, err := panels(dashboards, window)
	if err != nil {
		return false, err
	}
	rules, err := server.rules()
	if err != nil {
		return false, err
	}
	checks = append(checks, rules...)
	allow, err := readAllow(allowed)
	if err != nil {
		return false, err
	}
	unknown := allow.unknown(checks)
	results := attempt(server, checks, allow, time.Now().Add(wait))
	return report(results, allow, unknown, verbose), nil
}

// attempt asks again what is empty until nothing is that may not be, or the time is over.
func attempt(server prometheus, checks []check, allow allowList, until time.Time) map[string]result {
	results := map[string]result{}
	open := checks
	for {
		var missing []check
		for _, c := range open {
			r := server.ask(c)
			results[c.key] = r
			if r.empty != "" && allow.reason(c.key) == "" {
				missing = append(missing, c)
			}
		}
		if len(missing) == 0 || !time.Now().Before(until) {
			return results
		}
		open = missing
		time.Sleep(2 * time.Second)
	}
}

func report(results map[string]result, allow allowList, unknown []string, verbose bool) bool {
	failed, bare, excused := 0, 0, 0
	for _, key := range sorted(results) {
		r, reason := results[key], allow.reason(key)
		switch {
		case r.err != "":
			failed++
			fmt.Printf("FAILS  %s: %s\n", key, r.err)
		case r.empty != "" && reason == "":
			bare++
			fmt.Printf("EMPTY  %s: %s\n", key, r.empty)
		case r.empty != "":
			excused++
			if verbose {
				fmt.Printf("empty  %s: %s\n", key, reason)
			}
		}
	}
	for _, key := range unknown {
		fmt.Printf("ALLOW  %s names no query or rule\n", key)
	}
	fmt.Printf("%d queries and rules: %d with data, %d may be empty and are, %d empty, %d fail\n",
		len(results), len(results)-failed-bare-excused, excused, bare, failed)
	return failed+bare+len(unknown) == 0
}
