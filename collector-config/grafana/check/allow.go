package main

import (
	"fmt"
	"os"
	"strings"
)

// allowList is what may be empty, with the reason. A key stands for itself and for all queries below it.
type allowList map[string]string

// readAllow reads lines "key: reason"; # begins a comment.
func readAllow(file string) (allowList, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	list := allowList{}
	for i, line := range strings.Split(string(text), "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		// The names of recorded series have colons, but no space behind them.
		key, reason, found := strings.Cut(line, ": ")
		if !found || strings.TrimSpace(reason) == "" {
			return nil, fmt.Errorf("%s:%d: '%s' is not 'key: reason'", file, i+1, line)
		}
		list[key] = strings.TrimSpace(reason)
	}
	return list, nil
}

func (a allowList) reason(key string) string {
	for {
		if reason, is := a[key]; is {
			return reason
		}
		cut := strings.LastIndex(key, "/")
		if cut < 0 {
			return ""
		}
		key = key[:cut]
	}
}

// unknown gives the entries that no check has.
func (a allowList) unknown(checks []check) []string {
	var all []string
	for _, key := range sorted(a) {
		used := false
		for _, c := range checks {
			used = used || c.key == key || strings.HasPrefix(c.key, key+"/")
		}
		if !used {
			all = append(all, key)
		}
	}
	return all
}
