package model

import "math"

// toHalf rounds to IEEE 754 binary16, ties to even; what is too large becomes infinite.
func toHalf(f float32) uint16 {
	b := math.Float32bits(f)
	sign := uint16(b>>16) & 0x8000
	exponent, fraction := int(b>>23&0xff)-127+15, b&0x7fffff
	switch {
	case exponent >= 31:
		if b&0x7fffffff > 0x7f800000 {
			return sign | 0x7e00
		}
		return sign | 0x7c00
	case exponent <= 0:
		if exponent < -10 {
			return sign
		}
		fraction |= 0x800000
		shift := uint(14 - exponent)
		half, rest := fraction>>shift, fraction&(1<<shift-1)
		if middle := uint32(1) << (shift - 1); rest > middle || rest == middle && half&1 == 1 {
			half++
		}
		return sign | uint16(half)
	}
	half := uint32(exponent)<<10 | fraction>>13
	if rest := fraction & 0x1fff; rest > 0x1000 || rest == 0x1000 && half&1 == 1 {
		half++
	}
	return sign | uint16(half)
}

// fromHalf is the value of an IEEE 754 binary16.
func fromHalf(h uint16) float32 {
	sign, exponent, fraction := uint32(h&0x8000)<<16, uint32(h>>10&31), uint32(h&0x3ff)
	switch exponent {
	case 0:
		f := float32(fraction) / (1 << 24)
		if sign != 0 {
			return -f
		}
		return f
	case 31:
		return math.Float32frombits(sign | 0x7f800000 | fraction<<13)
	}
	return math.Float32frombits(sign | (exponent+112)<<23 | fraction<<13)
}
