package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

type prometheus struct {
	url    string
	window time.Duration
}

// result is what was wrong: an error, or that there is no data.
type result struct{ err, empty string }

// ask runs an expression. Of an alert also everything that it looks at.
func (p prometheus) ask(c check) result {
	if c.problem != "" {
		return result{err: c.problem}
	}
	found, err := p.query(c)
	switch {
	case err != nil:
		return result{err: err.Error()}
	case c.alert:
		return p.inputs(c)
	case !found:
		return result{empty: c.expr}
	}
	return result{}
}

// inputs looks whether there is data for each selector of an alert.
func (p prometheus) inputs(c check) result {
	selectors, err := p.selectors(c.expr)
	if err != nil {
		return result{err: err.Error()}
	}
	var missing []string
	for _, s := range selectors {
		found, err := p.query(check{expr: fmt.Sprintf("last_over_time(%s[%ds])", s, int(p.window.Seconds())), instant: true})
		if err != nil {
			return result{err: err.Error()}
		}
		if !found {
			missing = append(missing, s)
		}
	}
	if len(missing) > 0 {
		return result{empty: "it looks at " + strings.Join(missing, ", ")}
	}
	return result{}
}

// query tells whether there is a number in the answer.
func (p prometheus) query(c check) (bool, error) {
	path, args := "/api/v1/query", url.Values{"query": {c.expr}}
	if !c.instant {
		now := time.Now()
		path = "/api/v1/query_range"
		args.Set("start", strconv.FormatInt(now.Add(-p.window).Unix(), 10))
		args.Set("end", strconv.FormatInt(now.Unix(), 10))
		args.Set("step", "15")
	}
	var data struct {
		ResultType string
		Result     json.RawMessage
	}
	if err := p.get(path, args, &data); err != nil {
		return false, err
	}
	if data.ResultType == "scalar" {
		return true, nil
	}
	var series []struct {
		Value  [2]any
		Values [][2]any
	}
	if err := json.Unmarshal(data.Result, &series); err != nil {
		return false, err
	}
	for _, s := range series {
		for _, sample := range append(s.Values, s.Value) {
			if text, is := sample[1].(string); is && text != "NaN" {
				return true, nil
			}
		}
	}
	return false, nil
}

type rule struct {
	Type, Name, Query, LastError string
	Alerts                       []struct{ Annotations map[string]string }
}

// rules gives those that Prometheus has loaded, with what it says about their health.
func (p prometheus) rules() ([]check, error) {
	var data struct{ Groups []struct{ Rules []rule } }
	if err := p.get("/api/v1/rules", nil, &data); err != nil {
		return nil, err
	}
	var all []check
	for _, g := range data.Groups {
		for _, r := range g.Rules {
			all = append(all, r.check())
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s has no rules", p.url)
	}
	return all, nil
}

func (r rule) check() check {
	c := check{key: "record/" + r.Name, expr: r.Query, alert: r.Type == "alerting", problem: r.LastError}
	if c.alert {
		c.key = "alert/" + r.Name
	}
	for _, a := range r.Alerts {
		for _, text := range a.Annotations {
			if strings.Contains(text, "error expanding template") {
				c.problem = text
			}
		}
	}
	return c
}

// node is a part of a parsed expression.
type node struct {
	Type     string
	Name     string
	Matchers []struct{ Type, Name, Value string }
	Args     []node
	Expr     *node
	LHS, RHS *node
	Param    *node
}

// selectors gives every selector of an expression once, without offset and range.
func (p prometheus) selectors(expr string) ([]string, error) {
	var root node
	if err := p.get("/api/v1/parse_query", url.Values{"query": {expr}}, &root); err != nil {
		return nil, err
	}
	found := map[string]bool{}
	root.collect(found)
	return sorted(found), nil
}

func (n *node) collect(into map[string]bool) {
	if n == nil {
		return
	}
	if n.Type == "vectorSelector" || n.Type == "matrixSelector" {
		var matchers []string
		for _, m := range n.Matchers {
			matchers = append(matchers, m.Name+m.Type+strconv.Quote(m.Value))
		}
		into["{"+strings.Join(matchers, ", ")+"}"] = true
	}
	for i := range n.Args {
		n.Args[i].collect(into)
	}
	n.Expr.collect(into)
	n.LHS.collect(into)
	n.RHS.collect(into)
	n.Param.collect(into)
}

var client = http.Client{Timeout: 30 * time.Second}

func (p prometheus) get(path string, args url.Values, data any) error {
	response, err := client.PostForm(strings.TrimSuffix(p.url, "/")+path, args)
	if args == nil {
		response, err = client.Get(strings.TrimSuffix(p.url, "/") + path)
	}
	if err != nil {
		return err
	}
	defer response.Body.Close()
	var answer struct {
		Status, Error string
		Data          json.RawMessage
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return fmt.Errorf("%s answers %s: %w", path, response.Status, err)
	}
	if answer.Status != "success" {
		return fmt.Errorf("%s", answer.Error)
	}
	return json.Unmarshal(answer.Data, data)
}
