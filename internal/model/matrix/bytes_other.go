//go:build !amd64

package matrix

var sums = false

func bytes12x32(int, *byte, int, *byte, *int32, *float32, *float32, *float32, *float32, int) {}

func bytes4x32(int, *byte, int, *byte, *int32, *float32, *float32, *float32, *float32, int) {}

func bytes1x32(int, *byte, int, *byte, *int32, *float32, *float32, *float32, *float32, int) {}

func peak(int, *float32) float32 { return 0 }

func liftedBytes(int, *byte, *float32, float32) {}

func narrowVector(int, *int8, *float32, float32) {}

func roundVector(int, *float32, *float32, float32) {}

func scaleVector(int, *float32, *float32, *float32, float32) {}
