package main

import (
	"strings"

	"github.com/grafana/grafana-foundation-sdk/go/bargauge"
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/cog/variants"
	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
	"github.com/grafana/grafana-foundation-sdk/go/heatmap"
	"github.com/grafana/grafana-foundation-sdk/go/prometheus"
	"github.com/grafana/grafana-foundation-sdk/go/stat"
	"github.com/grafana/grafana-foundation-sdk/go/table"
	"github.com/grafana/grafana-foundation-sdk/go/timeseries"
)

type kind int

const (
	number kind = iota // the value now, or over the whole time that is shown
	graph              // over time
	bars               // one bar a series, now
	rows               // one row a series, now
	heat               // the buckets of a histogram over time
)

// panel shows queries in a unit of Grafana. In expressions @ stands for the chosen services and instances, @job for the
// chosen services.
type panel struct {
	kind                     kind
	title, description, unit string
	queries                  []query
	thresholds               []threshold
}

// query is an expression and how its series are called, with {{label}} for labels.
type query struct{ expr, legend string }

// threshold is the colour from a value on; the colour below the first is green.
type threshold struct {
	from  float64
	color string
}

func (p panel) height() uint32 {
	if p.kind == number {
		return 4
	}
	return 8
}

func (p panel) beside() int {
	if p.kind == number {
		return 6
	}
	return 3
}

// more and less give the thresholds of what is bad when it is much, or little.
func more(warn, crit float64) []threshold { return []threshold{{warn, "orange"}, {crit, "red"}} }
func less(crit, warn float64) []threshold {
	return []threshold{{-1, "red"}, {crit, "orange"}, {warn, "green"}}
}

func (p panel) build(id uint32, at dashboard.GridPos) (cog.Builder[dashboard.Panel], error) {
	switch p.kind {
	case number:
		b := stat.NewPanelBuilder().GraphMode(common.BigValueGraphModeNone).ColorMode(common.BigValueColorModeValue)
		return fill(b, p, id, at)
	case bars:
		b := bargauge.NewPanelBuilder().Orientation(common.VizOrientationHorizontal).Min(0)
		return fill(b, p, id, at)
	case rows:
		hidden := map[string]any{"Time": true, "__name__": true}
		b := table.NewPanelBuilder().
			Footer(common.NewTableFooterOptionsBuilder().Reducer([]string{})).
			WithTransformation(dashboard.DataTransformerConfig{
				Id: "organize", Options: map[string]any{"excludeByName": hidden}})
		return fill(b, p, id, at)
	case heat:
		b := heatmap.NewPanelBuilder().Calculate(false).YAxis(heatmap.NewYAxisConfigBuilder().Unit(p.unit))
		return fill(b, p, id, at)
	default:
		return fill(p.graph(), p, id, at)
	}
}

func (p panel) graph() *timeseries.PanelBuilder {
	b := timeseries.NewPanelBuilder().
		FillOpacity(10).
		ShowPoints(common.VisibilityModeAuto).
		Legend(common.NewVizLegendOptionsBuilder().
			DisplayMode(common.LegendDisplayModeList).Placement(common.LegendPlacementBottom).ShowLegend(true)).
		Tooltip(common.NewVizTooltipOptionsBuilder().
			Mode(common.TooltipDisplayModeMulti).Sort(common.SortOrderDescending))
	if len(p.thresholds) > 0 {
		b.ThresholdsStyle(common.NewGraphThresholdsStyleConfigBuilder().Mode(common.GraphThresholdsStyleModeDashed))
	}
	return b
}

// builder is what the builders of all kinds of panels have in common.
type builder[B any] interface {
	cog.Builder[dashboard.Panel]
	Id(uint32) B
	Title(string) B
	Description(string) B
	Datasource(common.DataSourceRef) B
	GridPos(dashboard.GridPos) B
	Unit(string) B
	Thresholds(cog.Builder[dashboard.ThresholdsConfig]) B
	WithTarget(cog.Builder[variants.Dataquery]) B
}

func fill[B builder[B]](b B, p panel, id uint32, at dashboard.GridPos) (cog.Builder[dashboard.Panel], error) {
	b.Id(id).Title(p.title).Description(p.description).Datasource(prometheusSource()).GridPos(at).Unit(p.unit).
		Thresholds(steps(p.thresholds))
	for i, q := range p.queries {
		b.WithTarget(p.target(q, string(rune('A'+i))))
	}
	_, err := b.Build()
	return b, err
}

func steps(thresholds []threshold) cog.Builder[dashboard.ThresholdsConfig] {
	all := []dashboard.Threshold{{Color: "green"}}
	for _, t := range thresholds {
		all = append(all, dashboard.Threshold{Value: &t.from, Color: t.color})
	}
	return dashboard.NewThresholdsConfigBuilder().Mode(dashboard.ThresholdsModeAbsolute).Steps(all)
}

func (p panel) target(q query, ref string) *prometheus.DataqueryBuilder {
	t := prometheus.NewDataqueryBuilder().RefId(ref).Datasource(prometheusSource()).Expr(selected(q.expr))
	switch p.kind {
	case number, bars:
		t.Instant()
	case rows:
		t.Instant().Format(prometheus.PromQueryFormatTable)
	case heat:
		t.Range().Format(prometheus.PromQueryFormatHeatmap).Exemplar(true)
	default:
		t.Range()
	}
	if q.legend != "" {
		t.LegendFormat(q.legend)
	}
	return t
}

func selected(expr string) string {
	return strings.NewReplacer("@job", `job=~"$service"`, "@", `job=~"$service", instance=~"$instance"`).Replace(expr)
}
