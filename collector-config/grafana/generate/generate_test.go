package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/cog/plugins"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
)

func TestCommittedDashboardsAreTheGenerated(t *testing.T) {
	for _, b := range boards {
		want, err := b.json()
		if err != nil {
			t.Fatalf("%s: %v", b.uid, err)
		}
		got, err := os.ReadFile(filepath.Join("..", "dashboards", b.file()))
		if err != nil || string(got) != string(want) {
			t.Errorf("%s is not what the source says (%v): run go run .", b.file(), err)
		}
	}
	files, _ := filepath.Glob("../dashboards/*.json")
	if len(files) != len(boards) {
		t.Errorf("%d dashboards for %d files", len(boards), len(files))
	}
}

func TestDashboardsAreValidForGrafana(t *testing.T) {
	plugins.RegisterDefaultPlugins() // so that the options of panels and queries are checked too
	for _, b := range boards {
		text, _ := os.ReadFile(filepath.Join("..", "dashboards", b.file()))
		for _, problem := range problems(text) {
			t.Errorf("%s: %s", b.file(), problem)
		}
	}
}

func problems(text []byte) []string {
	var parsed dashboard.Dashboard
	err := parsed.UnmarshalJSONStrict(text)
	// The library returns an empty list of errors instead of nil.
	if list, is := err.(cog.BuildErrors); err != nil && (!is || len(list) > 0) {
		return []string{err.Error()}
	}
	if err := parsed.Validate(); err != nil {
		return []string{err.Error()}
	}
	return nil
}

func TestStrictCheckRefusesAnUnknownFieldOfAPanel(t *testing.T) {
	plugins.RegisterDefaultPlugins()
	text, _ := overview.json()
	for _, change := range []string{`"graphMode"`, `"legendFormat"`, `"fillOpacity"`, `"includeAll"`} {
		if len(problems([]byte(strings.Replace(string(text), change, `"noSuchField"`, 1)))) == 0 {
			t.Errorf("%s can be misspelt", change)
		}
	}
}

func TestEveryPanelExplainsItself(t *testing.T) {
	uids := map[string]bool{}
	for _, b := range boards {
		if uids[b.uid] || b.description == "" {
			t.Errorf("%s: uid twice, or no description", b.uid)
		}
		uids[b.uid] = true
		titles := map[string]bool{}
		for _, r := range b.rows {
			for _, p := range r.panels {
				if p.description == "" || p.unit == "" || len(p.queries) == 0 || titles[r.title+"/"+p.title] {
					t.Errorf("%s: %s: no description, unit or query, or the title twice in its row", b.uid, p.title)
				}
				titles[r.title+"/"+p.title] = true
			}
		}
	}
}

// Where nothing has succeeded there is no series of successes, and the share would be no data.
func TestAShareThatIsZeroIsShown(t *testing.T) {
	share := regexp.MustCompile(`sum\(increase\((\w+)\{[^}]*=[^}]*\}\[\$__range\]\)\) / sum\(increase\((\w+)\{`)
	for _, b := range boards {
		for _, r := range b.rows {
			for _, p := range r.panels {
				for _, q := range p.queries {
					if of := share.FindStringSubmatch(q.expr); of != nil && of[1] == of[2] {
						t.Errorf("%s: %s: add or vector(0) to what is counted", b.uid, p.title)
					}
				}
			}
		}
	}
}

func TestPanelsDoNotOverlap(t *testing.T) {
	for _, b := range boards {
		text, _ := b.json()
		var parsed struct {
			Panels []struct {
				Title   string
				GridPos struct{ X, Y, W, H int }
			}
		}
		if err := json.Unmarshal(text, &parsed); err != nil {
			t.Fatal(err)
		}
		taken := map[[2]int]string{}
		for _, p := range parsed.Panels {
			for x := p.GridPos.X; x < p.GridPos.X+p.GridPos.W; x++ {
				for y := p.GridPos.Y; y < p.GridPos.Y+p.GridPos.H; y++ {
					if other, is := taken[[2]int{x, y}]; is || x >= width {
						t.Fatalf("%s: %s overlaps %s", b.uid, p.Title, other)
					}
					taken[[2]int{x, y}] = p.Title
				}
			}
		}
	}
}
