# Blends r2 pixels of 8-bit RGBA at r1 over those at r0: one by one until r0 is aligned, then four at a time, then the rest.
# dst = src + dst * (255 - src.alpha) / 255, with x / 255 as (x + 128) * 257 >> 16.

test r2, r2
jz done
pxor xmm0, xmm0
mov r3d, 8388736
movd xmm1, r3d
pshufd xmm1, xmm1, 0

mov r3d, 16843009
movd xmm2, r3d
pshufd xmm2, xmm2, 0
pcmpeqb xmm3, xmm3
psrlw xmm3, 8

one:
test r0, 15
jz aligned
movd xmm4, m32[r1]
movd xmm5, m32[r0]
punpcklbw xmm4, xmm0
punpcklbw xmm5, xmm0
pshuflw xmm6, xmm4, 255
pxor xmm6, xmm3

pmullw xmm5, xmm6
paddw xmm5, xmm1
pmulhuw xmm5, xmm2
paddw xmm5, xmm4
packuswb xmm5, xmm5
movd m32[r0], xmm5
add r0, 4
add r1, 4

sub r2, 1
jz done
jmp one

aligned:
sub r2, 4
jb rest

four:
movdqu xmm4, m128[r1]
movdqa xmm6, m128[r0]
movdqa xmm5, xmm4
movdqa xmm7, xmm6
punpcklbw xmm4, xmm0
punpckhbw xmm5, xmm0
punpcklbw xmm6, xmm0
punpckhbw xmm7, xmm0

movdqa m128[r4 + 16], xmm5
pshuflw xmm5, xmm4, 255
pshufhw xmm5, xmm5, 255
pxor xmm5, xmm3
pmullw xmm6, xmm5
paddw xmm6, xmm1
pmulhuw xmm6, xmm2
paddw xmm6, xmm4

movdqa xmm5, m128[r4 + 16]
pshuflw xmm4, xmm5, 255
pshufhw xmm4, xmm4, 255
pxor xmm4, xmm3
pmullw xmm7, xmm4
paddw xmm7, xmm1
pmulhuw xmm7, xmm2
paddw xmm7, xmm5

packuswb xmm6, xmm7
movdqa m128[r0], xmm6
add r0, 16
add r1, 16
sub r2, 4
jnb four

rest:
add r2, 4
jz done
jmp tail

tail:
movd xmm4, m32[r1]
movd xmm5, m32[r0]
punpcklbw xmm4, xmm0
punpcklbw xmm5, xmm0
pshuflw xmm6, xmm4, 255
pxor xmm6, xmm3
pmullw xmm5, xmm6
paddw xmm5, xmm1

pmulhuw xmm5, xmm2
paddw xmm5, xmm4
packuswb xmm5, xmm5
movd m32[r0], xmm5
add r0, 4
add r1, 4
sub r2, 1
jnz tail

done:
ret
