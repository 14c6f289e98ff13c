module github.com/nesso-graph/nesso

go 1.26.0

require golang.org/x/sys v0.50.0 // indirect
