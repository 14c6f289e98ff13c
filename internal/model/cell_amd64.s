#include "textflag.h"

DATA half<>+0(SB)/4, $0.5
GLOBL half<>(SB), RODATA|NOPTR, $4
DATA one<>+0(SB)/4, $1.0
GLOBL one<>(SB), RODATA|NOPTR, $4
DATA magnitude<>+0(SB)/4, $0x7fffffff
GLOBL magnitude<>(SB), RODATA|NOPTR, $4

// func cellsVector(rows, n int, cell, forget, output, last, in, out *float32, gates, states int)
TEXT ·cellsVector(SB), NOSPLIT, $0-80
	MOVQ rows+0(FP), BX
	MOVQ n+8(FP), CX
	MOVQ cell+16(FP), DI
	MOVQ forget+24(FP), SI
	MOVQ output+32(FP), R8
	MOVQ last+40(FP), R9
	MOVQ in+48(FP), R10
	MOVQ out+56(FP), R11
	MOVQ gates+64(FP), R12
	MOVQ states+72(FP), R13
	SHLQ $2, R12
	SHLQ $2, R13
	VBROADCASTSS half<>(SB), Y13
	VBROADCASTSS one<>(SB), Y14
	VBROADCASTSS magnitude<>(SB), Y15
row:
	XORQ AX, AX
loop:
	// Y1 = gate(forget)
	VMOVUPS (SI)(AX*4), Y0
	VANDPS Y15, Y0, Y1
	VADDPS Y14, Y1, Y1
	VDIVPS Y1, Y0, Y1
	VMULPS Y13, Y1, Y1
	VADDPS Y13, Y1, Y1
	// Y3 = cell + gate(forget)·(last − cell)
	VMOVUPS (DI)(AX*4), Y2
	VMOVUPS (R9)(AX*4), Y3
	VSUBPS Y2, Y3, Y3
	VMULPS Y1, Y3, Y3
	VADDPS Y2, Y3, Y3
	VMOVUPS Y3, (DI)(AX*4)
	// Y4 = gate(output)
	VMOVUPS (R8)(AX*4), Y0
	VANDPS Y15, Y0, Y4
	VADDPS Y14, Y4, Y4
	VDIVPS Y4, Y0, Y4
	VMULPS Y13, Y4, Y4
	VADDPS Y13, Y4, Y4
	// Y5 = squash(cell)
	VANDPS Y15, Y3, Y5
	VADDPS Y14, Y5, Y5
	VDIVPS Y5, Y3, Y5
	// out = in + gate(output)·(squash(cell) − in)
	VMOVUPS (R10)(AX*4), Y6
	VSUBPS Y6, Y5, Y5
	VMULPS Y4, Y5, Y5
	VADDPS Y6, Y5, Y5
	VMOVUPS Y5, (R11)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT loop
	MOVQ DI, R9
	ADDQ R12, DI
	ADDQ R12, SI
	ADDQ R12, R8
	ADDQ R13, R10
	ADDQ R13, R11
	DECQ BX
	JNZ row
	VZEROUPPER
	RET

// func mixVector(n int, out, before, in, behind, t0, t1, t2 *float32)
TEXT ·mixVector(SB), NOSPLIT, $0-64
	MOVQ n+0(FP), CX
	MOVQ out+8(FP), DI
	MOVQ before+16(FP), SI
	MOVQ in+24(FP), R8
	MOVQ behind+32(FP), R9
	MOVQ t0+40(FP), R10
	MOVQ t1+48(FP), R11
	MOVQ t2+56(FP), R12
	XORQ AX, AX
mixed:
	VMOVUPS (SI)(AX*4), Y0
	VMULPS (R10)(AX*4), Y0, Y0
	VMOVUPS (R8)(AX*4), Y1
	VMULPS (R11)(AX*4), Y1, Y1
	VADDPS Y1, Y0, Y0
	VMOVUPS (R9)(AX*4), Y1
	VMULPS (R12)(AX*4), Y1, Y1
	VADDPS Y1, Y0, Y0
	VMOVUPS Y0, (DI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT mixed
	VZEROUPPER
	RET
