module github.com/nesso-graph/nesso

go 1.26
