package dev.asm64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the architecture does not have does not compile. Each illegal statement stands beside a
 * legal twin, so that it is rejected for its operands and not for a slip in the row.
 */
class IllegalProgramsTest {
    private static final String NO_METHOD = "compiler.err.cant.apply.symbols";
    private static final String NO_SUCH_METHOD = "compiler.err.cant.apply.symbol";
    private static final String UNKNOWN = "compiler.err.cant.resolve.location.args";
    private static final String AMBIGUOUS = "compiler.err.ref.ambiguous";
    private static final String WRONG_TYPE = "compiler.err.prob.found.req";

    /** An illegal statement, how the compiler rejects it, and a legal statement like it. */
    record Row(String illegal, String code, String legal) {}

    private static final List<Row> ROWS =
            List.of(
                    // Sizes that differ.
                    new Row("add(RAX, EBX);", NO_METHOD, "add(RAX, RBX);"),
                    new Row("add(EAX, AX);", NO_METHOD, "add(EAX, ECX);"),
                    new Row("mov(AL, m16(RDI));", NO_METHOD, "mov(AL, m8(RDI));"),
                    new Row("mov(m64(RDI), EAX);", NO_METHOD, "mov(m32(RDI), EAX);"),
                    new Row("xchg(RAX, EAX);", NO_METHOD, "xchg(RAX, RCX);"),
                    new Row("movzx(EAX, EBX);", NO_METHOD, "movzx(EAX, BX);"),
                    new Row("movsx(AX, BX);", NO_METHOD, "movsx(AX, BL);"),
                    new Row("movsxd(RAX, BX);", NO_METHOD, "movsxd(RAX, EBX);"),
                    new Row("cmovz(AL, BL);", NO_METHOD, "cmovz(AX, BX);"),
                    new Row("imul(AL, BL);", NO_METHOD, "imul(AX, BX);"),
                    new Row("bt(AL, BL);", NO_METHOD, "bt(AX, BX);"),
                    new Row("cmpxchg16b(m64(RDI));", NO_SUCH_METHOD, "cmpxchg16b(m128(RDI));"),
                    new Row("andn(AX, BX, CX);", NO_METHOD, "andn(EAX, EBX, ECX);"),
                    new Row("movs(m8(RDI), m16(RSI));", NO_METHOD, "movs(m8(RDI), m8(RSI));"),
                    new Row("mov(CR0, EAX);", NO_METHOD, "mov(CR0, RAX);"),
                    new Row("lss(RAX, m48(RDI));", NO_METHOD, "lss(RAX, m80(RDI));"),
                    // Sizes that do not exist.
                    new Row("push(EAX);", NO_METHOD, "push(RAX);"),
                    new Row("push(m32(RDI));", NO_METHOD, "push(m64(RDI));"),
                    new Row("jmp(EAX);", NO_METHOD, "jmp(RAX);"),
                    new Row("call(m32(RDI));", NO_METHOD, "call(m64(RDI));"),
                    new Row("bswap(AX);", NO_METHOD, "bswap(EAX);"),
                    // Sizes that are unknown.
                    new Row("add(ptr(RAX), 1);", AMBIGUOUS, "add(ptr(RAX), EAX);"),
                    new Row("inc(ptr(RAX));", AMBIGUOUS, "inc(m32(RAX));"),
                    new Row("mov(rip(label), 1);", AMBIGUOUS, "mov(m8(label), 1);"),
                    new Row("shl(ptr(RAX), CL);", AMBIGUOUS, "shl(m64(RAX), CL);"),
                    new Row("movzx(EAX, ptr(RAX));", AMBIGUOUS, "movzx(EAX, m16(RAX));"),
                    new Row("lods(ptr(RSI));", AMBIGUOUS, "lods(m32(RSI));"),
                    new Row("lock().add(ptr(RAX), 1);", AMBIGUOUS, "lock().add(ptr(RAX), AL);"),
                    // Other kinds of operands.
                    new Row("lea(RAX, RBX);", NO_METHOD, "lea(RAX, ptr(RBX));"),
                    new Row("mov(DS, FS);", NO_METHOD, "mov(DS, AX);"),
                    new Row("mov(m64(RDI), m64(RSI));", NO_METHOD, "mov(m64(RDI), RSI);"),
                    new Row("mov(5, RCX);", NO_METHOD, "mov(RCX, 5);"),
                    new Row("movbe(RAX, EBX);", NO_METHOD, "movbe(RAX, m64(RBX));"),
                    new Row("mov(RAX, XMM0);", NO_METHOD, "mov(RAX, RCX);"),
                    new Row("mov(RAX, label);", NO_METHOD, "mov(RAX, m64(label));"),
                    new Row("jmp(5);", NO_METHOD, "jmp(label);"),
                    new Row("jrcxz(RAX);", NO_SUCH_METHOD, "jrcxz(label);"),
                    // Registers that the instruction fixes.
                    new Row("shl(RAX, BL);", NO_METHOD, "shl(RAX, CL);"),
                    new Row("shl(RAX, CX);", NO_METHOD, "shl(RAX, CL);"),
                    new Row("shl(RAX, Reg8.of(1));", NO_METHOD, "shl(RAX, (Cl) Reg8.of(1));"),
                    new Row("shld(EAX, EBX, DL);", NO_METHOD, "shld(EAX, EBX, CL);"),
                    new Row("in(AL, CX);", NO_METHOD, "in(AL, DX);"),
                    new Row("in(BL, DX);", NO_METHOD, "in(AL, DX);"),
                    new Row("out(AL, DX);", NO_METHOD, "out(DX, AL);"),
                    new Row("ins(m8(RDI), CX);", NO_METHOD, "ins(m8(RDI), DX);"),
                    new Row("push(DS);", NO_METHOD, "push(FS);"),
                    new Row("pop(ES);", NO_METHOD, "pop(GS);"),
                    new Row("movabs(8L, AL);", NO_METHOD, "movabs(moffs(8L), AL);"),
                    new Row("mov(moffs(8), CL);", NO_METHOD, "mov(moffs(8), AL);"),
                    // Immediates.
                    new Row("add(RAX, 5L);", NO_METHOD, "add(RAX, 5);"),
                    new Row("mov(EAX, 5L);", NO_METHOD, "mov(RAX, 5L);"),
                    new Row("mov(m64(RDI), 5L);", NO_METHOD, "mov(m64(RDI), 5);"),
                    new Row("int_(3L);", NO_SUCH_METHOD, "int_(3);"),
                    new Row("enter(8);", NO_SUCH_METHOD, "enter(8, 0);"),
                    new Row("db(5L);", NO_METHOD, "db(5);"),
                    // Addresses.
                    new Row(
                            "lea(RAX, ptr(RAX, EBX, 1));",
                            NO_METHOD,
                            "lea(RAX, ptr(RAX, RBX, 1));"),
                    new Row(
                            "lea(RAX, ptr(EAX, RBX, 1));",
                            NO_METHOD,
                            "lea(RAX, ptr(EAX, EBX, 1));"),
                    new Row("lea(RAX, ptr(AX));", NO_METHOD, "lea(RAX, ptr(EAX));"),
                    new Row("add(RAX, m64(BX, SI, 1));", NO_METHOD, "add(RAX, m64(EBX, ESI, 1));"),
                    new Row("lea(RAX, ptr(XMM1));", NO_METHOD, "lea(RAX, ptr(RCX));"),
                    new Row(
                            "lea(RAX, ptr(XMM1, RAX, 1));",
                            NO_METHOD,
                            "lea(RAX, ptr(RCX, RAX, 1));"),
                    new Row("lea(RAX, ptr(RAX, 5L));", NO_METHOD, "lea(RAX, ptr(RAX, 5));"),
                    new Row(
                            "lea(RAX, ptr(EAX, XMM1, 1));",
                            NO_METHOD,
                            "lea(RAX, ptr(EAX, ECX, 1));"),
                    // Vector indexes, broadcasts and masks.
                    new Row(
                            "lea(RAX, ptr(RAX, XMM1, 1));",
                            NO_METHOD,
                            "lea(RAX, ptr(RAX, RCX, 1));"),
                    new Row(
                            "add(RAX, m64(RAX, YMM1, 1));",
                            NO_METHOD,
                            "add(RAX, m64(RAX, RCX, 1));"),
                    new Row("var v = m128(RAX, XMM1, 1);", NO_METHOD, "var v = m64(RAX, XMM1, 1);"),
                    new Row("add(RAX, m64bcst(RAX));", NO_METHOD, "add(RAX, m64(RAX));"),
                    new Row("add(m32bcst(RAX), EAX);", NO_METHOD, "add(m32(RAX), EAX);"),
                    new Row("add(RAX, m64(RAX).k(K1));", NO_METHOD, "add(RAX, m64(RAX));"),
                    new Row("mov(m64(RAX).k(K1), RAX);", NO_METHOD, "mov(m64(RAX), RAX);"),
                    new Row("lea(RAX, ptr(RAX).k(K1));", NO_METHOD, "lea(RAX, ptr(RAX));"),
                    new Row(
                            "invpcid(RAX, m128(RAX).k(K1));",
                            NO_SUCH_METHOD,
                            "invpcid(RAX, m128(RAX));"),
                    new Row("mov(RAX.k(K1), RCX);", UNKNOWN, "mov(RAX.r32(), ECX);"),
                    new Row("Zmm z = ZMM1.k(K1);", WRONG_TYPE, "ZmmDestination z = ZMM1.k(K1);"),
                    new Row("Xmm x = XMM1.kz(K1);", WRONG_TYPE, "XmmDestination x = XMM1.kz(K1);"),
                    new Row("K k = K2.k(K1);", WRONG_TYPE, "KDestination k = K2.k(K1);"),
                    new Row("M512 m = m512(RAX).k(K1);", WRONG_TYPE, "M512 m = m512(RAX);"),
                    new Row(
                            "M512 m = m512(RAX).k(K1);",
                            WRONG_TYPE,
                            "M512Destination m = m512(RAX).k(K1);"),
                    new Row("M64 m = m64bcst(RAX);", WRONG_TYPE, "M64 m = m64(RAX);"),
                    new Row("M64 m = m64(RAX, XMM1, 1);", WRONG_TYPE, "M64 m = m64(RAX, RCX, 1);"),
                    new Row("var z = ZMM1.k(K1).k(K1);", UNKNOWN, "var z = ZMM1.k(K1);"),
                    new Row("var z = ZMM1.k(RAX);", NO_SUCH_METHOD, "var z = ZMM1.k(K7);"),
                    new Row("var m = m64bcst(RAX).k(K1);", UNKNOWN, "var m = m64(RAX).k(K1);"),
                    new Row("var m = m64(RAX).kz(K1);", UNKNOWN, "var m = m64(RAX).k(K1);"),
                    new Row(
                            "var m = m64(RAX).segment(AX);",
                            NO_SUCH_METHOD,
                            "var m = m64(RAX).segment(FS);"),
                    // Vector instructions.
                    new Row("vaddpd(XMM1, YMM2, XMM3);", NO_METHOD, "vaddpd(XMM1, XMM2, XMM3);"),
                    new Row(
                            "vaddpd(ZMM1, ZMM2.k(K1), ZMM3);",
                            NO_METHOD,
                            "vaddpd(ZMM1.k(K1), ZMM2, ZMM3);"),
                    new Row(
                            "vaddpd(ZMM1, ZMM2, ZMM3.kz(K1));",
                            NO_METHOD,
                            "vaddpd(ZMM1.kz(K1), ZMM2, ZMM3);"),
                    new Row(
                            "vaddpd(ZMM1, ZMM2, m512(RAX).k(K1));",
                            NO_METHOD,
                            "vaddpd(ZMM1, ZMM2, m512(RAX));"),
                    new Row(
                            "vaddpd(ZMM1, ZMM2, m32bcst(RAX));",
                            NO_METHOD,
                            "vaddpd(ZMM1, ZMM2, m64bcst(RAX));"),
                    new Row(
                            "vaddsd(XMM1, XMM2, m64bcst(RAX));",
                            NO_METHOD,
                            "vaddsd(XMM1, XMM2, m64(RAX));"),
                    new Row(
                            "vaddpd(ZMM1, ZMM2, ptr(RAX, ZMM3, 8));",
                            NO_METHOD,
                            "vaddpd(ZMM1, ZMM2, ptr(RAX, RCX, 8));"),
                    new Row(
                            "vaddpd(YMM1, YMM2, YMM3, Rounding.RN_SAE);",
                            NO_METHOD,
                            "vaddpd(ZMM1, ZMM2, ZMM3, Rounding.RN_SAE);"),
                    new Row(
                            "vaddpd(ZMM1, ZMM2, m512(RAX), Rounding.RN_SAE);",
                            NO_METHOD,
                            "vaddpd(ZMM1, ZMM2, ZMM3, Rounding.RN_SAE);"),
                    new Row(
                            "vex().vaddpd(XMM1.k(K1), XMM2, XMM3);",
                            NO_METHOD,
                            "evex().vaddpd(XMM1.k(K1), XMM2, XMM3);"),
                    new Row("evex().mov(RAX, RCX);", UNKNOWN, "add(RAX, RCX);"),
                    // Prefixes.
                    new Row("lock().mov(m64(RDI), RAX);", UNKNOWN, "lock().add(m64(RDI), RAX);"),
                    new Row("lock().add(RAX, RBX);", NO_METHOD, "lock().add(m64(RAX), RBX);"),
                    new Row("lock().add(RAX, m64(RBX));", NO_METHOD, "lock().add(m64(RBX), RAX);"),
                    new Row("lock().cmp(m64(RDI), RAX);", UNKNOWN, "lock().sub(m64(RDI), RAX);"),
                    new Row("lock().bt(m64(RDI), RAX);", UNKNOWN, "lock().bts(m64(RDI), RAX);"),
                    new Row("lock().lock();", UNKNOWN, "lock();"),
                    new Row("lock().db(1);", UNKNOWN, "db(1);"),
                    new Row("rep().cmpsb();", UNKNOWN, "repe().cmpsb();"),
                    new Row("rep().add(RAX, RBX);", UNKNOWN, "add(RAX, RBX);"),
                    new Row("repe().movsb();", UNKNOWN, "rep().movsb();"),
                    new Row("repne().movsb();", UNKNOWN, "repne().scasb();"),
                    new Row("rep().xlatb();", UNKNOWN, "rep().lodsb();"),
                    new Row("shortJump().call(label);", UNKNOWN, "nearJump().call(label);"),
                    new Row("shortJump().jmp(RAX);", NO_SUCH_METHOD, "shortJump().jmp(label);"),
                    new Row("nearJump().jrcxz(label);", UNKNOWN, "shortJump().jrcxz(label);"),
                    new Row("nearJump().loop(label);", UNKNOWN, "nearJump().jne(label);"),
                    // Operands of one's own making.
                    new Row(
                            "new Reg64(3);",
                            "compiler.err.not.def.public.cant.access",
                            "Reg64.of(3);"),
                    new Row(
                            "new Mem64(0, 0, null);",
                            "compiler.err.not.def.public.cant.access",
                            "m64(0);"),
                    new Row(
                            "class Own implements Label { public String name() { return \"\"; } }",
                            "compiler.err.local.classes.cant.extend.sealed",
                            "class Own { public String name() { return \"\"; } }"),
                    new Row(
                            "class Own extends Reg64 {}",
                            "compiler.err.local.classes.cant.extend.sealed",
                            "class Own extends Assembler {}"));

    private static final String HEAD =
            """
            package example;

            import static dev.asm64.operand.Memory.*;
            import static dev.asm64.operand.Registers.*;
            import dev.asm64.*;
            import dev.asm64.operand.*;

            class Program extends Assembler {
                Label label = label();
            """;

    private static final int HEAD_LINES = (int) HEAD.lines().count();

    private static List<JavaCompilation.Error> compile(Function<Row, String> statement) {
        StringBuilder program = new StringBuilder(HEAD);
        for (int i = 0; i < ROWS.size(); i++) {
            program.append("    void row%d() { %s }%n".formatted(i, statement.apply(ROWS.get(i))));
        }
        return JavaCompilation.errors(program.append("}\n").toString());
    }

    static Stream<Arguments> rows() {
        List<JavaCompilation.Error> illegal = compile(Row::illegal);
        List<JavaCompilation.Error> legal = compile(Row::legal);
        return Stream.iterate(0, i -> i < ROWS.size(), i -> i + 1)
                .map(i -> arguments(ROWS.get(i), errorsOf(i, illegal), errorsOf(i, legal)));
    }

    private static List<JavaCompilation.Error> errorsOf(
            int row, List<JavaCompilation.Error> errors) {
        return errors.stream()
                .filter(error -> error.line() == HEAD_LINES + row + 1)
                .collect(Collectors.toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void onlyTheLegalTwinCompiles(
            Row row, List<JavaCompilation.Error> illegal, List<JavaCompilation.Error> legal) {
        assertThat(legal).as(row.legal()).isEmpty();
        assertThat(illegal)
                .as(row.illegal())
                .extracting(JavaCompilation.Error::code)
                .containsExactly(row.code());
    }
}
