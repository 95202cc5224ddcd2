package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
)

// board is one dashboard. Its uid is its address in Grafana and never changes.
type board struct {
	uid, title, description string
	// Text boxes beside the variables that every dashboard has.
	inputs []input
	rows   []row
}

type input struct{ name, label, value, description string }

type row struct {
	title  string
	panels []panel
}

const width = 24

func (b board) file() string { return b.uid + ".json" }

func (b board) json() ([]byte, error) {
	builder := b.frame()
	if err := b.fill(builder); err != nil {
		return nil, err
	}
	built, err := builder.Build()
	if err != nil {
		return nil, err
	}
	var text strings.Builder
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(built); err != nil {
		return nil, err
	}
	return []byte(text.String()), nil
}

// frame is the dashboard without its panels.
func (b board) frame() *dashboard.DashboardBuilder {
	builder := dashboard.NewDashboardBuilder(b.title).
		Uid(b.uid).
		Description(b.description).
		Tags([]string{"weft"}).
		Timezone("browser").
		Time("now-3h", "now").
		Refresh("30s").
		Tooltip(dashboard.DashboardCursorSyncCrosshair).
		Link(dashboard.NewDashboardLinkBuilder("Weft").
			Type(dashboard.DashboardLinkTypeDashboards).
			Tags([]string{"weft"}).AsDropdown(true).KeepTime(true).IncludeVars(true)).
		WithVariable(dashboard.NewDatasourceVariableBuilder("datasource").
			Label("Data source").Type("prometheus")).
		WithVariable(choice("service", "Service", "label_values(target_info, job)")).
		WithVariable(choice("instance", "Instance", `label_values(target_info{job=~"$service"}, instance)`))
	for _, in := range b.inputs {
		builder.WithVariable(in.variable())
	}
	return builder
}

// fill puts the panels below each other, row by row.
func (b board) fill(builder *dashboard.DashboardBuilder) error {
	var y, id uint32
	for _, r := range b.rows {
		id++
		builder.WithRow(dashboard.NewRowBuilder(r.title).Id(id).GridPos(dashboard.GridPos{H: 1, W: width, Y: y}))
		y++
		for _, line := range lines(r.panels) {
			w, h := uint32(width/len(line)), line[0].height()
			for i, p := range line {
				id++
				built, err := p.build(id, dashboard.GridPos{X: uint32(i) * w, Y: y, W: w, H: h})
				if err != nil {
					return fmt.Errorf("%s: %w", p.title, err)
				}
				builder.WithPanel(built)
			}
			y += h
		}
	}
	return nil
}

// lines puts up to six numbers or three other panels beside each other.
func lines(panels []panel) [][]panel {
	var all [][]panel
	for _, p := range panels {
		last := len(all) - 1
		if last < 0 || all[last][0].height() != p.height() || len(all[last]) == p.beside() {
			all = append(all, nil)
			last++
		}
		all[last] = append(all[last], p)
	}
	return all
}

func (in input) variable() cog.Builder[dashboard.VariableModel] {
	value := dashboard.StringOrArrayOfString{String: &in.value}
	return dashboard.NewTextBoxVariableBuilder(in.name).
		Label(in.label).
		Description(in.description).
		DefaultValue(dashboard.StringOrMap{String: &in.value}).
		Current(dashboard.VariableOption{Text: value, Value: value})
}

func choice(name, label, query string) cog.Builder[dashboard.VariableModel] {
	all := dashboard.StringOrArrayOfString{ArrayOfString: []string{"$__all"}}
	return dashboard.NewQueryVariableBuilder(name).
		Label(label).
		Datasource(prometheusSource()).
		Query(dashboard.StringOrMap{String: &query}).
		Refresh(dashboard.VariableRefreshOnTimeRangeChanged).
		Sort(dashboard.VariableSortAlphabeticalAsc).
		Multi(true).
		IncludeAll(true).
		AllValue(".*").
		Current(dashboard.VariableOption{Text: dashboard.StringOrArrayOfString{ArrayOfString: []string{"All"}}, Value: all})
}

func prometheusSource() common.DataSourceRef {
	kind, uid := "prometheus", "${datasource}"
	return common.DataSourceRef{Type: &kind, Uid: &uid}
}
