package export

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/nesso-graph/nesso/graph"
)

var shots = flag.String("shots", "", "folder for screenshots of the page, to look at")

// browser is Chromium with a page open.
type browser struct {
	testing.TB
	ctx context.Context
	dir string // of the page and of what it saves

	mu       sync.Mutex
	problems []string // errors, breaches of the policy and requests for other places
}

// open opens the page of g from a file. The test is skipped where there is no Chromium.
func open(tb testing.TB, g *graph.Graph, dark bool) *browser {
	tb.Helper()
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil && program == "" {
			program = path
		}
	}
	if program == "" {
		tb.Skip("Chromium is not installed")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.WindowSize(1400, 900),
		chromedp.Flag("use-angle", "swiftshader"), chromedp.Flag("enable-unsafe-swiftshader", true))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), opts...)
	ctx, cancel := chromedp.NewContext(allocator)
	tb.Cleanup(func() { cancel(); stop() })
	b := &browser{TB: tb, ctx: ctx, dir: tb.TempDir()}
	b.do()
	timed, end := context.WithTimeout(ctx, 3*time.Minute)
	tb.Cleanup(end)
	b.ctx = timed
	if err := chromedp.Listen(timed, b.listen); err != nil {
		tb.Fatal(err)
	}
	b.prepare(dark)
	b.load(g)
	return b
}

// prepare sets the colour scheme and where files are saved.
func (b *browser) prepare(dark bool) {
	b.Helper()
	scheme := map[bool]string{false: "light", true: "dark"}[dark]
	_, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
	if err != nil {
		b.Fatal(err)
	}
	_, err = chromedp.Call(b.ctx, cdpbrowser.SetDownloadBehavior, cdpbrowser.SetDownloadBehaviorParams{Behavior: cdpbrowser.SetDownloadBehaviorBehaviorAllow, DownloadPath: b.dir})
	if err != nil {
		b.Fatal(err)
	}
}

func (b *browser) load(g *graph.Graph) {
	b.Helper()
	file := filepath.Join(b.dir, "graph.html")
	w, err := os.Create(file)
	if err != nil {
		b.Fatal(err)
	}
	if err := Write(w, g, HTML); err != nil {
		b.Fatal(err)
	}
	if err := w.Close(); err != nil {
		b.Fatal(err)
	}
	b.do(chromedp.Navigate("file://" + file))
	b.wait(`document.documentElement.dataset.ready === "true"`)
}

// listen notes what a page must not do.
func (b *browser) listen(event any) {
	problem := ""
	switch e := event.(type) {
	case *log.EventEntryAdded:
		if e.Entry.Level == "error" || e.Entry.Source == "security" {
			problem = e.Entry.Text
		}
	case *runtime.EventExceptionThrown:
		problem = e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			problem += " " + e.ExceptionDetails.Exception.Description
		}
	case *runtime.EventConsoleAPICalled:
		if e.Type == "error" {
			problem = fmt.Sprint("console.error ", len(e.Args))
		}
	case *network.EventRequestWillBeSent:
		if u := e.Request.URL; !strings.HasPrefix(u, "file://"+b.dir) && !strings.HasPrefix(u, "blob:") && !strings.HasPrefix(u, "data:") {
			problem = "a request for " + u
		}
	}
	if problem != "" {
		b.mu.Lock()
		b.problems = append(b.problems, problem)
		b.mu.Unlock()
	}
}

func (b *browser) do(actions ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, actions...); err != nil {
		b.Fatal(err)
	}
}

// eval is the value of an expression in the page.
func eval[T any](b *browser, expression string) T {
	b.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		b.Fatalf("%s: %v", expression, err)
	}
	return v
}

// wait waits until an expression is true.
func (b *browser) wait(expression string) {
	b.Helper()
	for range 600 {
		if eval[bool](b, "Boolean("+expression+")") {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	b.Fatalf("never true: %s", expression)
}

// text is what an element says.
func (b *browser) text(selector string) string {
	b.Helper()
	return eval[string](b, `document.querySelector(`+strconv.Quote(selector)+`)?.innerText ?? ""`)
}

func (b *browser) click(selector string) {
	b.Helper()
	b.do(chromedp.Click(chromedp.CSS(selector)))
}

func (b *browser) press(keys string) {
	b.Helper()
	b.do(chromedp.KeyEvent(keys))
}

// search types into the search field, which "/" leads to.
func (b *browser) search(words string) {
	b.Helper()
	b.press("/")
	b.wait(`document.activeElement.id === "search"`)
	eval[string](b, `document.activeElement.value = ""`) // chromedp types the key even where the page takes it
	b.press(words)
}

// picture is what the screen shows, once it has come to rest.
func (b *browser) picture() []byte {
	b.Helper()
	time.Sleep(600 * time.Millisecond) // for animations
	png, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		b.Fatal(err)
	}
	return png
}

// shoot saves a screenshot, if a folder for them is given.
func (b *browser) shoot(name string) {
	b.Helper()
	if *shots == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(*shots, name+".png"), b.picture(), 0o644); err != nil {
		b.Fatal(err)
	}
}

// clean fails the test if the page did what it must not.
func (b *browser) clean() {
	b.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, p := range b.problems {
		b.Errorf("the page: %.500s", p)
	}
}

// saved is a file that the page saved.
func (b *browser) saved(name string) []byte {
	b.Helper()
	for range 200 {
		if data, err := os.ReadFile(filepath.Join(b.dir, name)); err == nil && len(data) > 0 {
			return data
		}
		time.Sleep(50 * time.Millisecond)
	}
	b.Fatalf("%s was not saved", name)
	return nil
}
