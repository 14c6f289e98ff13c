package lang_test

import (
	"fmt"
	"log"
	"os"
	"testing/fstest"

	"github.com/nesso-graph/nesso/lang"
)

func ExampleLoad() {
	p, err := lang.Load(os.DirFS("builtin/it"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(p.Code, p.Name, p.Frames[0].Name)

	_, err = lang.Load(fstest.MapFS{"pack.json": {Data: []byte(`{"code": "Italian"}`)}})
	fmt.Println(err)
	// Output:
	// it Italian acquistare
	// language pack: pack.json: "code" is "Italian", not an ISO 639-1 code such as "en"
}
