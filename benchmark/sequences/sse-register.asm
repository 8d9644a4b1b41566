# SSE to SSE4.2 between registers.

addpd xmm0, xmm3
addps xmm1, xmm4
addsd xmm2, xmm5
addss xmm3, xmm6
addsubpd xmm4, xmm7
addsubps xmm5, xmm0
andnpd xmm6, xmm1
andnps xmm7, xmm2

andpd xmm0, xmm3
andps xmm1, xmm4
blendpd xmm2, xmm5, 2
blendps xmm3, xmm6, 3
blendvpd xmm4, xmm7
blendvps xmm5, xmm0
cmppd xmm6, xmm1, 2
cmpps xmm7, xmm2, 3

cmpsd xmm0, xmm3, 0
cmpss xmm1, xmm4, 1
comisd xmm2, xmm5
comiss xmm3, xmm6
cvtdq2pd xmm4, xmm7
cvtdq2ps xmm5, xmm0
cvtpd2dq xmm6, xmm1
cvtpd2ps xmm7, xmm2

cvtps2dq xmm0, xmm3
cvtps2pd xmm1, xmm4
cvtsd2ss xmm2, xmm5
cvtss2sd xmm3, xmm6
cvttpd2dq xmm4, xmm7
cvttps2dq xmm5, xmm0
divpd xmm6, xmm1
divps xmm7, xmm2

divsd xmm0, xmm3
divss xmm1, xmm4
dppd xmm2, xmm5, 2
dpps xmm3, xmm6, 3
haddpd xmm4, xmm7
haddps xmm5, xmm0
hsubpd xmm6, xmm1
hsubps xmm7, xmm2

insertps xmm0, xmm3, 0
maxpd xmm1, xmm4
maxps xmm2, xmm5
maxsd xmm3, xmm6
maxss xmm4, xmm7
minpd xmm5, xmm0
minps xmm6, xmm1
minsd xmm7, xmm2

minss xmm0, xmm3
movapd xmm1, xmm4
movaps xmm2, xmm5
movddup xmm3, xmm6
movdqa xmm4, xmm7
movdqu xmm5, xmm0
movhlps xmm6, xmm1
movlhps xmm7, xmm2

movsd xmm0, xmm3
movshdup xmm1, xmm4
movsldup xmm2, xmm5
movss xmm3, xmm6
movupd xmm4, xmm7
movups xmm5, xmm0
mpsadbw xmm6, xmm1, 2
mulpd xmm7, xmm2

mulps xmm0, xmm3
mulsd xmm1, xmm4
mulss xmm2, xmm5
orpd xmm3, xmm6
orps xmm4, xmm7
pabsb xmm5, xmm0
pabsd xmm6, xmm1
pabsw xmm7, xmm2

packssdw xmm0, xmm3
packsswb xmm1, xmm4
packusdw xmm2, xmm5
packuswb xmm3, xmm6
paddb xmm4, xmm7
paddd xmm5, xmm0
paddq xmm6, xmm1
paddsb xmm7, xmm2

paddsw xmm0, xmm3
paddusb xmm1, xmm4
paddusw xmm2, xmm5
paddw xmm3, xmm6
palignr xmm4, xmm7, 0
pand xmm5, xmm0
pandn xmm6, xmm1
pavgb xmm7, xmm2

pavgw xmm0, xmm3
pblendvb xmm1, xmm4
pblendw xmm2, xmm5, 2
pcmpeqb xmm3, xmm6
pcmpeqd xmm4, xmm7
pcmpeqq xmm5, xmm0
pcmpeqw xmm6, xmm1
pcmpestri xmm7, xmm2, 3

pcmpestrm xmm0, xmm3, 0
pcmpgtb xmm1, xmm4
pcmpgtd xmm2, xmm5
pcmpgtq xmm3, xmm6
pcmpgtw xmm4, xmm7
pcmpistri xmm5, xmm0, 1
pcmpistrm xmm6, xmm1, 2
phaddd xmm7, xmm2

phaddsw xmm0, xmm3
phaddw xmm1, xmm4
phminposuw xmm2, xmm5
phsubd xmm3, xmm6
phsubsw xmm4, xmm7
phsubw xmm5, xmm0
pmaddubsw xmm6, xmm1
pmaddwd xmm7, xmm2

pmaxsb xmm0, xmm3
pmaxsd xmm1, xmm4
pmaxsw xmm2, xmm5
pmaxub xmm3, xmm6
pmaxud xmm4, xmm7
pmaxuw xmm5, xmm0
pminsb xmm6, xmm1
pminsd xmm7, xmm2

pminsw xmm0, xmm3
pminub xmm1, xmm4
pminud xmm2, xmm5
pminuw xmm3, xmm6
pmovsxbd xmm4, xmm7
pmovsxbq xmm5, xmm0
pmovsxbw xmm6, xmm1
pmovsxdq xmm7, xmm2

pmovsxwd xmm0, xmm3
pmovsxwq xmm1, xmm4
pmovzxbd xmm2, xmm5
pmovzxbq xmm3, xmm6
pmovzxbw xmm4, xmm7
pmovzxdq xmm5, xmm0
pmovzxwd xmm6, xmm1
pmovzxwq xmm7, xmm2

pmuldq xmm0, xmm3
pmulhrsw xmm1, xmm4
pmulhuw xmm2, xmm5
pmulhw xmm3, xmm6
pmulld xmm4, xmm7
pmullw xmm5, xmm0
pmuludq xmm6, xmm1
por xmm7, xmm2

psadbw xmm0, xmm3
pshufb xmm1, xmm4
pshufd xmm2, xmm5, 2
pshufhw xmm3, xmm6, 3
pshuflw xmm4, xmm7, 0
psignb xmm5, xmm0
psignd xmm6, xmm1
psignw xmm7, xmm2

pslld xmm0, xmm3
psllq xmm1, xmm4
psllw xmm2, xmm5
psrad xmm3, xmm6
psraw xmm4, xmm7
psrld xmm5, xmm0
psrlq xmm6, xmm1
psrlw xmm7, xmm2

psubb xmm0, xmm3
psubd xmm1, xmm4
psubq xmm2, xmm5
psubsb xmm3, xmm6
psubsw xmm4, xmm7
psubusb xmm5, xmm0
psubusw xmm6, xmm1
psubw xmm7, xmm2

ptest xmm0, xmm3
punpckhbw xmm1, xmm4
punpckhdq xmm2, xmm5
punpckhqdq xmm3, xmm6
punpckhwd xmm4, xmm7
punpcklbw xmm5, xmm0
punpckldq xmm6, xmm1
punpcklqdq xmm7, xmm2

punpcklwd xmm0, xmm3
pxor xmm1, xmm4
rcpps xmm2, xmm5
rcpss xmm3, xmm6
roundpd xmm4, xmm7, 0
roundps xmm5, xmm0, 1
roundsd xmm6, xmm1, 2
roundss xmm7, xmm2, 3

rsqrtps xmm0, xmm3
rsqrtss xmm1, xmm4
shufpd xmm2, xmm5, 2
shufps xmm3, xmm6, 3
sqrtpd xmm4, xmm7
sqrtps xmm5, xmm0
sqrtsd xmm6, xmm1
sqrtss xmm7, xmm2

subpd xmm0, xmm3
subps xmm1, xmm4
subsd xmm2, xmm5
subss xmm3, xmm6
ucomisd xmm4, xmm7
ucomiss xmm5, xmm0
unpckhpd xmm6, xmm1
unpckhps xmm7, xmm2

unpcklpd xmm0, xmm3
unpcklps xmm1, xmm4
xorpd xmm2, xmm5
xorps xmm3, xmm6
