# AVX-512 between registers, some with a mask. Registers up to 31.
.registers 32

vaddpd zmm4{k4}, zmm7, zmm2
vaddps zmm5{k5}{z}, zmm0, zmm3
valignd zmm6, zmm1, zmm4, 2
valignq zmm7{k7}, zmm2, zmm5, 3
vandnpd zmm0{k1}{z}, zmm3, zmm6
vandnps zmm1, zmm4, zmm7
vandpd zmm2{k3}, zmm5, zmm0
vandps zmm3{k4}{z}, zmm6, zmm1

vblendmpd xmm4, xmm7, xmm2
vblendmpd ymm5{k6}, ymm0, ymm3
vblendmpd zmm6{k7}{z}, zmm1, zmm4
vblendmps xmm7, xmm2, xmm5
vblendmps ymm0{k2}, ymm3, ymm6
vblendmps zmm1{k3}{z}, zmm4, zmm7
vcompresspd zmm2, zmm5
vcompressps zmm3{k5}, zmm6

vcvtdq2ps zmm4{k6}{z}, zmm7
vcvtpd2qq zmm5, zmm0
vcvtpd2uqq zmm6{k1}, zmm1
vcvtps2dq zmm7{k2}{z}, zmm2
vcvtps2udq zmm0, zmm3
vcvtqq2pd zmm1{k4}, zmm4
vcvttpd2qq zmm2{k5}{z}, zmm5
vcvttpd2uqq zmm3, zmm6

vcvttps2dq zmm4{k7}, zmm7
vcvttps2udq zmm5{k1}{z}, zmm0
vcvtudq2ps zmm6, zmm1
vdbpsadbw zmm7{k3}, zmm2, zmm5, 3
vdivpd zmm0{k4}{z}, zmm3, zmm6
vdivps zmm1, zmm4, zmm7
vexpandpd zmm2{k6}, zmm5
vexpandps zmm3{k7}{z}, zmm6

vfixupimmpd zmm4, zmm7, zmm2, 0
vfixupimmps zmm5{k2}, zmm0, zmm3, 1
vfmadd132pd zmm6{k3}{z}, zmm1, zmm4
vfmadd132ps zmm7, zmm2, zmm5
vfmadd213pd zmm0{k5}, zmm3, zmm6
vfmadd213ps zmm1{k6}{z}, zmm4, zmm7
vfmadd231pd zmm2, zmm5, zmm0
vfmadd231ps zmm3{k1}, zmm6, zmm1

vfmaddsub132pd zmm4{k2}{z}, zmm7, zmm2
vfmaddsub132ps zmm5, zmm0, zmm3
vfmaddsub213pd zmm6{k4}, zmm1, zmm4
vfmaddsub213ps zmm7{k5}{z}, zmm2, zmm5
vfmaddsub231pd zmm0, zmm3, zmm6
vfmaddsub231ps zmm1{k7}, zmm4, zmm7
vfmsub132pd zmm2{k1}{z}, zmm5, zmm0
vfmsub132ps zmm3, zmm6, zmm1

vfmsub213pd zmm4{k3}, zmm7, zmm2
vfmsub213ps zmm5{k4}{z}, zmm0, zmm3
vfmsub231pd zmm6, zmm1, zmm4
vfmsub231ps zmm7{k6}, zmm2, zmm5
vfmsubadd132pd zmm0{k7}{z}, zmm3, zmm6
vfmsubadd132ps zmm1, zmm4, zmm7
vfmsubadd213ps zmm2{k2}, zmm5, zmm0
vfmsubadd231pd zmm3{k3}{z}, zmm6, zmm1

vfmsubadd231ps zmm4, zmm7, zmm2
vfnmadd132pd zmm5{k5}, zmm0, zmm3
vfnmadd132ps zmm6{k6}{z}, zmm1, zmm4
vfnmadd213pd zmm7, zmm2, zmm5
vfnmadd213ps zmm0{k1}, zmm3, zmm6
vfnmadd231pd zmm1{k2}{z}, zmm4, zmm7
vfnmadd231ps zmm2, zmm5, zmm0
vfnmsub132pd zmm3{k4}, zmm6, zmm1

vfnmsub132ps zmm4{k5}{z}, zmm7, zmm2
vfnmsub213pd zmm5, zmm0, zmm3
vfnmsub213ps zmm6{k7}, zmm1, zmm4
vfnmsub231pd zmm7{k1}{z}, zmm2, zmm5
vfnmsub231ps zmm0, zmm3, zmm6
vgetexppd zmm1{k3}, zmm4
vgetexpps zmm2{k4}{z}, zmm5
vgetexpsd xmm3, xmm6, xmm1

vgetexpss xmm4{k6}, xmm7, xmm2
vmaxpd zmm5{k7}{z}, zmm0, zmm3
vmaxps zmm6, zmm1, zmm4
vminpd zmm7{k2}, zmm2, zmm5
vminps zmm0{k3}{z}, zmm3, zmm6
vmovapd zmm1, zmm4
vmovaps zmm2{k5}, zmm5
vmovddup zmm3{k6}{z}, zmm6

vmovdqa64 zmm4, zmm7
vmovdqu16 zmm5{k1}, zmm0
vmovdqu32 zmm6{k2}{z}, zmm1
vmovdqu64 zmm7, zmm2
vmovdqu8 zmm0{k4}, zmm3
vmovshdup zmm1{k5}{z}, zmm4
vmovsldup zmm2, zmm5
vmovupd zmm3{k7}, zmm6

vmovups zmm4{k1}{z}, zmm7
vmulpd zmm5, zmm0, zmm3
vmulps zmm6{k3}, zmm1, zmm4
vorpd zmm7{k4}{z}, zmm2, zmm5
vorps zmm0, zmm3, zmm6
vpabsb zmm1{k6}, zmm4
vpabsd zmm2{k7}{z}, zmm5
vpabsq zmm3, zmm6

vpabsw zmm4{k2}, zmm7
vpackssdw zmm5{k3}{z}, zmm0, zmm3
vpacksswb zmm6, zmm1, zmm4
vpackusdw zmm7{k5}, zmm2, zmm5
vpackuswb zmm0{k6}{z}, zmm3, zmm6
vpaddb zmm1, zmm4, zmm7
vpaddd zmm2{k1}, zmm5, zmm0
vpaddq zmm3{k2}{z}, zmm6, zmm1

vpaddsb zmm4, zmm7, zmm2
vpaddsw zmm5{k4}, zmm0, zmm3
vpaddusb zmm6{k5}{z}, zmm1, zmm4
vpaddw zmm7, zmm2, zmm5
vpalignr zmm0{k7}, zmm3, zmm6, 0
vpandd xmm1{k1}{z}, xmm4, xmm7
vpandd ymm2, ymm5, ymm0
vpandd zmm3{k3}, zmm6, zmm1

vpandnd xmm4{k4}{z}, xmm7, xmm2
vpandnd ymm5, ymm0, ymm3
vpandnd zmm6{k6}, zmm1, zmm4
vpandnq xmm7{k7}{z}, xmm2, xmm5
vpandnq ymm0, ymm3, ymm6
vpandnq zmm1{k2}, zmm4, zmm7
vpandq xmm2{k3}{z}, xmm5, xmm0
vpandq ymm3, ymm6, ymm1

vpandq zmm4{k5}, zmm7, zmm2
vpavgb zmm5{k6}{z}, zmm0, zmm3
vpavgw zmm6, zmm1, zmm4
vpblendmb xmm7{k1}, xmm2, xmm5
vpblendmb ymm0{k2}{z}, ymm3, ymm6
vpblendmb zmm1, zmm4, zmm7
vpblendmd xmm2{k4}, xmm5, xmm0
vpblendmd ymm3{k5}{z}, ymm6, ymm1

vpblendmd zmm4, zmm7, zmm2
vpblendmq xmm5{k7}, xmm0, xmm3
vpblendmq ymm6{k1}{z}, ymm1, ymm4
vpblendmq zmm7, zmm2, zmm5
vpblendmw xmm0{k3}, xmm3, xmm6
vpblendmw ymm1{k4}{z}, ymm4, ymm7
vpcompressd zmm2, zmm5
vpcompressq zmm3{k6}, zmm6

vpconflictd zmm4{k7}{z}, zmm7
vpconflictq zmm5, zmm0
vpermb xmm6{k2}, xmm1, xmm4
vpermb ymm7{k3}{z}, ymm2, ymm5
vpermb zmm0, zmm3, zmm6
vpermd zmm1{k5}, zmm4, zmm7
vpermi2b xmm2{k6}{z}, xmm5, xmm0
vpermi2b ymm3, ymm6, ymm1

vpermi2b zmm4{k1}, zmm7, zmm2
vpermi2d xmm5{k2}{z}, xmm0, xmm3
vpermi2d ymm6, ymm1, ymm4
vpermi2d zmm7{k4}, zmm2, zmm5
vpermi2pd xmm0{k5}{z}, xmm3, xmm6
vpermi2pd ymm1, ymm4, ymm7
vpermi2pd zmm2{k7}, zmm5, zmm0
vpermi2ps xmm3{k1}{z}, xmm6, xmm1

vpermi2ps ymm4, ymm7, ymm2
vpermi2ps zmm5{k3}, zmm0, zmm3
vpermi2q xmm6{k4}{z}, xmm1, xmm4
vpermi2q ymm7, ymm2, ymm5
vpermi2q zmm0{k6}, zmm3, zmm6
vpermi2w xmm1{k7}{z}, xmm4, xmm7
vpermi2w ymm2, ymm5, ymm0
vpermi2w zmm3{k2}, zmm6, zmm1

vpermilps zmm4{k3}{z}, zmm7, zmm2
vpermpd ymm5, ymm0, ymm3
vpermpd zmm6{k5}, zmm1, zmm4
vpermps zmm7{k6}{z}, zmm2, zmm5
vpermq ymm0, ymm3, ymm6
vpermq zmm1{k1}, zmm4, zmm7
vpermt2b xmm2{k2}{z}, xmm5, xmm0
vpermt2b ymm3, ymm6, ymm1

vpermt2b zmm4{k4}, zmm7, zmm2
vpermt2d xmm5{k5}{z}, xmm0, xmm3
vpermt2d ymm6, ymm1, ymm4
vpermt2d zmm7{k7}, zmm2, zmm5
vpermt2pd xmm0{k1}{z}, xmm3, xmm6
vpermt2pd ymm1, ymm4, ymm7
vpermt2pd zmm2{k3}, zmm5, zmm0
vpermt2ps xmm3{k4}{z}, xmm6, xmm1

vpermt2ps ymm4, ymm7, ymm2
vpermt2ps zmm5{k6}, zmm0, zmm3
vpermt2q xmm6{k7}{z}, xmm1, xmm4
vpermt2q ymm7, ymm2, ymm5
vpermt2q zmm0{k2}, zmm3, zmm6
vpermt2w xmm1{k3}{z}, xmm4, xmm7
vpermt2w ymm2, ymm5, ymm0
vpermt2w zmm3{k5}, zmm6, zmm1

vpermw xmm4{k6}{z}, xmm7, xmm2
vpermw ymm5, ymm0, ymm3
vpermw zmm6{k1}, zmm1, zmm4
vpexpandq zmm7{k2}{z}, zmm2
vplzcntd zmm0, zmm3
vplzcntq zmm1{k4}, zmm4
vpmaddubsw zmm2{k5}{z}, zmm5, zmm0
vpmaddwd zmm3, zmm6, zmm1

vpmaxsb zmm4{k7}, zmm7, zmm2
vpmaxsd zmm5{k1}{z}, zmm0, zmm3
vpmaxsq xmm6, xmm1, xmm4
vpmaxsq ymm7{k3}, ymm2, ymm5
vpmaxsq zmm0{k4}{z}, zmm3, zmm6
vpmaxsw zmm1, zmm4, zmm7
vpmaxub zmm2{k6}, zmm5, zmm0
vpmaxud zmm3{k7}{z}, zmm6, zmm1

vpmaxuq xmm4, xmm7, xmm2
vpmaxuq ymm5{k2}, ymm0, ymm3
vpmaxuq zmm6{k3}{z}, zmm1, zmm4
vpmaxuw zmm7, zmm2, zmm5
vpminsb zmm0{k5}, zmm3, zmm6
vpminsd zmm1{k6}{z}, zmm4, zmm7
vpminsq xmm2, xmm5, xmm0
vpminsq ymm3{k1}, ymm6, ymm1

vpminsq zmm4{k2}{z}, zmm7, zmm2
vpminsw zmm5, zmm0, zmm3
vpminub zmm6{k4}, zmm1, zmm4
vpminud zmm7{k5}{z}, zmm2, zmm5
vpminuq xmm0, xmm3, xmm6
vpminuq ymm1{k7}, ymm4, ymm7
vpminuw zmm2{k1}{z}, zmm5, zmm0
vpmuldq zmm3, zmm6, zmm1

vpmulhrsw zmm4{k3}, zmm7, zmm2
vpmulhuw zmm5{k4}{z}, zmm0, zmm3
vpmulhw zmm6, zmm1, zmm4
vpmulld zmm7{k6}, zmm2, zmm5
vpmullq xmm0{k7}{z}, xmm3, xmm6
vpmullq ymm1, ymm4, ymm7
vpmullq zmm2{k2}, zmm5, zmm0
vpmullw zmm3{k3}{z}, zmm6, zmm1

vpmultishiftqb xmm4, xmm7, xmm2
vpmultishiftqb ymm5{k5}, ymm0, ymm3
vpmultishiftqb zmm6{k6}{z}, zmm1, zmm4
vpmuludq zmm7, zmm2, zmm5
vpord xmm0{k1}, xmm3, xmm6
vpord ymm1{k2}{z}, ymm4, ymm7
vpord zmm2, zmm5, zmm0
vporq xmm3{k4}, xmm6, xmm1

vporq ymm4{k5}{z}, ymm7, ymm2
vporq zmm5, zmm0, zmm3
vprolvd xmm6{k7}, xmm1, xmm4
vprolvd ymm7{k1}{z}, ymm2, ymm5
vprolvd zmm0, zmm3, zmm6
vprolvq xmm1{k3}, xmm4, xmm7
vprolvq ymm2{k4}{z}, ymm5, ymm0
vprolvq zmm3, zmm6, zmm1

vprorvd ymm4{k6}, ymm7, ymm2
vprorvd zmm5{k7}{z}, zmm0, zmm3
vprorvq xmm6, xmm1, xmm4
vprorvq ymm7{k2}, ymm2, ymm5
vprorvq zmm0{k3}{z}, zmm3, zmm6
vpsadbw zmm1, zmm4, zmm7
vpshufb zmm2{k5}, zmm5, zmm0
vpsllvd zmm3{k6}{z}, zmm6, zmm1

vpsllvq zmm4, zmm7, zmm2
vpsllvw xmm5{k1}, xmm0, xmm3
vpsllvw ymm6{k2}{z}, ymm1, ymm4
vpsllvw zmm7, zmm2, zmm5
vpsraq xmm0{k4}, xmm3, xmm6
vpsravd zmm1{k5}{z}, zmm4, zmm7
vpsravq xmm2, xmm5, xmm0
vpsravq ymm3{k7}, ymm6, ymm1

vpsravq zmm4{k1}{z}, zmm7, zmm2
vpsravw xmm5, xmm0, xmm3
vpsravw ymm6{k3}, ymm1, ymm4
vpsravw zmm7{k4}{z}, zmm2, zmm5
vpsrlvd zmm0, zmm3, zmm6
vpsrlvq zmm1{k6}, zmm4, zmm7
vpsrlvw xmm2{k7}{z}, xmm5, xmm0
vpsrlvw ymm3, ymm6, ymm1

vpsrlvw zmm4{k2}, zmm7, zmm2
vpsubb zmm5{k3}{z}, zmm0, zmm3
vpsubd zmm6, zmm1, zmm4
vpsubsb zmm7{k5}, zmm2, zmm5
vpsubsw zmm0{k6}{z}, zmm3, zmm6
vpsubusb zmm1, zmm4, zmm7
vpsubusw zmm2{k1}, zmm5, zmm0
vpsubw zmm3{k2}{z}, zmm6, zmm1

vpternlogd zmm4, zmm7, zmm2, 0
vpternlogq zmm5{k4}, zmm0, zmm3, 1
vpunpckhbw zmm6{k5}{z}, zmm1, zmm4
vpunpckhdq zmm7, zmm2, zmm5
vpunpckhqdq zmm0{k7}, zmm3, zmm6
vpunpckhwd zmm1{k1}{z}, zmm4, zmm7
vpunpcklbw zmm2, zmm5, zmm0
vpunpckldq zmm3{k3}, zmm6, zmm1

vpunpcklqdq zmm4{k4}{z}, zmm7, zmm2
vpunpcklwd zmm5, zmm0, zmm3
vpxord xmm6{k6}, xmm1, xmm4
vpxord ymm7{k7}{z}, ymm2, ymm5
vpxord zmm0, zmm3, zmm6
vpxorq xmm1{k2}, xmm4, xmm7
vpxorq ymm2{k3}{z}, ymm5, ymm0
vpxorq zmm3, zmm6, zmm1

vrangepd zmm4{k5}, zmm7, zmm2, 0
vrangeps zmm5{k6}{z}, zmm0, zmm3, 1
vrcp14pd zmm6, zmm1
vrcp14ps zmm7{k1}, zmm2
vrcp14sd xmm0{k2}{z}, xmm3, xmm6
vrcp14ss xmm1, xmm4, xmm7
vrsqrt14ps zmm2{k4}, zmm5
vrsqrt14sd xmm3{k5}{z}, xmm6, xmm1

vrsqrt14ss xmm4, xmm7, xmm2
vscalefpd xmm5{k7}, xmm0, xmm3
vscalefpd ymm6{k1}{z}, ymm1, ymm4
vscalefpd zmm7, zmm2, zmm5
vscalefps xmm0{k3}, xmm3, xmm6
vscalefps ymm1{k4}{z}, ymm4, ymm7
vscalefps zmm2, zmm5, zmm0
vscalefsd xmm3{k6}, xmm6, xmm1

vscalefss xmm4{k7}{z}, xmm7, xmm2
vshuff32x4 zmm5, zmm0, zmm3, 1
vshuff64x2 zmm6{k2}, zmm1, zmm4, 2
vshufi32x4 zmm7{k3}{z}, zmm2, zmm5, 3
vshufi64x2 zmm0, zmm3, zmm6, 0
vshufpd zmm1{k5}, zmm4, zmm7, 1
vshufps zmm2{k6}{z}, zmm5, zmm0, 2
vsqrtpd zmm3, zmm6

vsqrtps zmm4{k1}, zmm7
vsubpd zmm5{k2}{z}, zmm0, zmm3
vsubps zmm6, zmm1, zmm4
vunpckhpd zmm7{k4}, zmm2, zmm5
vunpckhps zmm0{k5}{z}, zmm3, zmm6
vunpcklpd zmm1, zmm4, zmm7
vunpcklps zmm2{k7}, zmm5, zmm0
vxorpd zmm3{k1}{z}, zmm6, zmm1
