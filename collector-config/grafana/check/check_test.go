package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// server answers queries as Prometheus does: what begins with "full" has a value, "nan" none that is a number, "bad"
// is refused, everything else is empty. It has a rule of each kind, and an alert that says the given text.
func server(t *testing.T, text string) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		query := r.FormValue("query")
		switch {
		case r.URL.Path == "/api/v1/rules":
			fmt.Fprintf(w, `{"status":"success","data":{"groups":[{"rules":[
				{"type":"recording","name":"a:b","query":"full_a","health":"ok"},
				{"type":"alerting","name":"Quiet","query":"none > full_b","health":"ok"},
				{"type":"alerting","name":"Speaking","query":"full","health":"ok",
				 "alerts":[{"annotations":{"summary":"%s"}}]}]}]}}`, text)
		case r.URL.Path == "/api/v1/parse_query":
			fmt.Fprint(w, `{"status":"success","data":{"type":"binaryExpr",
				"lhs":{"type":"vectorSelector","name":"none","matchers":[{"type":"=","name":"__name__","value":"none"}]},
				"rhs":{"type":"call","args":[{"type":"matrixSelector","matchers":[{"type":"=","name":"__name__","value":"full_b"}]}]}}}`)
		case strings.HasPrefix(query, "bad"):
			w.WriteHeader(http.StatusBadRequest)
			fmt.Fprint(w, `{"status":"error","error":"parse error"}`)
		case strings.HasPrefix(query, "full"), strings.Contains(query, `"full_b"`):
			fmt.Fprint(w, `{"status":"success","data":{"resultType":"vector","result":[{"value":[1,"0"]}]}}`)
		case strings.HasPrefix(query, "nan"):
			fmt.Fprint(w, `{"status":"success","data":{"resultType":"matrix","result":[{"values":[[1,"NaN"],[2,"NaN"]]}]}}`)
		default:
			fmt.Fprint(w, `{"status":"success","data":{"resultType":"vector","result":[]}}`)
		}
	}))
	t.Cleanup(s.Close)
	return s.URL
}

func TestAPanelThatFailsIsAnError(t *testing.T) {
	if r := (prometheus{url: server(t, "")}).ask(check{expr: "bad("}); r.err != "parse error" {
		t.Errorf("%+v", r)
	}
}

func TestAPanelWithoutNumbersIsEmpty(t *testing.T) {
	p := prometheus{url: server(t, "")}
	for expr, empty := range map[string]bool{"full": false, "nan": true, "none": true} {
		if r := p.ask(check{expr: expr}); (r.empty != "") != empty || r.err != "" {
			t.Errorf("%s: %+v", expr, r)
		}
	}
}

func TestAnAlertIsEmptyWhenOneOfItsSeriesIsMissing(t *testing.T) {
	r := (prometheus{url: server(t, "")}).ask(check{expr: "none > full_b", alert: true})
	if !strings.Contains(r.empty, `__name__="none"`) || strings.Contains(r.empty, "full_b") {
		t.Errorf("%+v", r)
	}
}

func TestAnAlertThatCannotSayWhatItMeansIsAnError(t *testing.T) {
	p := prometheus{url: server(t, "<error expanding template x>")}
	rules, err := p.rules()
	if err != nil || len(rules) != 3 {
		t.Fatal(rules, err)
	}
	if r := p.ask(rules[2]); !strings.Contains(r.err, "error expanding") {
		t.Errorf("%+v", r)
	}
}

func TestVariablesAreReplacedByWhatAllMeans(t *testing.T) {
	found, err := panels("../dashboards", time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range found {
		if strings.Contains(c.expr, "$") {
			t.Errorf("%s: %s", c.key, c.expr)
		}
	}
}

func TestARunFailsForWhatIsEmptyAndNotAllowed(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "d.json", `{"uid":"d","panels":[{"type":"row","title":"R"},
		{"title":"Good","targets":[{"expr":"full","refId":"A"}]},{"title":"Bare","targets":[{"expr":"none","refId":"A"}]}]}`)
	for allow, want := range map[string]bool{
		"":                                 false,
		"d/R/Bare: so\n":                   false,
		"d/R/Bare/A: so\nalert: so\n":      true,
		"d/R: so\nalert: so\n":             true,
		"d/R: so\nalert: so\nalert/No: so": false,
	} {
		ok, err := run(server(t, "fine"), folder, write(t, folder, "allow.txt", allow), time.Hour, 0, false)
		if err != nil || ok != want {
			t.Errorf("%q: %v %v", allow, ok, err)
		}
	}
}

func TestAnEntryWithoutReasonIsRefused(t *testing.T) {
	if _, err := readAllow(write(t, t.TempDir(), "allow.txt", "# a comment\nd/R/Bare:\n")); err == nil {
		t.Error("accepted")
	}
}

func write(t *testing.T, folder, name, text string) string {
	t.Helper()
	file := filepath.Join(folder, name)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}
