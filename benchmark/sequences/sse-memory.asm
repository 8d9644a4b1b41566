# SSE to SSE4.2 with a memory operand.

cvtpi2pd xmm4, m64[r6 + r7*8 + 1024]
cvtpi2ps xmm5, m64[r5]
addpd xmm6, m128[r4 + 2048]
addps xmm7, m128[r7 + r6*1 - 8]
addsd xmm0, m64[r5 + 16]
addss xmm1, m32[r6 + 64]
addsubpd xmm2, m128[r7 + 8]
addsubps xmm3, m128[r4 + r5*4 + 32]

andnpd xmm4, m128[r6 + r7*8 + 1024]
andnps xmm5, m128[r5]
andpd xmm6, m128[r4 + 2048]
andps xmm7, m128[r7 + r6*1 - 8]
blendpd xmm0, m128[r5 + 16], 0
blendps xmm1, m128[r6 + 64], 1
blendvpd xmm2, m128[r7 + 8]
blendvps xmm3, m128[r4 + r5*4 + 32]

cmppd xmm4, m128[r6 + r7*8 + 1024], 0
cmpps xmm5, m128[r5], 1
comisd xmm6, m64[r4 + 2048]
comiss xmm7, m32[r7 + r6*1 - 8]
cvtdq2pd xmm0, m64[r5 + 16]
cvtdq2ps xmm1, m128[r6 + 64]
cvtpd2dq xmm2, m128[r7 + 8]
cvtpd2ps xmm3, m128[r4 + r5*4 + 32]

cvtps2dq xmm4, m128[r6 + r7*8 + 1024]
cvtps2pd xmm5, m64[r5]
cvtsd2ss xmm6, m64[r4 + 2048]
cvtsi2sd xmm7, m32[r7 + r6*1 - 8]
cvtsi2ss xmm1, m32[r6 + 64]
cvtss2sd xmm3, m32[r4 + r5*4 + 32]
cvttpd2dq xmm4, m128[r6 + r7*8 + 1024]
cvttps2dq xmm5, m128[r5]

divpd xmm6, m128[r4 + 2048]
divps xmm7, m128[r7 + r6*1 - 8]
divsd xmm0, m64[r5 + 16]
divss xmm1, m32[r6 + 64]
dppd xmm2, m128[r7 + 8], 2
dpps xmm3, m128[r4 + r5*4 + 32], 3
haddpd xmm4, m128[r6 + r7*8 + 1024]
haddps xmm5, m128[r5]

hsubpd xmm6, m128[r4 + 2048]
hsubps xmm7, m128[r7 + r6*1 - 8]
lddqu xmm0, m128[r5 + 16]
maxpd xmm1, m128[r6 + 64]
maxps xmm2, m128[r7 + 8]
maxsd xmm3, m64[r4 + r5*4 + 32]
maxss xmm4, m32[r6 + r7*8 + 1024]
minpd xmm5, m128[r5]

minps xmm6, m128[r4 + 2048]
minsd xmm7, m64[r7 + r6*1 - 8]
minss xmm0, m32[r5 + 16]
movapd m128[r6 + 64], xmm4
movapd xmm2, m128[r7 + 8]
movaps m128[r4 + r5*4 + 32], xmm6
movaps xmm4, m128[r6 + r7*8 + 1024]
movddup xmm5, m64[r5]

movdqa m128[r4 + 2048], xmm1
movdqa xmm7, m128[r7 + r6*1 - 8]
movdqu m128[r5 + 16], xmm3
movdqu xmm1, m128[r6 + 64]
movhpd xmm2, m64[r7 + 8]
movhps xmm3, m64[r4 + r5*4 + 32]
movlpd xmm4, m64[r6 + r7*8 + 1024]
movlps xmm5, m64[r5]

movntdq m128[r4 + 2048], xmm1
movntdqa xmm7, m128[r7 + r6*1 - 8]
movntpd m128[r5 + 16], xmm3
movntps m128[r6 + 64], xmm4
movsd xmm2, m64[r7 + 8]
movshdup xmm3, m128[r4 + r5*4 + 32]
movsldup xmm4, m128[r6 + r7*8 + 1024]
movss xmm5, m32[r5]

movupd m128[r4 + 2048], xmm1
movupd xmm7, m128[r7 + r6*1 - 8]
movups m128[r5 + 16], xmm3
movups xmm1, m128[r6 + 64]
mpsadbw xmm2, m128[r7 + 8], 2
mulpd xmm3, m128[r4 + r5*4 + 32]
mulps xmm4, m128[r6 + r7*8 + 1024]
mulsd xmm5, m64[r5]

mulss xmm6, m32[r4 + 2048]
orpd xmm7, m128[r7 + r6*1 - 8]
orps xmm0, m128[r5 + 16]
pabsb xmm1, m128[r6 + 64]
pabsd xmm2, m128[r7 + 8]
pabsw xmm3, m128[r4 + r5*4 + 32]
packssdw xmm4, m128[r6 + r7*8 + 1024]
packsswb xmm5, m128[r5]

packusdw xmm6, m128[r4 + 2048]
packuswb xmm7, m128[r7 + r6*1 - 8]
paddb xmm0, m128[r5 + 16]
paddd xmm1, m128[r6 + 64]
paddq xmm2, m128[r7 + 8]
paddsb xmm3, m128[r4 + r5*4 + 32]
paddsw xmm4, m128[r6 + r7*8 + 1024]
paddusb xmm5, m128[r5]

paddusw xmm6, m128[r4 + 2048]
paddw xmm7, m128[r7 + r6*1 - 8]
palignr xmm0, m128[r5 + 16], 0
pand xmm1, m128[r6 + 64]
pandn xmm2, m128[r7 + 8]
pavgb xmm3, m128[r4 + r5*4 + 32]
pavgw xmm4, m128[r6 + r7*8 + 1024]
pblendvb xmm5, m128[r5]

pblendw xmm6, m128[r4 + 2048], 2
pcmpeqb xmm7, m128[r7 + r6*1 - 8]
pcmpeqd xmm0, m128[r5 + 16]
pcmpeqq xmm1, m128[r6 + 64]
pcmpeqw xmm2, m128[r7 + 8]
pcmpestri xmm3, m128[r4 + r5*4 + 32], 3
pcmpestrm xmm4, m128[r6 + r7*8 + 1024], 0
pcmpgtb xmm5, m128[r5]

pcmpgtd xmm6, m128[r4 + 2048]
pcmpgtq xmm7, m128[r7 + r6*1 - 8]
pcmpgtw xmm0, m128[r5 + 16]
pcmpistri xmm1, m128[r6 + 64], 1
pcmpistrm xmm2, m128[r7 + 8], 2
phaddd xmm3, m128[r4 + r5*4 + 32]
phaddsw xmm4, m128[r6 + r7*8 + 1024]
phaddw xmm5, m128[r5]

phminposuw xmm6, m128[r4 + 2048]
phsubd xmm7, m128[r7 + r6*1 - 8]
phsubsw xmm0, m128[r5 + 16]
phsubw xmm1, m128[r6 + 64]
pmaddubsw xmm2, m128[r7 + 8]
pmaddwd xmm3, m128[r4 + r5*4 + 32]
pmaxsb xmm4, m128[r6 + r7*8 + 1024]
pmaxsd xmm5, m128[r5]

pmaxsw xmm6, m128[r4 + 2048]
pmaxub xmm7, m128[r7 + r6*1 - 8]
pmaxud xmm0, m128[r5 + 16]
pmaxuw xmm1, m128[r6 + 64]
pminsb xmm2, m128[r7 + 8]
pminsd xmm3, m128[r4 + r5*4 + 32]
pminsw xmm4, m128[r6 + r7*8 + 1024]
pminub xmm5, m128[r5]

pminud xmm6, m128[r4 + 2048]
pminuw xmm7, m128[r7 + r6*1 - 8]
pmovsxbd xmm0, m32[r5 + 16]
pmovsxbw xmm1, m64[r6 + 64]
pmovsxdq xmm2, m64[r7 + 8]
pmovsxwd xmm3, m64[r4 + r5*4 + 32]
pmovsxwq xmm4, m32[r6 + r7*8 + 1024]
pmovzxbd xmm5, m32[r5]

pmovzxbw xmm6, m64[r4 + 2048]
pmovzxdq xmm7, m64[r7 + r6*1 - 8]
pmovzxwd xmm0, m64[r5 + 16]
pmovzxwq xmm1, m32[r6 + 64]
pmuldq xmm2, m128[r7 + 8]
pmulhrsw xmm3, m128[r4 + r5*4 + 32]
pmulhuw xmm4, m128[r6 + r7*8 + 1024]
pmulhw xmm5, m128[r5]

pmulld xmm6, m128[r4 + 2048]
pmullw xmm7, m128[r7 + r6*1 - 8]
pmuludq xmm0, m128[r5 + 16]
por xmm1, m128[r6 + 64]
psadbw xmm2, m128[r7 + 8]
pshufb xmm3, m128[r4 + r5*4 + 32]
pshufd xmm4, m128[r6 + r7*8 + 1024], 0
pshufhw xmm5, m128[r5], 1

pshuflw xmm6, m128[r4 + 2048], 2
psignb xmm7, m128[r7 + r6*1 - 8]
psignd xmm0, m128[r5 + 16]
psignw xmm1, m128[r6 + 64]
pslld xmm2, m128[r7 + 8]
psllq xmm3, m128[r4 + r5*4 + 32]
psllw xmm4, m128[r6 + r7*8 + 1024]
psrad xmm5, m128[r5]

psraw xmm6, m128[r4 + 2048]
psrld xmm7, m128[r7 + r6*1 - 8]
psrlq xmm0, m128[r5 + 16]
psrlw xmm1, m128[r6 + 64]
psubb xmm2, m128[r7 + 8]
psubd xmm3, m128[r4 + r5*4 + 32]
psubq xmm4, m128[r6 + r7*8 + 1024]
psubsb xmm5, m128[r5]

psubsw xmm6, m128[r4 + 2048]
psubusb xmm7, m128[r7 + r6*1 - 8]
psubusw xmm0, m128[r5 + 16]
psubw xmm1, m128[r6 + 64]
ptest xmm2, m128[r7 + 8]
punpckhbw xmm3, m128[r4 + r5*4 + 32]
punpckhdq xmm4, m128[r6 + r7*8 + 1024]
punpckhqdq xmm5, m128[r5]

punpckhwd xmm6, m128[r4 + 2048]
punpcklbw xmm7, m128[r7 + r6*1 - 8]
punpckldq xmm0, m128[r5 + 16]
punpcklqdq xmm1, m128[r6 + 64]
punpcklwd xmm2, m128[r7 + 8]
pxor xmm3, m128[r4 + r5*4 + 32]
rcpps xmm4, m128[r6 + r7*8 + 1024]
rcpss xmm5, m32[r5]

roundpd xmm6, m128[r4 + 2048], 2
roundps xmm7, m128[r7 + r6*1 - 8], 3
rsqrtps xmm0, m128[r5 + 16]
rsqrtss xmm1, m32[r6 + 64]
shufpd xmm2, m128[r7 + 8], 2
shufps xmm3, m128[r4 + r5*4 + 32], 3
sqrtpd xmm4, m128[r6 + r7*8 + 1024]
sqrtps xmm5, m128[r5]

sqrtsd xmm6, m64[r4 + 2048]
sqrtss xmm7, m32[r7 + r6*1 - 8]
subpd xmm0, m128[r5 + 16]
subps xmm1, m128[r6 + 64]
subsd xmm2, m64[r7 + 8]
subss xmm3, m32[r4 + r5*4 + 32]
ucomisd xmm4, m64[r6 + r7*8 + 1024]
ucomiss xmm5, m32[r5]

unpckhpd xmm6, m128[r4 + 2048]
unpckhps xmm7, m128[r7 + r6*1 - 8]
unpcklpd xmm0, m128[r5 + 16]
unpcklps xmm1, m128[r6 + 64]
xorpd xmm2, m128[r7 + 8]
xorps xmm3, m128[r4 + r5*4 + 32]
