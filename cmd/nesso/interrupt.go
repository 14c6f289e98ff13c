package main

import (
	"context"
	"io"
	"sync"
)

// interruptible reads r until ctx is done, even while r keeps it waiting.
type interruptible struct {
	ctx  context.Context
	r    io.Reader
	once sync.Once
	pipe *io.PipeReader
}

// Read reads what r gives, and fails with the error of the context once that is done.
func (i *interruptible) Read(p []byte) (int, error) {
	i.once.Do(func() {
		r, w := io.Pipe()
		i.pipe = r
		context.AfterFunc(i.ctx, func() { w.CloseWithError(i.ctx.Err()) })
		go func() {
			_, err := io.Copy(w, i.r)
			w.CloseWithError(err)
		}()
	})
	return i.pipe.Read(p)
}
