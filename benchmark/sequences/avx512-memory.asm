# AVX-512 with a memory operand, some with a mask or a broadcast. Registers up to 31.
.registers 32

vaddpd zmm4, zmm7, m64bcst[r6 + r7*8 + 1024]
vaddps zmm5{k3}, zmm0, m512[r5]
valignd zmm6{k4}{z}, zmm1, m512[r4 + 2048], 2
valignq zmm7, zmm2, m512[r7 + r6*1 - 8], 3
vandnpd zmm0{k6}, zmm3, m64bcst[r5 + 16]
vandnps zmm1{k7}{z}, zmm4, m512[r6 + 64]
vandpd zmm2, zmm5, m512[r7 + 8]
vandps zmm3{k2}, zmm6, m512[r4 + r5*4 + 32]

vblendmpd ymm4{k3}{z}, ymm7, m64bcst[r6 + r7*8 + 1024]
vblendmpd zmm5, zmm0, m512[r5]
vblendmps ymm6{k5}, ymm1, m256[r4 + 2048]
vblendmps zmm7{k6}{z}, zmm2, m512[r7 + r6*1 - 8]
vcompresspd m512[r5 + 16], zmm3
vcompressps m512[r6 + 64], zmm4
vcvtdq2ps zmm2{k2}{z}, m512[r7 + 8]
vcvtpd2qq zmm3, m512[r4 + r5*4 + 32]

vcvtpd2uqq zmm4{k4}, m64bcst[r6 + r7*8 + 1024]
vcvtps2dq zmm5{k5}{z}, m512[r5]
vcvtps2udq zmm6, m512[r4 + 2048]
vcvtqq2pd zmm7{k7}, m512[r7 + r6*1 - 8]
vcvttpd2qq zmm0{k1}{z}, m64bcst[r5 + 16]
vcvttpd2uqq zmm1, m512[r6 + 64]
vcvttps2dq zmm2{k3}, m512[r7 + 8]
vcvttps2udq zmm3{k4}{z}, m512[r4 + r5*4 + 32]

vcvtudq2ps zmm4, m32bcst[r6 + r7*8 + 1024]
vcvtuqq2pd zmm5{k6}, m512[r5]
vdbpsadbw zmm6{k7}{z}, zmm1, m512[r4 + 2048], 2
vdivpd zmm7, zmm2, m512[r7 + r6*1 - 8]
vdivps zmm0{k2}, zmm3, m32bcst[r5 + 16]
vexpandpd zmm1{k3}{z}, m512[r6 + 64]
vexpandps zmm2, m512[r7 + 8]
vfixupimmpd zmm3{k5}, zmm6, m512[r4 + r5*4 + 32], 3

vfixupimmps zmm4{k6}{z}, zmm7, m32bcst[r6 + r7*8 + 1024], 0
vfmadd132pd zmm5, zmm0, m512[r5]
vfmadd132ps zmm6{k1}, zmm1, m512[r4 + 2048]
vfmadd213pd zmm7{k2}{z}, zmm2, m512[r7 + r6*1 - 8]
vfmadd213ps zmm0, zmm3, m32bcst[r5 + 16]
vfmadd231pd zmm1{k4}, zmm4, m512[r6 + 64]
vfmadd231ps zmm2{k5}{z}, zmm5, m512[r7 + 8]
vfmaddsub132pd zmm3, zmm6, m512[r4 + r5*4 + 32]

vfmaddsub132ps zmm4{k7}, zmm7, m32bcst[r6 + r7*8 + 1024]
vfmaddsub213pd zmm5{k1}{z}, zmm0, m512[r5]
vfmaddsub213ps zmm6, zmm1, m512[r4 + 2048]
vfmaddsub231pd zmm7{k3}, zmm2, m512[r7 + r6*1 - 8]
vfmaddsub231ps zmm0{k4}{z}, zmm3, m32bcst[r5 + 16]
vfmsub132pd zmm1, zmm4, m512[r6 + 64]
vfmsub132ps zmm2{k6}, zmm5, m512[r7 + 8]
vfmsub213pd zmm3{k7}{z}, zmm6, m512[r4 + r5*4 + 32]

vfmsub213ps zmm4, zmm7, m32bcst[r6 + r7*8 + 1024]
vfmsub231pd zmm5{k2}, zmm0, m512[r5]
vfmsub231ps zmm6{k3}{z}, zmm1, m512[r4 + 2048]
vfmsubadd132pd zmm7, zmm2, m512[r7 + r6*1 - 8]
vfmsubadd132ps zmm0{k5}, zmm3, m32bcst[r5 + 16]
vfmsubadd213pd zmm1{k6}{z}, zmm4, m512[r6 + 64]
vfmsubadd213ps zmm2, zmm5, m512[r7 + 8]
vfmsubadd231pd zmm3{k1}, zmm6, m512[r4 + r5*4 + 32]

vfmsubadd231ps zmm4{k2}{z}, zmm7, m32bcst[r6 + r7*8 + 1024]
vfnmadd132pd zmm5, zmm0, m512[r5]
vfnmadd132ps zmm6{k4}, zmm1, m512[r4 + 2048]
vfnmadd213pd zmm7{k5}{z}, zmm2, m512[r7 + r6*1 - 8]
vfnmadd213ps zmm0, zmm3, m32bcst[r5 + 16]
vfnmadd231pd zmm1{k7}, zmm4, m512[r6 + 64]
vfnmadd231ps zmm2{k1}{z}, zmm5, m512[r7 + 8]
vfnmsub132pd zmm3, zmm6, m512[r4 + r5*4 + 32]

vfnmsub132ps zmm4{k3}, zmm7, m32bcst[r6 + r7*8 + 1024]
vfnmsub213pd zmm5{k4}{z}, zmm0, m512[r5]
vfnmsub213ps zmm6, zmm1, m512[r4 + 2048]
vfnmsub231pd zmm7{k6}, zmm2, m512[r7 + r6*1 - 8]
vfnmsub231ps zmm0{k7}{z}, zmm3, m32bcst[r5 + 16]
vgetexppd zmm1, m512[r6 + 64]
vgetexpps zmm2{k2}, m512[r7 + 8]
vmaxpd zmm3{k3}{z}, zmm6, m512[r4 + r5*4 + 32]

vmaxps zmm4, zmm7, m32bcst[r6 + r7*8 + 1024]
vminpd zmm5{k5}, zmm0, m512[r5]
vminps zmm6{k6}{z}, zmm1, m512[r4 + 2048]
vmovapd m512[r7 + r6*1 - 8], zmm2
vmovapd zmm0{k1}, m512[r5 + 16]
vmovaps m512[r6 + 64], zmm4
vmovaps zmm2, m512[r7 + 8]
vmovddup zmm3{k4}, m512[r4 + r5*4 + 32]

vmovdqa32 m512[r6 + r7*8 + 1024], zmm7
vmovdqa32 zmm5, m512[r5]
vmovdqa64 m512[r4 + 2048], zmm1
vmovdqa64 zmm7{k1}{z}, m512[r7 + r6*1 - 8]
vmovdqu16 m512[r5 + 16], zmm3
vmovdqu16 zmm1{k3}, m512[r6 + 64]
vmovdqu32 m512[r7 + 8], zmm5
vmovdqu32 zmm3, m512[r4 + r5*4 + 32]

vmovdqu64 m512[r6 + r7*8 + 1024], zmm7
vmovdqu64 zmm5{k7}{z}, m512[r5]
vmovdqu8 m512[r4 + 2048], zmm1
vmovdqu8 zmm7{k2}, m512[r7 + r6*1 - 8]
vmovntdq m512[r5 + 16], zmm3
vmovntdqa zmm1, m512[r6 + 64]
vmovntpd m512[r7 + 8], zmm5
vmovntps m512[r4 + r5*4 + 32], zmm6

vmovshdup zmm4, m512[r6 + r7*8 + 1024]
vmovsldup zmm5{k1}, m512[r5]
vmovupd m512[r4 + 2048], zmm1
vmovupd zmm7, m512[r7 + r6*1 - 8]
vmovups m512[r5 + 16], zmm3
vmovups zmm1{k5}{z}, m512[r6 + 64]
vmulpd zmm2, zmm5, m512[r7 + 8]
vmulps zmm3{k7}, zmm6, m512[r4 + r5*4 + 32]

vorpd zmm4{k1}{z}, zmm7, m64bcst[r6 + r7*8 + 1024]
vorps zmm5, zmm0, m512[r5]
vpabsb zmm6{k3}, m512[r4 + 2048]
vpabsd zmm7{k4}{z}, m512[r7 + r6*1 - 8]
vpabsq zmm0, m64bcst[r5 + 16]
vpabsw zmm1{k6}, m512[r6 + 64]
vpackssdw zmm2{k7}{z}, zmm5, m512[r7 + 8]
vpacksswb zmm3, zmm6, m512[r4 + r5*4 + 32]

vpackusdw zmm4{k2}, zmm7, m32bcst[r6 + r7*8 + 1024]
vpackuswb zmm5{k3}{z}, zmm0, m512[r5]
vpaddb zmm6, zmm1, m512[r4 + 2048]
vpaddd zmm7{k5}, zmm2, m512[r7 + r6*1 - 8]
vpaddq zmm0{k6}{z}, zmm3, m64bcst[r5 + 16]
vpaddsb zmm1, zmm4, m512[r6 + 64]
vpaddsw zmm2{k1}, zmm5, m512[r7 + 8]
vpaddusb zmm3{k2}{z}, zmm6, m512[r4 + r5*4 + 32]

vpaddusw zmm4, zmm7, m512[r6 + r7*8 + 1024]
vpaddw zmm5{k4}, zmm0, m512[r5]
vpalignr zmm6{k5}{z}, zmm1, m512[r4 + 2048], 2
vpandd ymm7, ymm2, m256[r7 + r6*1 - 8]
vpandd zmm0{k7}, zmm3, m32bcst[r5 + 16]
vpandnd ymm1{k1}{z}, ymm4, m256[r6 + 64]
vpandnd zmm2, zmm5, m512[r7 + 8]
vpandnq ymm3{k3}, ymm6, m256[r4 + r5*4 + 32]

vpandnq zmm4{k4}{z}, zmm7, m64bcst[r6 + r7*8 + 1024]
vpandq ymm5, ymm0, m256[r5]
vpandq zmm6{k6}, zmm1, m512[r4 + 2048]
vpavgb zmm7{k7}{z}, zmm2, m512[r7 + r6*1 - 8]
vpavgw zmm0, zmm3, m512[r5 + 16]
vpblendmb ymm1{k2}, ymm4, m256[r6 + 64]
vpblendmb zmm2{k3}{z}, zmm5, m512[r7 + 8]
vpblendmd ymm3, ymm6, m256[r4 + r5*4 + 32]

vpblendmd zmm4{k5}, zmm7, m32bcst[r6 + r7*8 + 1024]
vpblendmq ymm5{k6}{z}, ymm0, m256[r5]
vpblendmq zmm6, zmm1, m512[r4 + 2048]
vpblendmw ymm7{k1}, ymm2, m256[r7 + r6*1 - 8]
vpblendmw zmm0{k2}{z}, zmm3, m512[r5 + 16]
vpcompressd m512[r6 + 64], zmm4
vpcompressq m512[r7 + 8], zmm5
vpconflictd zmm3{k5}{z}, m512[r4 + r5*4 + 32]

vpconflictq zmm4, m64bcst[r6 + r7*8 + 1024]
vpermb ymm5{k7}, ymm0, m256[r5]
vpermb zmm6{k1}{z}, zmm1, m512[r4 + 2048]
vpermd zmm7, zmm2, m512[r7 + r6*1 - 8]
vpermi2b ymm0{k3}, ymm3, m256[r5 + 16]
vpermi2b zmm1{k4}{z}, zmm4, m512[r6 + 64]
vpermi2d ymm2, ymm5, m256[r7 + 8]
vpermi2d zmm3{k6}, zmm6, m512[r4 + r5*4 + 32]

vpermi2pd ymm4{k7}{z}, ymm7, m64bcst[r6 + r7*8 + 1024]
vpermi2pd zmm5, zmm0, m512[r5]
vpermi2ps ymm6{k2}, ymm1, m256[r4 + 2048]
vpermi2ps zmm7{k3}{z}, zmm2, m512[r7 + r6*1 - 8]
vpermi2q ymm0, ymm3, m64bcst[r5 + 16]
vpermi2q zmm1{k5}, zmm4, m512[r6 + 64]
vpermi2w ymm2{k6}{z}, ymm5, m256[r7 + 8]
vpermi2w zmm3, zmm6, m512[r4 + r5*4 + 32]

vpermilpd zmm4{k1}, zmm7, m64bcst[r6 + r7*8 + 1024]
vpermilps zmm5{k2}{z}, zmm0, m512[r5]
vpermpd ymm6, ymm1, m256[r4 + 2048]
vpermpd zmm7{k4}, zmm2, m512[r7 + r6*1 - 8]
vpermps zmm0{k5}{z}, zmm3, m32bcst[r5 + 16]
vpermq ymm1, ymm4, m256[r6 + 64]
vpermq zmm2{k7}, zmm5, m512[r7 + 8]
vpermt2b ymm3{k1}{z}, ymm6, m256[r4 + r5*4 + 32]

vpermt2b zmm4, zmm7, m512[r6 + r7*8 + 1024]
vpermt2d ymm5{k3}, ymm0, m256[r5]
vpermt2d zmm6{k4}{z}, zmm1, m512[r4 + 2048]
vpermt2pd ymm7, ymm2, m256[r7 + r6*1 - 8]
vpermt2pd zmm0{k6}, zmm3, m64bcst[r5 + 16]
vpermt2ps ymm1{k7}{z}, ymm4, m256[r6 + 64]
vpermt2ps zmm2, zmm5, m512[r7 + 8]
vpermt2q ymm3{k2}, ymm6, m256[r4 + r5*4 + 32]

vpermt2q zmm4{k3}{z}, zmm7, m64bcst[r6 + r7*8 + 1024]
vpermt2w ymm5, ymm0, m256[r5]
vpermt2w zmm6{k5}, zmm1, m512[r4 + 2048]
vpermw ymm7{k6}{z}, ymm2, m256[r7 + r6*1 - 8]
vpermw zmm0, zmm3, m512[r5 + 16]
vpexpandd zmm1{k1}, m512[r6 + 64]
vpexpandq zmm2{k2}{z}, m512[r7 + 8]
vplzcntd zmm3, m512[r4 + r5*4 + 32]

vplzcntq zmm4{k4}, m64bcst[r6 + r7*8 + 1024]
vpmaddubsw zmm5{k5}{z}, zmm0, m512[r5]
vpmaddwd zmm6, zmm1, m512[r4 + 2048]
vpmaxsb zmm7{k7}, zmm2, m512[r7 + r6*1 - 8]
vpmaxsd zmm0{k1}{z}, zmm3, m32bcst[r5 + 16]
vpmaxsq ymm1, ymm4, m256[r6 + 64]
vpmaxsq zmm2{k3}, zmm5, m512[r7 + 8]
vpmaxsw zmm3{k4}{z}, zmm6, m512[r4 + r5*4 + 32]

vpmaxub zmm4, zmm7, m512[r6 + r7*8 + 1024]
vpmaxud zmm5{k6}, zmm0, m512[r5]
vpmaxuq ymm6{k7}{z}, ymm1, m256[r4 + 2048]
vpmaxuq zmm7, zmm2, m512[r7 + r6*1 - 8]
vpmaxuw zmm0{k2}, zmm3, m512[r5 + 16]
vpminsb zmm1{k3}{z}, zmm4, m512[r6 + 64]
vpminsd zmm2, zmm5, m512[r7 + 8]
vpminsq ymm3{k5}, ymm6, m256[r4 + r5*4 + 32]

vpminsq zmm4{k6}{z}, zmm7, m64bcst[r6 + r7*8 + 1024]
vpminsw zmm5, zmm0, m512[r5]
vpminub zmm6{k1}, zmm1, m512[r4 + 2048]
vpminud zmm7{k2}{z}, zmm2, m512[r7 + r6*1 - 8]
vpminuq ymm0, ymm3, m64bcst[r5 + 16]
vpminuq zmm1{k4}, zmm4, m512[r6 + 64]
vpminuw zmm2{k5}{z}, zmm5, m512[r7 + 8]
vpmuldq zmm3, zmm6, m512[r4 + r5*4 + 32]

vpmulhrsw zmm4{k7}, zmm7, m512[r6 + r7*8 + 1024]
vpmulhuw zmm5{k1}{z}, zmm0, m512[r5]
vpmulhw zmm6, zmm1, m512[r4 + 2048]
vpmulld zmm7{k3}, zmm2, m512[r7 + r6*1 - 8]
vpmullq ymm0{k4}{z}, ymm3, m64bcst[r5 + 16]
vpmullq zmm1, zmm4, m512[r6 + 64]
vpmullw zmm2{k6}, zmm5, m512[r7 + 8]
vpmultishiftqb ymm3{k7}{z}, ymm6, m256[r4 + r5*4 + 32]

vpmultishiftqb zmm4, zmm7, m64bcst[r6 + r7*8 + 1024]
vpmuludq zmm5{k2}, zmm0, m512[r5]
vpord ymm6{k3}{z}, ymm1, m256[r4 + 2048]
vpord zmm7, zmm2, m512[r7 + r6*1 - 8]
vporq ymm0{k5}, ymm3, m64bcst[r5 + 16]
vporq zmm1{k6}{z}, zmm4, m512[r6 + 64]
vprolvd ymm2, ymm5, m256[r7 + 8]
vprolvd zmm3{k1}, zmm6, m512[r4 + r5*4 + 32]

vprolvq ymm4{k2}{z}, ymm7, m64bcst[r6 + r7*8 + 1024]
vprolvq zmm5, zmm0, m512[r5]
vprorvd ymm6{k4}, ymm1, m256[r4 + 2048]
vprorvd zmm7{k5}{z}, zmm2, m512[r7 + r6*1 - 8]
vprorvq ymm0, ymm3, m64bcst[r5 + 16]
vprorvq zmm1{k7}, zmm4, m512[r6 + 64]
vpsadbw zmm2, zmm5, m512[r7 + 8]
vpshufb zmm3, zmm6, m512[r4 + r5*4 + 32]

vpsllvd zmm4{k3}, zmm7, m32bcst[r6 + r7*8 + 1024]
vpsllvq zmm5{k4}{z}, zmm0, m512[r5]
vpsllvw ymm6, ymm1, m256[r4 + 2048]
vpsllvw zmm7{k6}, zmm2, m512[r7 + r6*1 - 8]
vpsravd zmm0{k7}{z}, zmm3, m32bcst[r5 + 16]
vpsravq ymm1, ymm4, m256[r6 + 64]
vpsravq zmm2{k2}, zmm5, m512[r7 + 8]
vpsravw ymm3{k3}{z}, ymm6, m256[r4 + r5*4 + 32]

vpsravw zmm4, zmm7, m512[r6 + r7*8 + 1024]
vpsrlvd zmm5{k5}, zmm0, m512[r5]
vpsrlvq zmm6{k6}{z}, zmm1, m512[r4 + 2048]
vpsrlvw ymm7, ymm2, m256[r7 + r6*1 - 8]
vpsrlvw zmm0{k1}, zmm3, m512[r5 + 16]
vpsubb zmm1{k2}{z}, zmm4, m512[r6 + 64]
vpsubd zmm2, zmm5, m512[r7 + 8]
vpsubq zmm3{k4}, zmm6, m512[r4 + r5*4 + 32]

vpsubsb zmm4{k5}{z}, zmm7, m512[r6 + r7*8 + 1024]
vpsubsw zmm5, zmm0, m512[r5]
vpsubusb zmm6{k7}, zmm1, m512[r4 + 2048]
vpsubusw zmm7{k1}{z}, zmm2, m512[r7 + r6*1 - 8]
vpsubw zmm0, zmm3, m512[r5 + 16]
vpternlogd zmm1{k3}, zmm4, m512[r6 + 64], 1
vpternlogq zmm2{k4}{z}, zmm5, m512[r7 + 8], 2
vpunpckhbw zmm3, zmm6, m512[r4 + r5*4 + 32]

vpunpckhdq zmm4{k6}, zmm7, m32bcst[r6 + r7*8 + 1024]
vpunpckhqdq zmm5{k7}{z}, zmm0, m512[r5]
vpunpckhwd zmm6, zmm1, m512[r4 + 2048]
vpunpcklbw zmm7{k2}, zmm2, m512[r7 + r6*1 - 8]
vpunpckldq zmm0{k3}{z}, zmm3, m32bcst[r5 + 16]
vpunpcklqdq zmm1, zmm4, m512[r6 + 64]
vpunpcklwd zmm2{k5}, zmm5, m512[r7 + 8]
vpxord ymm3{k6}{z}, ymm6, m256[r4 + r5*4 + 32]

vpxord zmm4, zmm7, m32bcst[r6 + r7*8 + 1024]
vpxorq ymm5{k1}, ymm0, m256[r5]
vpxorq zmm6{k2}{z}, zmm1, m512[r4 + 2048]
vrangepd zmm7, zmm2, m512[r7 + r6*1 - 8], 3
vrangeps zmm0{k4}, zmm3, m32bcst[r5 + 16], 0
vrcp14pd zmm1{k5}{z}, m512[r6 + 64]
vrcp14ps zmm2, m512[r7 + 8]
vrsqrt14pd zmm3{k7}, m512[r4 + r5*4 + 32]

vrsqrt14ps zmm4{k1}{z}, m32bcst[r6 + r7*8 + 1024]
vscalefpd ymm5, ymm0, m256[r5]
vscalefpd zmm6{k3}, zmm1, m512[r4 + 2048]
vscalefps ymm7{k4}{z}, ymm2, m256[r7 + r6*1 - 8]
vscalefps zmm0, zmm3, m32bcst[r5 + 16]
vshuff32x4 zmm1{k6}, zmm4, m512[r6 + 64], 1
vshuff64x2 zmm2{k7}{z}, zmm5, m512[r7 + 8], 2
vshufi32x4 zmm3, zmm6, m512[r4 + r5*4 + 32], 3

vshufi64x2 zmm4{k2}, zmm7, m64bcst[r6 + r7*8 + 1024], 0
vshufpd zmm5{k3}{z}, zmm0, m512[r5], 1
vshufps zmm6, zmm1, m512[r4 + 2048], 2
vsqrtpd zmm7{k5}, m512[r7 + r6*1 - 8]
vsqrtps zmm0{k6}{z}, m32bcst[r5 + 16]
vsubpd zmm1, zmm4, m512[r6 + 64]
vsubps zmm2{k1}, zmm5, m512[r7 + 8]
vunpckhpd zmm3{k2}{z}, zmm6, m512[r4 + r5*4 + 32]

vunpckhps zmm4, zmm7, m32bcst[r6 + r7*8 + 1024]
vunpcklpd zmm5{k4}, zmm0, m512[r5]
vunpcklps zmm6{k5}{z}, zmm1, m512[r4 + 2048]
vxorpd zmm7, zmm2, m512[r7 + r6*1 - 8]
vxorps zmm0{k7}, zmm3, m32bcst[r5 + 16]
