package nesso

import (
	"context"
	"iter"
	"sync"
)

// AnnotateAll reads documents, several at a time, and gives them in the order of their sources. A document that
// can't be read gives its error in its place, and the others follow. Sources are taken only a little ahead of what
// is asked for, so that any number of them passes through a fixed amount of memory.
func (r *Reader) AnnotateAll(ctx context.Context, sources iter.Seq[Source]) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		jobs := make(chan job)
		queue := make(chan job, 2*r.workers) // in the order of the sources
		var cut error                        // why the sources were not taken to their end; read once queue is closed
		var workers sync.WaitGroup
		for range r.workers {
			workers.Go(func() {
				for j := range jobs {
					d, err := r.Annotate(ctx, j.source)
					j.done <- result{d, err}
				}
			})
		}
		workers.Go(func() {
			defer close(queue)
			defer close(jobs)
			for s := range sources {
				j := job{s, make(chan result, 1)}
				select {
				case queue <- j:
				case <-ctx.Done():
					cut = ctx.Err()
					return
				}
				jobs <- j
			}
		})
		defer workers.Wait()
		defer cancel()
		for j := range queue {
			res := <-j.done
			if !yield(res.document, res.err) {
				return
			}
		}
		if cut != nil {
			yield(nil, cut)
		}
	}
}

// job is a source to be read and the place for its result.
type job struct {
	source Source
	done   chan result
}

type result struct {
	document *Document
	err      error
}
