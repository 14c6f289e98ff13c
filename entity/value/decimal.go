package value

import (
	"math"
	"strconv"
	"strings"
)

// decimal is an exact number: mantissa × 10^exponent.
type decimal struct {
	mantissa int64
	exponent int
}

// whole makes a decimal of a whole number.
func whole(n int64) decimal { return decimal{mantissa: n} }

// parseDecimal reads digits with separators. Where one separator alone cuts off three digits ("1.200"), comma tells
// that the decimal sign is the comma. It reports whether s is a number that fits.
func parseDecimal(s string, comma bool) (decimal, bool) {
	cut := decimalSign(s, comma)
	var d decimal
	for i := 0; i < len(s); i++ {
		if !digit(s, i) {
			continue
		}
		if d.mantissa > (math.MaxInt64-9)/10 {
			return d, false
		}
		d.mantissa = d.mantissa*10 + int64(s[i]-'0')
		if cut >= 0 && i > cut {
			d.exponent--
		}
	}
	return d, true
}

// decimalSign is the index of the decimal sign in s, −1 if there is none.
func decimalSign(s string, comma bool) int {
	last := strings.LastIndexAny(s, ".,")
	if last < 0 {
		return -1
	}
	first := strings.IndexAny(s, ".,")
	if s[first] != s[last] {
		return last
	}
	if first != last || grouped(s, first) && s[0] != '0' && (s[first] == ',') != comma {
		return -1
	}
	return last
}

// grouped reports whether the sign at i may be one between thousands.
func grouped(s string, i int) bool { return len(s)-i-1 == 3 && i <= 3 }

// scaled is d × 10^k.
func (d decimal) scaled(k int) decimal { return decimal{d.mantissa, d.exponent + k} }

// plus adds; it reports whether the sum fits.
func (d decimal) plus(e decimal) (decimal, bool) {
	if d.exponent < e.exponent {
		d, e = e, d
	}
	for d.exponent > e.exponent {
		if d.mantissa > math.MaxInt64/10 {
			return d, false
		}
		d.mantissa *= 10
		d.exponent--
	}
	if d.mantissa > math.MaxInt64-e.mantissa {
		return d, false
	}
	return decimal{d.mantissa + e.mantissa, d.exponent}, true
}

// int gives d as a whole number below 10^15; it reports whether it is one.
func (d decimal) int() (int64, bool) {
	n, e := d.mantissa, d.exponent
	for ; e < 0 && n%10 == 0; e++ {
		n /= 10
	}
	for ; e > 0 && n < 1e14; e-- {
		n *= 10
	}
	return n, e == 0 && n < 1e15
}

// less compares two numbers.
func (d decimal) less(e decimal) bool { return d.float() < e.float() }

func (d decimal) float() float64 { return float64(d.mantissa) * math.Pow10(d.exponent) }

// String writes d plainly, with no needless zero.
func (d decimal) String() string {
	if d.mantissa == 0 {
		return "0"
	}
	s := strconv.FormatInt(d.mantissa, 10)
	if d.exponent >= 0 {
		return s + strings.Repeat("0", d.exponent)
	}
	n := -d.exponent
	if len(s) <= n {
		s = strings.Repeat("0", n-len(s)+1) + s
	}
	frac := strings.TrimRight(s[len(s)-n:], "0")
	if frac == "" {
		return s[:len(s)-n]
	}
	return s[:len(s)-n] + "." + frac
}
