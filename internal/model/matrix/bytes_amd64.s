#include "textflag.h"

// Two registers hold 32 columns of a row: lo the first 16, hi the others.

#define LOAD(from, lo, hi) \
	VMOVDQU32 (from), lo   \
	VMOVDQU32 64(from), hi

// START begins the sums of a row with what Z2 and Z3 hold.
#define START(lo, hi)  \
	VMOVDQA32 Z2, lo \
	VMOVDQA32 Z3, hi

// SUM adds the products of four bytes of a row with those of the columns in Z0 and Z1.
#define SUM(bytes, row, lo, hi) \
	VPBROADCASTD bytes, row   \
	VPDPBUSD Z0, row, lo      \
	VPDPBUSD Z1, row, hi

// FINISH scales the sums of a row by the scales of the columns, Z28 and Z29, and by its own, adds the bias, Z30 and Z31, and writes them to
// (DX), which goes on to the next row.
#define FINISH(scale, lo, hi) \
	VBROADCASTSS scale, Z2  \
	VCVTDQ2PS lo, lo        \
	VCVTDQ2PS hi, hi        \
	VMULPS Z28, lo, lo      \
	VMULPS Z29, hi, hi      \
	VMULPS Z2, lo, lo       \
	VMULPS Z2, hi, hi       \
	VADDPS Z30, lo, lo      \
	VADDPS Z31, hi, hi      \
	VMOVUPS lo, (DX)        \
	VMOVUPS hi, 64(DX)      \
	ADDQ R15, DX

// func bytes12x32(k int, a *byte, lda int, b *byte, lift *int32, scale, scales, bias, c *float32, ldc int)
TEXT ·bytes12x32(SB), NOSPLIT, $0-80
	MOVQ k+0(FP), CX
	MOVQ a+8(FP), SI
	MOVQ lda+16(FP), R8
	MOVQ b+24(FP), DI
	MOVQ lift+32(FP), AX
	MOVQ scale+40(FP), BX
	MOVQ scales+48(FP), R9
	MOVQ bias+56(FP), R10
	MOVQ c+64(FP), DX
	MOVQ ldc+72(FP), R15
	SHLQ $2, R15
	LEAQ (R8)(R8*2), R11
	LEAQ (SI)(R11*1), R12 // a + 3·lda
	LEAQ (R12)(R11*1), R13 // a + 6·lda
	LEAQ (R13)(R11*1), R14 // a + 9·lda
	LOAD(AX, Z2, Z3)
	START(Z4, Z5)
	START(Z6, Z7)
	START(Z8, Z9)
	START(Z10, Z11)
	START(Z12, Z13)
	START(Z14, Z15)
	START(Z16, Z17)
	START(Z18, Z19)
	START(Z20, Z21)
	START(Z22, Z23)
	START(Z24, Z25)
	START(Z26, Z27)
	LOAD(R9, Z28, Z29)
	LOAD(R10, Z30, Z31)
loop12:
	LOAD(DI, Z0, Z1)
	ADDQ $128, DI
	SUM((SI), Z2, Z4, Z5)
	SUM((SI)(R8*1), Z3, Z6, Z7)
	SUM((SI)(R8*2), Z2, Z8, Z9)
	SUM((R12), Z3, Z10, Z11)
	SUM((R12)(R8*1), Z2, Z12, Z13)
	SUM((R12)(R8*2), Z3, Z14, Z15)
	SUM((R13), Z2, Z16, Z17)
	SUM((R13)(R8*1), Z3, Z18, Z19)
	SUM((R13)(R8*2), Z2, Z20, Z21)
	SUM((R14), Z3, Z22, Z23)
	SUM((R14)(R8*1), Z2, Z24, Z25)
	SUM((R14)(R8*2), Z3, Z26, Z27)
	ADDQ $4, SI
	ADDQ $4, R12
	ADDQ $4, R13
	ADDQ $4, R14
	DECQ CX
	JNZ loop12
	FINISH(0(BX), Z4, Z5)
	FINISH(4(BX), Z6, Z7)
	FINISH(8(BX), Z8, Z9)
	FINISH(12(BX), Z10, Z11)
	FINISH(16(BX), Z12, Z13)
	FINISH(20(BX), Z14, Z15)
	FINISH(24(BX), Z16, Z17)
	FINISH(28(BX), Z18, Z19)
	FINISH(32(BX), Z20, Z21)
	FINISH(36(BX), Z22, Z23)
	FINISH(40(BX), Z24, Z25)
	FINISH(44(BX), Z26, Z27)
	VZEROUPPER
	RET

// func bytes4x32(k int, a *byte, lda int, b *byte, lift *int32, scale, scales, bias, c *float32, ldc int)
TEXT ·bytes4x32(SB), NOSPLIT, $0-80
	MOVQ k+0(FP), CX
	MOVQ a+8(FP), SI
	MOVQ lda+16(FP), R8
	MOVQ b+24(FP), DI
	MOVQ lift+32(FP), AX
	MOVQ scale+40(FP), BX
	MOVQ scales+48(FP), R9
	MOVQ bias+56(FP), R10
	MOVQ c+64(FP), DX
	MOVQ ldc+72(FP), R15
	SHLQ $2, R15
	LEAQ (R8)(R8*2), R11
	LOAD(AX, Z2, Z3)
	START(Z4, Z5)
	START(Z6, Z7)
	START(Z8, Z9)
	START(Z10, Z11)
	LOAD(R9, Z28, Z29)
	LOAD(R10, Z30, Z31)
loop4:
	LOAD(DI, Z0, Z1)
	ADDQ $128, DI
	SUM((SI), Z2, Z4, Z5)
	SUM((SI)(R8*1), Z3, Z6, Z7)
	SUM((SI)(R8*2), Z2, Z8, Z9)
	SUM((SI)(R11*1), Z3, Z10, Z11)
	ADDQ $4, SI
	DECQ CX
	JNZ loop4
	FINISH(0(BX), Z4, Z5)
	FINISH(4(BX), Z6, Z7)
	FINISH(8(BX), Z8, Z9)
	FINISH(12(BX), Z10, Z11)
	VZEROUPPER
	RET

// func bytes1x32(k int, a *byte, lda int, b *byte, lift *int32, scale, scales, bias, c *float32, ldc int)
TEXT ·bytes1x32(SB), NOSPLIT, $0-80
	MOVQ k+0(FP), CX
	MOVQ a+8(FP), SI
	MOVQ lda+16(FP), R8
	MOVQ b+24(FP), DI
	MOVQ lift+32(FP), AX
	MOVQ scale+40(FP), BX
	MOVQ scales+48(FP), R9
	MOVQ bias+56(FP), R10
	MOVQ c+64(FP), DX
	MOVQ ldc+72(FP), R15
	SHLQ $2, R15
	LOAD(AX, Z2, Z3)
	START(Z4, Z5)
	LOAD(R9, Z28, Z29)
	LOAD(R10, Z30, Z31)
loop1:
	LOAD(DI, Z0, Z1)
	ADDQ $128, DI
	SUM((SI), Z2, Z4, Z5)
	ADDQ $4, SI
	DECQ CX
	JNZ loop1
	FINISH(0(BX), Z4, Z5)
	VZEROUPPER
	RET

// func liftedBytes(n int, dst *byte, x *float32, s float32)
TEXT ·liftedBytes(SB), NOSPLIT, $0-28
	MOVQ n+0(FP), CX
	MOVQ dst+8(FP), DI
	MOVQ x+16(FP), SI
	VBROADCASTSS s+24(FP), Z2
	MOVL $128, AX
	VPBROADCASTD AX, Z3
lifted:
	VMULPS (SI), Z2, Z1
	VCVTPS2DQ Z1, Z1
	VPADDD Z3, Z1, Z1
	VPMOVDB Z1, (DI)
	ADDQ $64, SI
	ADDQ $16, DI
	SUBQ $16, CX
	JNZ lifted
	VZEROUPPER
	RET

// func narrowVector(n int, dst *int8, x *float32, s float32)
TEXT ·narrowVector(SB), NOSPLIT, $0-28
	MOVQ n+0(FP), CX
	MOVQ dst+8(FP), DI
	MOVQ x+16(FP), SI
	VBROADCASTSS s+24(FP), Y2
narrowed:
	VMULPS (SI), Y2, Y0
	VMULPS 32(SI), Y2, Y1
	VCVTPS2DQ Y0, Y0
	VCVTPS2DQ Y1, Y1
	VPACKSSDW Y1, Y0, Y0 // in each half four of either
	VPERMQ $0xd8, Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPACKSSWB X1, X0, X0
	VMOVDQU X0, (DI)
	ADDQ $64, SI
	ADDQ $16, DI
	SUBQ $16, CX
	JNZ narrowed
	VZEROUPPER
	RET

// func peak(n int, x *float32) float32
TEXT ·peak(SB), NOSPLIT, $0-20
	MOVQ n+0(FP), CX
	MOVQ x+8(FP), SI
	MOVL $0x7fffffff, AX
	MOVD AX, X3
	VPBROADCASTD X3, Y3
	VXORPS Y0, Y0, Y0
	VXORPS Y4, Y4, Y4
highest:
	VANDPS (SI), Y3, Y1
	VANDPS 32(SI), Y3, Y2
	VMAXPS Y1, Y0, Y0
	VMAXPS Y2, Y4, Y4
	ADDQ $64, SI
	SUBQ $16, CX
	JNZ highest
	VMAXPS Y4, Y0, Y0
	VEXTRACTF128 $1, Y0, X1
	VMAXPS X1, X0, X0
	VPERMILPS $0x4e, X0, X1
	VMAXPS X1, X0, X0
	VPERMILPS $0xb1, X0, X1
	VMAXPS X1, X0, X0
	VMOVSS X0, ret+16(FP)
	VZEROUPPER
	RET

// func roundVector(n int, dst, x *float32, s float32)
TEXT ·roundVector(SB), NOSPLIT, $0-28
	MOVQ n+0(FP), CX
	MOVQ dst+8(FP), DI
	MOVQ x+16(FP), SI
	VBROADCASTSS s+24(FP), Y2
nearest:
	VMULPS (SI), Y2, Y0
	VMULPS 32(SI), Y2, Y1
	VROUNDPS $0, Y0, Y0
	VROUNDPS $0, Y1, Y1
	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	ADDQ $64, SI
	ADDQ $64, DI
	SUBQ $16, CX
	JNZ nearest
	VZEROUPPER
	RET

// func scaleVector(n int, y, scales, bias *float32, s float32)
TEXT ·scaleVector(SB), NOSPLIT, $0-36
	MOVQ n+0(FP), CX
	MOVQ y+8(FP), DI
	MOVQ scales+16(FP), SI
	MOVQ bias+24(FP), DX
	VBROADCASTSS s+32(FP), Y2
scaled8:
	VMOVUPS (DI), Y0
	VMULPS (SI), Y0, Y0
	VMULPS Y2, Y0, Y0
	VADDPS (DX), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, DI
	ADDQ $32, SI
	ADDQ $32, DX
	SUBQ $8, CX
	JNZ scaled8
	VZEROUPPER
	RET
