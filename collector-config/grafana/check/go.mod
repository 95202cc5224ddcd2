module weft.dev/grafana/check

go 1.25.0
