//go:build !amd64

package matrix

var vectorised = false

func addMulVector(c, a, b Matrix) { addMulPlain(c, a, b) }

func dotVector(int, *float32, *float32) float32 { return 0 }

func addScaledVector(int, *float32, *float32, float32) {}

func addScaledBytesVector(int, *float32, *byte, float32) {}

func rectifyVector(int, *float32) {}

func addRowsVector(int, *uint32, uint32, *float32, *byte, *float32) {}
