# AVX, AVX2 and FMA between registers.

vaddpd xmm4, xmm7, xmm2
vaddpd ymm5, ymm0, ymm3
vaddps xmm6, xmm1, xmm4
vaddps ymm7, ymm2, ymm5
vaddss xmm0, xmm3, xmm6
vaddsubpd xmm1, xmm4, xmm7
vaddsubpd ymm2, ymm5, ymm0
vaddsubps xmm3, xmm6, xmm1

vandnpd xmm4, xmm7, xmm2
vandnpd ymm5, ymm0, ymm3
vandnps xmm6, xmm1, xmm4
vandnps ymm7, ymm2, ymm5
vandpd ymm0, ymm3, ymm6
vandps xmm1, xmm4, xmm7
vandps ymm2, ymm5, ymm0
vblendpd ymm3, ymm6, ymm1, 3

vcvtdq2ps ymm4, ymm7
vcvtps2dq ymm5, ymm0
vcvtsd2ss xmm6, xmm1, xmm4
vcvtss2sd xmm7, xmm2, xmm5
vdivpd xmm0, xmm3, xmm6
vdivpd ymm1, ymm4, ymm7
vdivps xmm2, xmm5, xmm0
vdivps ymm3, ymm6, ymm1

vdivss xmm4, xmm7, xmm2
vdpps ymm5, ymm0, ymm3, 1
vfmadd132pd xmm6, xmm1, xmm4
vfmadd132pd ymm7, ymm2, ymm5
vfmadd132ps ymm0, ymm3, ymm6
vfmadd132sd xmm1, xmm4, xmm7
vfmadd132ss xmm2, xmm5, xmm0
vfmadd213pd xmm3, xmm6, xmm1

vfmadd213ps xmm4, xmm7, xmm2
vfmadd213ps ymm5, ymm0, ymm3
vfmadd213sd xmm6, xmm1, xmm4
vfmadd213ss xmm7, xmm2, xmm5
vfmadd231pd ymm0, ymm3, ymm6
vfmadd231ps xmm1, xmm4, xmm7
vfmadd231ps ymm2, ymm5, ymm0
vfmadd231sd xmm3, xmm6, xmm1

vfmaddsub132pd xmm4, xmm7, xmm2
vfmaddsub132pd ymm5, ymm0, ymm3
vfmaddsub132ps xmm6, xmm1, xmm4
vfmaddsub213pd xmm7, xmm2, xmm5
vfmaddsub213pd ymm0, ymm3, ymm6
vfmaddsub213ps xmm1, xmm4, xmm7
vfmaddsub213ps ymm2, ymm5, ymm0
vfmaddsub231pd ymm3, ymm6, ymm1

vfmaddsub231ps xmm4, xmm7, xmm2
vfmaddsub231ps ymm5, ymm0, ymm3
vfmsub132pd xmm6, xmm1, xmm4
vfmsub132ps xmm7, xmm2, xmm5
vfmsub132ps ymm0, ymm3, ymm6
vfmsub132sd xmm1, xmm4, xmm7
vfmsub132ss xmm2, xmm5, xmm0
vfmsub213pd ymm3, ymm6, ymm1

vfmsub213ps xmm4, xmm7, xmm2
vfmsub213ps ymm5, ymm0, ymm3
vfmsub213sd xmm6, xmm1, xmm4
vfmsub231pd xmm7, xmm2, xmm5
vfmsub231pd ymm0, ymm3, ymm6
vfmsub231ps xmm1, xmm4, xmm7
vfmsub231ps ymm2, ymm5, ymm0
vfmsub231ss xmm3, xmm6, xmm1

vfmsubadd132pd xmm4, xmm7, xmm2
vfmsubadd132pd ymm5, ymm0, ymm3
vfmsubadd132ps xmm6, xmm1, xmm4
vfmsubadd213pd xmm7, xmm2, xmm5
vfmsubadd213pd ymm0, ymm3, ymm6
vfmsubadd213ps xmm1, xmm4, xmm7
vfmsubadd213ps ymm2, ymm5, ymm0
vfmsubadd231pd ymm3, ymm6, ymm1

vfmsubadd231ps xmm4, xmm7, xmm2
vfmsubadd231ps ymm5, ymm0, ymm3
vfnmadd132pd xmm6, xmm1, xmm4
vfnmadd132ps xmm7, xmm2, xmm5
vfnmadd132ps ymm0, ymm3, ymm6
vfnmadd132sd xmm1, xmm4, xmm7
vfnmadd132ss xmm2, xmm5, xmm0
vfnmadd213pd ymm3, ymm6, ymm1

vfnmadd213ps xmm4, xmm7, xmm2
vfnmadd213ps ymm5, ymm0, ymm3
vfnmadd213ss xmm6, xmm1, xmm4
vfnmadd231pd xmm7, xmm2, xmm5
vfnmadd231pd ymm0, ymm3, ymm6
vfnmadd231ps xmm1, xmm4, xmm7
vfnmadd231sd xmm2, xmm5, xmm0
vfnmadd231ss xmm3, xmm6, xmm1

vfnmsub132pd xmm4, xmm7, xmm2
vfnmsub132pd ymm5, ymm0, ymm3
vfnmsub132ps ymm6, ymm1, ymm4
vfnmsub132sd xmm7, xmm2, xmm5
vfnmsub132ss xmm0, xmm3, xmm6
vfnmsub213pd xmm1, xmm4, xmm7
vfnmsub213ps xmm2, xmm5, xmm0
vfnmsub213ps ymm3, ymm6, ymm1

vfnmsub213sd xmm4, xmm7, xmm2
vfnmsub213ss xmm5, xmm0, xmm3
vfnmsub231pd ymm6, ymm1, ymm4
vfnmsub231ps xmm7, xmm2, xmm5
vfnmsub231ps ymm0, ymm3, ymm6
vfnmsub231sd xmm1, xmm4, xmm7
vhaddpd xmm2, xmm5, xmm0
vhaddpd ymm3, ymm6, ymm1

vhaddps xmm4, xmm7, xmm2
vhaddps ymm5, ymm0, ymm3
vhsubpd ymm6, ymm1, ymm4
vhsubps xmm7, xmm2, xmm5
vhsubps ymm0, ymm3, ymm6
vmaxpd xmm1, xmm4, xmm7
vmaxps xmm2, xmm5, xmm0
vmaxps ymm3, ymm6, ymm1

vmaxsd xmm4, xmm7, xmm2
vmaxss xmm5, xmm0, xmm3
vminpd ymm6, ymm1, ymm4
vminps xmm7, xmm2, xmm5
vminps ymm0, ymm3, ymm6
vminsd xmm1, xmm4, xmm7
vmovapd ymm2, ymm5
vmovaps ymm3, ymm6

vmovddup ymm4, ymm7
vmovdqu ymm5, ymm0
vmovhlps xmm6, xmm1, xmm4
vmovlhps xmm7, xmm2, xmm5
vmovsd xmm0, xmm3, xmm6
vmovsldup ymm1, ymm4
vmovss xmm2, xmm5, xmm0
vmovupd ymm3, ymm6

vmovups ymm4, ymm7
vmulpd xmm5, xmm0, xmm3
vmulpd ymm6, ymm1, ymm4
vmulps xmm7, xmm2, xmm5
vmulps ymm0, ymm3, ymm6
vmulss xmm1, xmm4, xmm7
vorpd xmm2, xmm5, xmm0
vorpd ymm3, ymm6, ymm1

vorps xmm4, xmm7, xmm2
vpabsb ymm5, ymm0
vpabsd ymm6, ymm1
vpabsw ymm7, ymm2
vpackssdw xmm0, xmm3, xmm6
vpacksswb xmm1, xmm4, xmm7
vpacksswb ymm2, ymm5, ymm0
vpackusdw xmm3, xmm6, xmm1

vpackusdw ymm4, ymm7, ymm2
vpackuswb ymm5, ymm0, ymm3
vpaddb xmm6, xmm1, xmm4
vpaddb ymm7, ymm2, ymm5
vpaddd xmm0, xmm3, xmm6
vpaddq xmm1, xmm4, xmm7
vpaddq ymm2, ymm5, ymm0
vpaddsb xmm3, xmm6, xmm1

vpaddsb ymm4, ymm7, ymm2
vpaddsw ymm5, ymm0, ymm3
vpaddusb xmm6, xmm1, xmm4
vpaddusb ymm7, ymm2, ymm5
vpaddusw xmm0, xmm3, xmm6
vpaddw xmm1, xmm4, xmm7
vpaddw ymm2, ymm5, ymm0
vpalignr ymm3, ymm6, ymm1, 3

vpand ymm4, ymm7, ymm2
vpandn xmm5, xmm0, xmm3
vpandn ymm6, ymm1, ymm4
vpavgb xmm7, xmm2, xmm5
vpavgw xmm0, xmm3, xmm6
vpavgw ymm1, ymm4, ymm7
vpblendd ymm2, ymm5, ymm0, 2
vpblendw ymm3, ymm6, ymm1, 3

vpcmpeqb ymm4, ymm7, ymm2
vpcmpeqd xmm5, xmm0, xmm3
vpcmpeqd ymm6, ymm1, ymm4
vpcmpeqq xmm7, xmm2, xmm5
vpcmpeqw xmm0, xmm3, xmm6
vpcmpeqw ymm1, ymm4, ymm7
vpcmpgtb xmm2, xmm5, xmm0
vpcmpgtb ymm3, ymm6, ymm1

vpcmpgtd ymm4, ymm7, ymm2
vpcmpgtq xmm5, xmm0, xmm3
vpcmpgtq ymm6, ymm1, ymm4
vpcmpgtw xmm7, xmm2, xmm5
vperm2f128 ymm0, ymm3, ymm6, 0
vperm2i128 ymm1, ymm4, ymm7, 1
vpermd ymm2, ymm5, ymm0
vpermilpd xmm3, xmm6, xmm1

vpermilpd ymm4, ymm7, ymm2
vpermilps xmm5, xmm0, xmm3
vpermilps ymm6, ymm1, 2
vpermilps ymm7, ymm2, ymm5
vpermps ymm0, ymm3, ymm6
vpermq ymm1, ymm4, 1
vphaddd xmm2, xmm5, xmm0
vphaddd ymm3, ymm6, ymm1

vphaddsw ymm4, ymm7, ymm2
vphaddw xmm5, xmm0, xmm3
vphaddw ymm6, ymm1, ymm4
vphsubd xmm7, xmm2, xmm5
vphsubsw xmm0, xmm3, xmm6
vphsubsw ymm1, ymm4, ymm7
vphsubw xmm2, xmm5, xmm0
vphsubw ymm3, ymm6, ymm1

vpmaddubsw ymm4, ymm7, ymm2
vpmaddwd xmm5, xmm0, xmm3
vpmaddwd ymm6, ymm1, ymm4
vpmaxsb ymm7, ymm2, ymm5
vpmaxsd xmm0, xmm3, xmm6
vpmaxsd ymm1, ymm4, ymm7
vpmaxsw xmm2, xmm5, xmm0
vpmaxub xmm3, xmm6, xmm1

vpmaxub ymm4, ymm7, ymm2
vpmaxud xmm5, xmm0, xmm3
vpmaxud ymm6, ymm1, ymm4
vpmaxuw ymm7, ymm2, ymm5
vpminsb xmm0, xmm3, xmm6
vpminsb ymm1, ymm4, ymm7
vpminsd xmm2, xmm5, xmm0
vpminsw xmm3, xmm6, xmm1

vpminsw ymm4, ymm7, ymm2
vpminub xmm5, xmm0, xmm3
vpminub ymm6, ymm1, ymm4
vpminud ymm7, ymm2, ymm5
vpminuw xmm0, xmm3, xmm6
vpminuw ymm1, ymm4, ymm7
vpmuldq xmm2, xmm5, xmm0
vpmulhrsw xmm3, xmm6, xmm1

vpmulhrsw ymm4, ymm7, ymm2
vpmulhuw xmm5, xmm0, xmm3
vpmulhuw ymm6, ymm1, ymm4
vpmulhw ymm7, ymm2, ymm5
vpmulld xmm0, xmm3, xmm6
vpmulld ymm1, ymm4, ymm7
vpmullw xmm2, xmm5, xmm0
vpmuludq xmm3, xmm6, xmm1

vpmuludq ymm4, ymm7, ymm2
vpor xmm5, xmm0, xmm3
vpor ymm6, ymm1, ymm4
vpsadbw ymm7, ymm2, ymm5
vpshufb xmm0, xmm3, xmm6
vpshufb ymm1, ymm4, ymm7
vpshufd ymm2, ymm5, 2
vpshuflw ymm3, ymm6, 3

vpsignb xmm4, xmm7, xmm2
vpsignb ymm5, ymm0, ymm3
vpsignd ymm6, ymm1, ymm4
vpsignw xmm7, xmm2, xmm5
vpsignw ymm0, ymm3, ymm6
vpslld xmm1, xmm4, xmm7
vpslldq ymm2, ymm5, 2
vpsllq xmm3, xmm6, xmm1

vpsllq ymm4, ymm7, 0
vpsllvd xmm5, xmm0, xmm3
vpsllvq xmm6, xmm1, xmm4
vpsllvq ymm7, ymm2, ymm5
vpsllw xmm0, xmm3, xmm6
vpsllw ymm1, ymm4, 1
vpsrad ymm2, ymm5, 2
vpsravd xmm3, xmm6, xmm1

vpsravd ymm4, ymm7, ymm2
vpsraw xmm5, xmm0, xmm3
vpsrld xmm6, xmm1, xmm4
vpsrld ymm7, ymm2, 3
vpsrldq ymm0, ymm3, 0
vpsrlq xmm1, xmm4, xmm7
vpsrlvd xmm2, xmm5, xmm0
vpsrlvd ymm3, ymm6, ymm1

vpsrlvq xmm4, xmm7, xmm2
vpsrlvq ymm5, ymm0, ymm3
vpsrlw ymm6, ymm1, 2
vpsubb xmm7, xmm2, xmm5
vpsubb ymm0, ymm3, ymm6
vpsubd xmm1, xmm4, xmm7
vpsubq xmm2, xmm5, xmm0
vpsubq ymm3, ymm6, ymm1

vpsubsb xmm4, xmm7, xmm2
vpsubsb ymm5, ymm0, ymm3
vpsubsw ymm6, ymm1, ymm4
vpsubusb xmm7, xmm2, xmm5
vpsubusb ymm0, ymm3, ymm6
vpsubusw xmm1, xmm4, xmm7
vpsubw xmm2, xmm5, xmm0
vpsubw ymm3, ymm6, ymm1

vptest ymm4, ymm7
vpunpckhbw ymm5, ymm0, ymm3
vpunpckhdq xmm6, xmm1, xmm4
vpunpckhdq ymm7, ymm2, ymm5
vpunpckhqdq xmm0, xmm3, xmm6
vpunpckhwd xmm1, xmm4, xmm7
vpunpckhwd ymm2, ymm5, ymm0
vpunpcklbw xmm3, xmm6, xmm1

vpunpcklbw ymm4, ymm7, ymm2
vpunpckldq ymm5, ymm0, ymm3
vpunpcklqdq xmm6, xmm1, xmm4
vpunpcklqdq ymm7, ymm2, ymm5
vpunpcklwd xmm0, xmm3, xmm6
vpxor xmm1, xmm4, xmm7
vpxor ymm2, ymm5, ymm0
vrcpps ymm3, ymm6

vrcpss xmm4, xmm7, xmm2
vroundps ymm5, ymm0, 1
vrsqrtps ymm6, ymm1
vrsqrtss xmm7, xmm2, xmm5
vshufpd ymm0, ymm3, ymm6, 0
vsqrtpd ymm1, ymm4
vsqrtps ymm2, ymm5
vsqrtsd xmm3, xmm6, xmm1

vsqrtss xmm4, xmm7, xmm2
vsubpd ymm5, ymm0, ymm3
vsubps xmm6, xmm1, xmm4
vsubps ymm7, ymm2, ymm5
vsubsd xmm0, xmm3, xmm6
vtestpd ymm1, ymm4
vtestps ymm2, ymm5
vunpckhpd xmm3, xmm6, xmm1

vunpckhpd ymm4, ymm7, ymm2
vunpckhps ymm5, ymm0, ymm3
vunpcklpd xmm6, xmm1, xmm4
vunpcklpd ymm7, ymm2, ymm5
vunpcklps xmm0, xmm3, xmm6
vxorpd xmm1, xmm4, xmm7
vxorpd ymm2, ymm5, ymm0
vxorps xmm3, xmm6, xmm1
