#include "textflag.h"

// The numbers of exp in softmax.go, in the order of their use.
DATA exp<>+0(SB)/4, $-87.0
DATA exp<>+4(SB)/4, $1.4426950408889634
DATA exp<>+8(SB)/4, $12582912.0
DATA exp<>+12(SB)/4, $0.693359375
DATA exp<>+16(SB)/4, $0.00021219444
DATA exp<>+20(SB)/4, $0.000198756915
DATA exp<>+24(SB)/4, $0.0013981999507
DATA exp<>+28(SB)/4, $0.0083334519073
DATA exp<>+32(SB)/4, $0.041665795894
DATA exp<>+36(SB)/4, $0.16666665459
DATA exp<>+40(SB)/4, $0.50000001201
GLOBL exp<>(SB), RODATA|NOPTR, $44

// STEP goes on with the polynomial in Y3 by the coefficient at an offset.
#define STEP(offset)                  \
	VMULPS Y0, Y3, Y3                 \
	VBROADCASTSS exp<>+offset(SB), Y4 \
	VADDPS Y4, Y3, Y3

// func expVector(n int, w *float32, top float32)
TEXT ·expVector(SB), NOSPLIT, $0-20
	MOVQ n+0(FP), CX
	MOVQ w+8(FP), DI
	VBROADCASTSS top+16(FP), Y15
	VBROADCASTSS exp<>+0(SB), Y14
	VBROADCASTSS exp<>+4(SB), Y13
	VBROADCASTSS exp<>+8(SB), Y12
	VBROADCASTSS exp<>+12(SB), Y11
	VBROADCASTSS exp<>+16(SB), Y10
	VBROADCASTSS exp<>+20(SB), Y9
	MOVL $0x3f800000, AX
	MOVD AX, X8
	VPBROADCASTD X8, Y8 // 1, and the exponent of the power of two that is 1
power:
	VMOVUPS (DI), Y0
	VSUBPS Y15, Y0, Y0
	VCMPPS $1, Y14, Y0, Y7 // too small
	// Y1 = n
	VMULPS Y13, Y0, Y1
	VADDPS Y12, Y1, Y1
	VSUBPS Y12, Y1, Y1
	// Y0 = x − n·ln 2
	VMULPS Y11, Y1, Y2
	VSUBPS Y2, Y0, Y0
	VMULPS Y10, Y1, Y2
	VADDPS Y2, Y0, Y0
	// Y3 = the polynomial
	VMOVAPS Y9, Y3
	STEP(24)
	STEP(28)
	STEP(32)
	STEP(36)
	STEP(40)
	VMULPS Y0, Y3, Y3
	VMULPS Y0, Y3, Y3
	VADDPS Y0, Y3, Y3
	VADDPS Y8, Y3, Y3
	// times 2 to the n
	VCVTPS2DQ Y1, Y1
	VPSLLD $23, Y1, Y1
	VPADDD Y8, Y1, Y1
	VMULPS Y1, Y3, Y3
	VANDNPS Y3, Y7, Y3
	VMOVUPS Y3, (DI)
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ power
	VZEROUPPER
	RET
