package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"
)

// check is one expression. Its key is dashboard/row/panel/query, record/name or alert/name.
type check struct {
	key, expr string
	instant   bool
	// An alert's expression is empty as long as all is well; then the series that it looks at matter.
	alert bool
	// What Prometheus itself says about a rule.
	problem string
}

type dashboard struct {
	UID    string
	Panels []struct {
		Type, Title string
		Targets     []struct {
			Expr, RefID string
			Instant     bool
		}
	}
	Templating struct {
		List []struct {
			Name, Type string
			Query      any
			AllValue   string
			IncludeAll bool
		}
	}
}

func panels(folder string, window time.Duration) ([]check, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no dashboards in %s", folder)
	}
	var all []check
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var d dashboard
		if err := json.Unmarshal(text, &d); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		all = append(all, d.checks(window)...)
	}
	return all, nil
}

func (d dashboard) checks(window time.Duration) []check {
	values := d.values(window)
	var all []check
	row := ""
	for _, p := range d.Panels {
		if p.Type == "row" {
			row = p.Title
		}
		for _, t := range p.Targets {
			all = append(all, check{
				key:     strings.Join([]string{d.UID, row, p.Title, t.RefID}, "/"),
				expr:    values.Replace(t.Expr),
				instant: t.Instant,
			})
		}
	}
	return all
}

// values puts in what Grafana would, with everything chosen.
func (d dashboard) values(window time.Duration) *strings.Replacer {
	seconds := fmt.Sprintf("%ds", int(window.Seconds()))
	known := map[string]string{"__rate_interval": "1m", "__interval": "15s", "__range": seconds}
	for _, v := range d.Templating.List {
		if v.IncludeAll {
			known[v.Name] = v.AllValue
		} else if text, is := v.Query.(string); is && v.Type == "textbox" {
			known[v.Name] = text
		}
	}
	var pairs []string
	for _, name := range sorted(known) {
		pairs = append(pairs, "$"+name, known[name], "${"+name+"}", known[name])
	}
	return strings.NewReplacer(pairs...)
}

// sorted gives the keys in order.
func sorted[V any](m map[string]V) []string {
	var keys []string
	for key := range m {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}
