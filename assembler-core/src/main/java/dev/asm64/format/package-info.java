/**
 * The parts of an encoded instruction, as the Intel SDM draws them (volume 2, chapter 2): {@link
 * dev.asm64.format.EncodedInstruction} says of each byte which field it is and what it means.
 *
 * {@snippet :
 * Code code = new Assembler().vaddpd(ZMM1, ZMM2, m512(RDI, 64)).assemble();
 * System.out.print(EncodedInstruction.decode(code.bytes()));
 * }
 *
 * <pre>{@code
 * vaddpd zmm{k}{z}, zmm, m512
 * 62f1ed48  EVEX          R=1 X=1 B=1 R'=1 B4=0 mmm=001 (0F) W=1 vvvv=1101 (zmm2) X4=1 pp=01 (66) z=0 L'L=10 (512 bits) b=0 V'=1 aaa=000 (no mask)
 * 58        opcode
 * 4f        ModRM         mod=01 (memory, 8-bit displacement) reg=001 (zmm1) rm=111 (rdi)
 * 01        displacement  1 * 64 = 64
 * }</pre>
 */
package dev.asm64.format;
