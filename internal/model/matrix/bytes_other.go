//go:build !amd64

package matrix

var sums = false

func bytes12x32(int, *byte, int, *byte, *int32, *float32, *float32, *float32, *float32, int) {}

func bytes4x32(int, *byte, int, *byte, *int32, *float32, *float32, *float32, *float32, int) {}

func bytes1x32(int, *byte, int, *byte, *int32, *float32, *float32, *float32, *float32, int) {}

func peak(int, *float32) float32 { return 0 }

func liftedBytes(int, *byte, *float32, float32) {}

func peak8(int, *float32) float32 { return 0 }

func round8(int, *float32, *float32, float32) {}

func scale8(int, *float32, *float32, *float32, float32) {}
