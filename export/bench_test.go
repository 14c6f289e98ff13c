package export

import (
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"runtime/metrics"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/nesso-graph/nesso/graph"
)

// BenchmarkWrite writes 100,000 claims in each format, and 20,000 as page and as picture.
func BenchmarkWrite(b *testing.B) {
	var g *graph.Graph
	for _, s := range Formats() {
		b.Run(string(s.Format), func(b *testing.B) {
			g = nil // so that the one before is free
			if g = generatedGraph(50_000, 100_000); s.Format == HTML || s.Format == SVG {
				g = generatedGraph(10_000, 20_000)
			}
			debug.FreeOSMemory()
			end := watchMemory()
			for b.Loop() {
				if err := Write(io.Discard, g, s.Format); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(end(), "peak-MB")
		})
	}
}

// BenchmarkRead reads 100,000 claims in native JSON.
func BenchmarkRead(b *testing.B) {
	file := filepath.Join(b.TempDir(), "graph.json")
	w, err := os.Create(file)
	if err != nil {
		b.Fatal(err)
	}
	if err := Write(w, generatedGraph(50_000, 100_000), JSON); err != nil {
		b.Fatal(err)
	}
	_ = w.Close()
	debug.FreeOSMemory()
	end := watchMemory()
	for b.Loop() {
		r, err := os.Open(file)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := Read(r); err != nil {
			b.Fatal(err)
		}
		_ = r.Close()
	}
	b.ReportMetric(end(), "peak-MB")
}

// watchMemory notes every millisecond what the program holds of the system's memory, with the graph and all else, until
// the function that it returns gives the most that it was, in megabytes.
func watchMemory() (end func() float64) {
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	held := func() float64 {
		metrics.Read(samples)
		return float64(samples[0].Value.Uint64()-samples[1].Value.Uint64()) / 1e6
	}
	stop, most := make(chan struct{}), make(chan float64)
	go func() {
		top := held()
		for {
			select {
			case <-stop:
				most <- max(top, held())
				return
			case <-time.After(time.Millisecond):
				top = max(top, held())
			}
		}
	}()
	return func() float64 {
		close(stop)
		return <-most
	}
}

// BenchmarkPage opens a page of 10,000 entities and 20,000 claims, until its first picture.
func BenchmarkPage(b *testing.B) {
	g := generatedGraph(10_000, 20_000)
	for b.Loop() {
		b.StopTimer()
		c := open(b, generatedGraph(30, 40), false)
		file := filepath.Join(c.dir, "large.html")
		w, err := os.Create(file)
		if err != nil {
			b.Fatal(err)
		}
		if err := Write(w, g, HTML); err != nil {
			b.Fatal(err)
		}
		info, _ := w.Stat()
		_ = w.Close()
		b.StartTimer()
		c.do(chromedp.Navigate("file://" + file))
		c.wait(`document.documentElement.dataset.ready === "true"`)
		eval[bool](c, `requestAnimationFrame(() => requestAnimationFrame(() => { document.documentElement.dataset.drawn = performance.now(); })) > 0`)
		c.wait(`document.documentElement.dataset.drawn`)
		b.StopTimer()
		b.ReportMetric(float64(info.Size())/1e6, "MB")
		b.ReportMetric(eval[float64](c, "Number(document.documentElement.dataset.drawn)"), "ms-in-page")
		b.ReportMetric(eval[float64](c, `(() => { const start = performance.now(); document.querySelector("#statuses input").click(); return performance.now() - start; })()`), "ms-to-filter")
		c.shoot("large")
		c.clean()
		b.StartTimer()
	}
}
