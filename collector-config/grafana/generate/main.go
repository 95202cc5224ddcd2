// Command generate writes the dashboards of ../dashboards. Run it in its own folder: go run .
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

var boards = []board{overview, performance, security, operations, content, pipelines, governance, agent}

func main() {
	for _, b := range boards {
		text, err := b.json()
		if err == nil {
			err = os.WriteFile(filepath.Join("..", "dashboards", b.file()), text, 0o644)
		}
		if err != nil {
			fmt.Fprintf(os.Stderr, "generate: %s: %v\n", b.uid, err)
			os.Exit(1)
		}
	}
}
