module github.com/nesso-graph/nesso

go 1.26.0

require (
	github.com/google/go-cmp v0.6.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
	golang.org/x/text v0.44.0
	gonum.org/v1/gonum v0.17.0
)
