package dev.asm64.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.asm64.error.DisplacementOutOfRangeException;
import dev.asm64.error.IllegalOperandException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/** What we reject when it is called, independent assemblers reject or warn of too. */
class RejectionsOracleTest {
    private static final String CASES =
            """
            mov(AH, R8B)                             mov ah, r8b
            add(SIL, CH)                             add sil, ch
            mov(m8(R8), BH)                          mov byte ptr [r8], bh
            movzx(RAX, DH)                           movzx rax, dh
            mov(EAX, m32(RAX, RSP, 2))               mov eax, dword ptr [rax+rsp*2]
            lea(RAX, ptr(RSP, 2, 8))                 lea rax, [rsp*2+8]
            lea(RAX, ptr(RAX, RBX, 3))               lea rax, [rax+rbx*3]
            lea(RAX, ptr(RAX, RBX, 16))              lea rax, [rax+rbx*16]
            in(AL, 256)                              in al, 256
            shl(EAX, 256)                            shl eax, 256
            int_(256)                                int 256
            loop(here(300))                          loop .+300
            jrcxz(here(-127))                        jrcxz .-127
            movs(m8(RSI), m8(RDI))                   movs byte ptr [rsi], byte ptr [rdi]
            movs(m8(RDI), m8(ESI))                   movs byte ptr [rdi], byte ptr [esi]
            stos(m8(RSI))                            stos byte ptr [rsi]
            prefetchit0(ptr(RAX))                    prefetchit0 [rax]
            movdir64b(RAX, m512(EBX))                movdir64b rax, [ebx]
            xsave(ptr(R16))                          xsave [r16]
            vaddps(ZMM1.k(K0), ZMM2, ZMM3)           vaddps zmm1{k0}, zmm2, zmm3
            vpgatherdd(XMM1, m32(RAX, XMM1, 4), XMM2)    vpgatherdd xmm1, dword ptr [rax+xmm1*4], xmm2
            vpgatherdd(XMM1.k(K1), m32(RAX, XMM1, 4))    vpgatherdd xmm1{k1}, dword ptr [rax+xmm1*4]
            tdpbssd(TMM1, TMM1, TMM2)                tdpbssd tmm1, tmm1, tmm2
            """;

    /** Here LLVM cuts bits off without a word. */
    private static final String CASES_OF_GAS =
            """
            mov(AL, 256)                             mov al, 256
            add(m8(RAX), 256)                        add byte ptr [rax], 256
            ret(65536)                               ret 65536
            enter(65536, 0)                          enter 65536, 0
            """;

    @Test
    void independentAssemblersRejectWhatWeReject() throws IOException {
        requireRejected(CASES, new GnuAssembler());
        requireRejected(CASES, new LlvmAssembler());
        requireRejected(CASES_OF_GAS, new GnuAssembler());
    }

    private static void requireRejected(String table, Oracle oracle) throws IOException {
        List<String[]> cases = table.lines().map(line -> line.split(" {2,}")).toList();
        CallEvaluator evaluator = new CallEvaluator();
        for (String[] texts : cases) {
            assertThat(catchThrowable(() -> evaluator.evaluate(texts[0])))
                    .as(texts[0])
                    .isInstanceOfAny(
                            IllegalOperandException.class, DisplacementOutOfRangeException.class);
        }
        List<String> lines = cases.stream().map(texts -> texts[1]).toList();
        List<Answer> answers = oracle.assemble(lines);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(answers.get(i).isRejection())
                    .as("%s rejects %s: %s", oracle.version(), lines.get(i), answers.get(i))
                    .isTrue();
        }
    }
}
