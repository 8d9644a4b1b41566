package dev.asm64.operand;

/**
 * All registers as constants, for static import: {@code import static
 * dev.asm64.operand.Registers.*;}.
 */
public final class Registers {
    private Registers() {}

    /** The 8-bit register AL. */
    public static final Al AL = (Al) Reg8.of(0);

    /** The 8-bit register CL. */
    public static final Cl CL = (Cl) Reg8.of(1);

    /** The 8-bit register DL. */
    public static final Reg8 DL = Reg8.of(2);

    /** The 8-bit register BL. */
    public static final Reg8 BL = Reg8.of(3);

    /** The 8-bit register SPL. */
    public static final Reg8 SPL = Reg8.of(4);

    /** The 8-bit register BPL. */
    public static final Reg8 BPL = Reg8.of(5);

    /** The 8-bit register SIL. */
    public static final Reg8 SIL = Reg8.of(6);

    /** The 8-bit register DIL. */
    public static final Reg8 DIL = Reg8.of(7);

    /** The 8-bit register R8B. */
    public static final Reg8 R8B = Reg8.of(8);

    /** The 8-bit register R9B. */
    public static final Reg8 R9B = Reg8.of(9);

    /** The 8-bit register R10B. */
    public static final Reg8 R10B = Reg8.of(10);

    /** The 8-bit register R11B. */
    public static final Reg8 R11B = Reg8.of(11);

    /** The 8-bit register R12B. */
    public static final Reg8 R12B = Reg8.of(12);

    /** The 8-bit register R13B. */
    public static final Reg8 R13B = Reg8.of(13);

    /** The 8-bit register R14B. */
    public static final Reg8 R14B = Reg8.of(14);

    /** The 8-bit register R15B. */
    public static final Reg8 R15B = Reg8.of(15);

    /** The 8-bit register R16B. */
    public static final Reg8 R16B = Reg8.of(16);

    /** The 8-bit register R17B. */
    public static final Reg8 R17B = Reg8.of(17);

    /** The 8-bit register R18B. */
    public static final Reg8 R18B = Reg8.of(18);

    /** The 8-bit register R19B. */
    public static final Reg8 R19B = Reg8.of(19);

    /** The 8-bit register R20B. */
    public static final Reg8 R20B = Reg8.of(20);

    /** The 8-bit register R21B. */
    public static final Reg8 R21B = Reg8.of(21);

    /** The 8-bit register R22B. */
    public static final Reg8 R22B = Reg8.of(22);

    /** The 8-bit register R23B. */
    public static final Reg8 R23B = Reg8.of(23);

    /** The 8-bit register R24B. */
    public static final Reg8 R24B = Reg8.of(24);

    /** The 8-bit register R25B. */
    public static final Reg8 R25B = Reg8.of(25);

    /** The 8-bit register R26B. */
    public static final Reg8 R26B = Reg8.of(26);

    /** The 8-bit register R27B. */
    public static final Reg8 R27B = Reg8.of(27);

    /** The 8-bit register R28B. */
    public static final Reg8 R28B = Reg8.of(28);

    /** The 8-bit register R29B. */
    public static final Reg8 R29B = Reg8.of(29);

    /** The 8-bit register R30B. */
    public static final Reg8 R30B = Reg8.of(30);

    /** The 8-bit register R31B. */
    public static final Reg8 R31B = Reg8.of(31);

    /** The 8-bit register AH, bits 8 to 15 of AX. */
    public static final Reg8 AH = Reg8.highOf(0);

    /** The 8-bit register CH, bits 8 to 15 of CX. */
    public static final Reg8 CH = Reg8.highOf(1);

    /** The 8-bit register DH, bits 8 to 15 of DX. */
    public static final Reg8 DH = Reg8.highOf(2);

    /** The 8-bit register BH, bits 8 to 15 of BX. */
    public static final Reg8 BH = Reg8.highOf(3);

    /** The 16-bit register AX. */
    public static final Ax AX = (Ax) Reg16.of(0);

    /** The 16-bit register CX. */
    public static final Reg16 CX = Reg16.of(1);

    /** The 16-bit register DX. */
    public static final Dx DX = (Dx) Reg16.of(2);

    /** The 16-bit register BX. */
    public static final Reg16 BX = Reg16.of(3);

    /** The 16-bit register SP. */
    public static final Reg16 SP = Reg16.of(4);

    /** The 16-bit register BP. */
    public static final Reg16 BP = Reg16.of(5);

    /** The 16-bit register SI. */
    public static final Reg16 SI = Reg16.of(6);

    /** The 16-bit register DI. */
    public static final Reg16 DI = Reg16.of(7);

    /** The 16-bit register R8W. */
    public static final Reg16 R8W = Reg16.of(8);

    /** The 16-bit register R9W. */
    public static final Reg16 R9W = Reg16.of(9);

    /** The 16-bit register R10W. */
    public static final Reg16 R10W = Reg16.of(10);

    /** The 16-bit register R11W. */
    public static final Reg16 R11W = Reg16.of(11);

    /** The 16-bit register R12W. */
    public static final Reg16 R12W = Reg16.of(12);

    /** The 16-bit register R13W. */
    public static final Reg16 R13W = Reg16.of(13);

    /** The 16-bit register R14W. */
    public static final Reg16 R14W = Reg16.of(14);

    /** The 16-bit register R15W. */
    public static final Reg16 R15W = Reg16.of(15);

    /** The 16-bit register R16W. */
    public static final Reg16 R16W = Reg16.of(16);

    /** The 16-bit register R17W. */
    public static final Reg16 R17W = Reg16.of(17);

    /** The 16-bit register R18W. */
    public static final Reg16 R18W = Reg16.of(18);

    /** The 16-bit register R19W. */
    public static final Reg16 R19W = Reg16.of(19);

    /** The 16-bit register R20W. */
    public static final Reg16 R20W = Reg16.of(20);

    /** The 16-bit register R21W. */
    public static final Reg16 R21W = Reg16.of(21);

    /** The 16-bit register R22W. */
    public static final Reg16 R22W = Reg16.of(22);

    /** The 16-bit register R23W. */
    public static final Reg16 R23W = Reg16.of(23);

    /** The 16-bit register R24W. */
    public static final Reg16 R24W = Reg16.of(24);

    /** The 16-bit register R25W. */
    public static final Reg16 R25W = Reg16.of(25);

    /** The 16-bit register R26W. */
    public static final Reg16 R26W = Reg16.of(26);

    /** The 16-bit register R27W. */
    public static final Reg16 R27W = Reg16.of(27);

    /** The 16-bit register R28W. */
    public static final Reg16 R28W = Reg16.of(28);

    /** The 16-bit register R29W. */
    public static final Reg16 R29W = Reg16.of(29);

    /** The 16-bit register R30W. */
    public static final Reg16 R30W = Reg16.of(30);

    /** The 16-bit register R31W. */
    public static final Reg16 R31W = Reg16.of(31);

    /** The 32-bit register EAX. */
    public static final Eax EAX = (Eax) Reg32.of(0);

    /** The 32-bit register ECX. */
    public static final Reg32 ECX = Reg32.of(1);

    /** The 32-bit register EDX. */
    public static final Reg32 EDX = Reg32.of(2);

    /** The 32-bit register EBX. */
    public static final Reg32 EBX = Reg32.of(3);

    /** The 32-bit register ESP. */
    public static final Reg32 ESP = Reg32.of(4);

    /** The 32-bit register EBP. */
    public static final Reg32 EBP = Reg32.of(5);

    /** The 32-bit register ESI. */
    public static final Reg32 ESI = Reg32.of(6);

    /** The 32-bit register EDI. */
    public static final Reg32 EDI = Reg32.of(7);

    /** The 32-bit register R8D. */
    public static final Reg32 R8D = Reg32.of(8);

    /** The 32-bit register R9D. */
    public static final Reg32 R9D = Reg32.of(9);

    /** The 32-bit register R10D. */
    public static final Reg32 R10D = Reg32.of(10);

    /** The 32-bit register R11D. */
    public static final Reg32 R11D = Reg32.of(11);

    /** The 32-bit register R12D. */
    public static final Reg32 R12D = Reg32.of(12);

    /** The 32-bit register R13D. */
    public static final Reg32 R13D = Reg32.of(13);

    /** The 32-bit register R14D. */
    public static final Reg32 R14D = Reg32.of(14);

    /** The 32-bit register R15D. */
    public static final Reg32 R15D = Reg32.of(15);

    /** The 32-bit register R16D. */
    public static final Reg32 R16D = Reg32.of(16);

    /** The 32-bit register R17D. */
    public static final Reg32 R17D = Reg32.of(17);

    /** The 32-bit register R18D. */
    public static final Reg32 R18D = Reg32.of(18);

    /** The 32-bit register R19D. */
    public static final Reg32 R19D = Reg32.of(19);

    /** The 32-bit register R20D. */
    public static final Reg32 R20D = Reg32.of(20);

    /** The 32-bit register R21D. */
    public static final Reg32 R21D = Reg32.of(21);

    /** The 32-bit register R22D. */
    public static final Reg32 R22D = Reg32.of(22);

    /** The 32-bit register R23D. */
    public static final Reg32 R23D = Reg32.of(23);

    /** The 32-bit register R24D. */
    public static final Reg32 R24D = Reg32.of(24);

    /** The 32-bit register R25D. */
    public static final Reg32 R25D = Reg32.of(25);

    /** The 32-bit register R26D. */
    public static final Reg32 R26D = Reg32.of(26);

    /** The 32-bit register R27D. */
    public static final Reg32 R27D = Reg32.of(27);

    /** The 32-bit register R28D. */
    public static final Reg32 R28D = Reg32.of(28);

    /** The 32-bit register R29D. */
    public static final Reg32 R29D = Reg32.of(29);

    /** The 32-bit register R30D. */
    public static final Reg32 R30D = Reg32.of(30);

    /** The 32-bit register R31D. */
    public static final Reg32 R31D = Reg32.of(31);

    /** The 64-bit register RAX. */
    public static final Rax RAX = (Rax) Reg64.of(0);

    /** The 64-bit register RCX. */
    public static final Reg64 RCX = Reg64.of(1);

    /** The 64-bit register RDX. */
    public static final Reg64 RDX = Reg64.of(2);

    /** The 64-bit register RBX. */
    public static final Reg64 RBX = Reg64.of(3);

    /** The 64-bit register RSP. */
    public static final Reg64 RSP = Reg64.of(4);

    /** The 64-bit register RBP. */
    public static final Reg64 RBP = Reg64.of(5);

    /** The 64-bit register RSI. */
    public static final Reg64 RSI = Reg64.of(6);

    /** The 64-bit register RDI. */
    public static final Reg64 RDI = Reg64.of(7);

    /** The 64-bit register R8. */
    public static final Reg64 R8 = Reg64.of(8);

    /** The 64-bit register R9. */
    public static final Reg64 R9 = Reg64.of(9);

    /** The 64-bit register R10. */
    public static final Reg64 R10 = Reg64.of(10);

    /** The 64-bit register R11. */
    public static final Reg64 R11 = Reg64.of(11);

    /** The 64-bit register R12. */
    public static final Reg64 R12 = Reg64.of(12);

    /** The 64-bit register R13. */
    public static final Reg64 R13 = Reg64.of(13);

    /** The 64-bit register R14. */
    public static final Reg64 R14 = Reg64.of(14);

    /** The 64-bit register R15. */
    public static final Reg64 R15 = Reg64.of(15);

    /** The 64-bit register R16. */
    public static final Reg64 R16 = Reg64.of(16);

    /** The 64-bit register R17. */
    public static final Reg64 R17 = Reg64.of(17);

    /** The 64-bit register R18. */
    public static final Reg64 R18 = Reg64.of(18);

    /** The 64-bit register R19. */
    public static final Reg64 R19 = Reg64.of(19);

    /** The 64-bit register R20. */
    public static final Reg64 R20 = Reg64.of(20);

    /** The 64-bit register R21. */
    public static final Reg64 R21 = Reg64.of(21);

    /** The 64-bit register R22. */
    public static final Reg64 R22 = Reg64.of(22);

    /** The 64-bit register R23. */
    public static final Reg64 R23 = Reg64.of(23);

    /** The 64-bit register R24. */
    public static final Reg64 R24 = Reg64.of(24);

    /** The 64-bit register R25. */
    public static final Reg64 R25 = Reg64.of(25);

    /** The 64-bit register R26. */
    public static final Reg64 R26 = Reg64.of(26);

    /** The 64-bit register R27. */
    public static final Reg64 R27 = Reg64.of(27);

    /** The 64-bit register R28. */
    public static final Reg64 R28 = Reg64.of(28);

    /** The 64-bit register R29. */
    public static final Reg64 R29 = Reg64.of(29);

    /** The 64-bit register R30. */
    public static final Reg64 R30 = Reg64.of(30);

    /** The 64-bit register R31. */
    public static final Reg64 R31 = Reg64.of(31);

    /** The 128-bit vector register XMM0. */
    public static final Xmm0 XMM0 = (Xmm0) Xmm.of(0);

    /** The 128-bit vector register XMM1. */
    public static final Xmm XMM1 = Xmm.of(1);

    /** The 128-bit vector register XMM2. */
    public static final Xmm XMM2 = Xmm.of(2);

    /** The 128-bit vector register XMM3. */
    public static final Xmm XMM3 = Xmm.of(3);

    /** The 128-bit vector register XMM4. */
    public static final Xmm XMM4 = Xmm.of(4);

    /** The 128-bit vector register XMM5. */
    public static final Xmm XMM5 = Xmm.of(5);

    /** The 128-bit vector register XMM6. */
    public static final Xmm XMM6 = Xmm.of(6);

    /** The 128-bit vector register XMM7. */
    public static final Xmm XMM7 = Xmm.of(7);

    /** The 128-bit vector register XMM8. */
    public static final Xmm XMM8 = Xmm.of(8);

    /** The 128-bit vector register XMM9. */
    public static final Xmm XMM9 = Xmm.of(9);

    /** The 128-bit vector register XMM10. */
    public static final Xmm XMM10 = Xmm.of(10);

    /** The 128-bit vector register XMM11. */
    public static final Xmm XMM11 = Xmm.of(11);

    /** The 128-bit vector register XMM12. */
    public static final Xmm XMM12 = Xmm.of(12);

    /** The 128-bit vector register XMM13. */
    public static final Xmm XMM13 = Xmm.of(13);

    /** The 128-bit vector register XMM14. */
    public static final Xmm XMM14 = Xmm.of(14);

    /** The 128-bit vector register XMM15. */
    public static final Xmm XMM15 = Xmm.of(15);

    /** The 128-bit vector register XMM16. */
    public static final Xmm XMM16 = Xmm.of(16);

    /** The 128-bit vector register XMM17. */
    public static final Xmm XMM17 = Xmm.of(17);

    /** The 128-bit vector register XMM18. */
    public static final Xmm XMM18 = Xmm.of(18);

    /** The 128-bit vector register XMM19. */
    public static final Xmm XMM19 = Xmm.of(19);

    /** The 128-bit vector register XMM20. */
    public static final Xmm XMM20 = Xmm.of(20);

    /** The 128-bit vector register XMM21. */
    public static final Xmm XMM21 = Xmm.of(21);

    /** The 128-bit vector register XMM22. */
    public static final Xmm XMM22 = Xmm.of(22);

    /** The 128-bit vector register XMM23. */
    public static final Xmm XMM23 = Xmm.of(23);

    /** The 128-bit vector register XMM24. */
    public static final Xmm XMM24 = Xmm.of(24);

    /** The 128-bit vector register XMM25. */
    public static final Xmm XMM25 = Xmm.of(25);

    /** The 128-bit vector register XMM26. */
    public static final Xmm XMM26 = Xmm.of(26);

    /** The 128-bit vector register XMM27. */
    public static final Xmm XMM27 = Xmm.of(27);

    /** The 128-bit vector register XMM28. */
    public static final Xmm XMM28 = Xmm.of(28);

    /** The 128-bit vector register XMM29. */
    public static final Xmm XMM29 = Xmm.of(29);

    /** The 128-bit vector register XMM30. */
    public static final Xmm XMM30 = Xmm.of(30);

    /** The 128-bit vector register XMM31. */
    public static final Xmm XMM31 = Xmm.of(31);

    /** The 256-bit vector register YMM0. */
    public static final Ymm YMM0 = Ymm.of(0);

    /** The 256-bit vector register YMM1. */
    public static final Ymm YMM1 = Ymm.of(1);

    /** The 256-bit vector register YMM2. */
    public static final Ymm YMM2 = Ymm.of(2);

    /** The 256-bit vector register YMM3. */
    public static final Ymm YMM3 = Ymm.of(3);

    /** The 256-bit vector register YMM4. */
    public static final Ymm YMM4 = Ymm.of(4);

    /** The 256-bit vector register YMM5. */
    public static final Ymm YMM5 = Ymm.of(5);

    /** The 256-bit vector register YMM6. */
    public static final Ymm YMM6 = Ymm.of(6);

    /** The 256-bit vector register YMM7. */
    public static final Ymm YMM7 = Ymm.of(7);

    /** The 256-bit vector register YMM8. */
    public static final Ymm YMM8 = Ymm.of(8);

    /** The 256-bit vector register YMM9. */
    public static final Ymm YMM9 = Ymm.of(9);

    /** The 256-bit vector register YMM10. */
    public static final Ymm YMM10 = Ymm.of(10);

    /** The 256-bit vector register YMM11. */
    public static final Ymm YMM11 = Ymm.of(11);

    /** The 256-bit vector register YMM12. */
    public static final Ymm YMM12 = Ymm.of(12);

    /** The 256-bit vector register YMM13. */
    public static final Ymm YMM13 = Ymm.of(13);

    /** The 256-bit vector register YMM14. */
    public static final Ymm YMM14 = Ymm.of(14);

    /** The 256-bit vector register YMM15. */
    public static final Ymm YMM15 = Ymm.of(15);

    /** The 256-bit vector register YMM16. */
    public static final Ymm YMM16 = Ymm.of(16);

    /** The 256-bit vector register YMM17. */
    public static final Ymm YMM17 = Ymm.of(17);

    /** The 256-bit vector register YMM18. */
    public static final Ymm YMM18 = Ymm.of(18);

    /** The 256-bit vector register YMM19. */
    public static final Ymm YMM19 = Ymm.of(19);

    /** The 256-bit vector register YMM20. */
    public static final Ymm YMM20 = Ymm.of(20);

    /** The 256-bit vector register YMM21. */
    public static final Ymm YMM21 = Ymm.of(21);

    /** The 256-bit vector register YMM22. */
    public static final Ymm YMM22 = Ymm.of(22);

    /** The 256-bit vector register YMM23. */
    public static final Ymm YMM23 = Ymm.of(23);

    /** The 256-bit vector register YMM24. */
    public static final Ymm YMM24 = Ymm.of(24);

    /** The 256-bit vector register YMM25. */
    public static final Ymm YMM25 = Ymm.of(25);

    /** The 256-bit vector register YMM26. */
    public static final Ymm YMM26 = Ymm.of(26);

    /** The 256-bit vector register YMM27. */
    public static final Ymm YMM27 = Ymm.of(27);

    /** The 256-bit vector register YMM28. */
    public static final Ymm YMM28 = Ymm.of(28);

    /** The 256-bit vector register YMM29. */
    public static final Ymm YMM29 = Ymm.of(29);

    /** The 256-bit vector register YMM30. */
    public static final Ymm YMM30 = Ymm.of(30);

    /** The 256-bit vector register YMM31. */
    public static final Ymm YMM31 = Ymm.of(31);

    /** The 512-bit vector register ZMM0. */
    public static final Zmm ZMM0 = Zmm.of(0);

    /** The 512-bit vector register ZMM1. */
    public static final Zmm ZMM1 = Zmm.of(1);

    /** The 512-bit vector register ZMM2. */
    public static final Zmm ZMM2 = Zmm.of(2);

    /** The 512-bit vector register ZMM3. */
    public static final Zmm ZMM3 = Zmm.of(3);

    /** The 512-bit vector register ZMM4. */
    public static final Zmm ZMM4 = Zmm.of(4);

    /** The 512-bit vector register ZMM5. */
    public static final Zmm ZMM5 = Zmm.of(5);

    /** The 512-bit vector register ZMM6. */
    public static final Zmm ZMM6 = Zmm.of(6);

    /** The 512-bit vector register ZMM7. */
    public static final Zmm ZMM7 = Zmm.of(7);

    /** The 512-bit vector register ZMM8. */
    public static final Zmm ZMM8 = Zmm.of(8);

    /** The 512-bit vector register ZMM9. */
    public static final Zmm ZMM9 = Zmm.of(9);

    /** The 512-bit vector register ZMM10. */
    public static final Zmm ZMM10 = Zmm.of(10);

    /** The 512-bit vector register ZMM11. */
    public static final Zmm ZMM11 = Zmm.of(11);

    /** The 512-bit vector register ZMM12. */
    public static final Zmm ZMM12 = Zmm.of(12);

    /** The 512-bit vector register ZMM13. */
    public static final Zmm ZMM13 = Zmm.of(13);

    /** The 512-bit vector register ZMM14. */
    public static final Zmm ZMM14 = Zmm.of(14);

    /** The 512-bit vector register ZMM15. */
    public static final Zmm ZMM15 = Zmm.of(15);

    /** The 512-bit vector register ZMM16. */
    public static final Zmm ZMM16 = Zmm.of(16);

    /** The 512-bit vector register ZMM17. */
    public static final Zmm ZMM17 = Zmm.of(17);

    /** The 512-bit vector register ZMM18. */
    public static final Zmm ZMM18 = Zmm.of(18);

    /** The 512-bit vector register ZMM19. */
    public static final Zmm ZMM19 = Zmm.of(19);

    /** The 512-bit vector register ZMM20. */
    public static final Zmm ZMM20 = Zmm.of(20);

    /** The 512-bit vector register ZMM21. */
    public static final Zmm ZMM21 = Zmm.of(21);

    /** The 512-bit vector register ZMM22. */
    public static final Zmm ZMM22 = Zmm.of(22);

    /** The 512-bit vector register ZMM23. */
    public static final Zmm ZMM23 = Zmm.of(23);

    /** The 512-bit vector register ZMM24. */
    public static final Zmm ZMM24 = Zmm.of(24);

    /** The 512-bit vector register ZMM25. */
    public static final Zmm ZMM25 = Zmm.of(25);

    /** The 512-bit vector register ZMM26. */
    public static final Zmm ZMM26 = Zmm.of(26);

    /** The 512-bit vector register ZMM27. */
    public static final Zmm ZMM27 = Zmm.of(27);

    /** The 512-bit vector register ZMM28. */
    public static final Zmm ZMM28 = Zmm.of(28);

    /** The 512-bit vector register ZMM29. */
    public static final Zmm ZMM29 = Zmm.of(29);

    /** The 512-bit vector register ZMM30. */
    public static final Zmm ZMM30 = Zmm.of(30);

    /** The 512-bit vector register ZMM31. */
    public static final Zmm ZMM31 = Zmm.of(31);

    /** The opmask register K0. */
    public static final K K0 = K.of(0);

    /** The opmask register K1. */
    public static final K K1 = K.of(1);

    /** The opmask register K2. */
    public static final K K2 = K.of(2);

    /** The opmask register K3. */
    public static final K K3 = K.of(3);

    /** The opmask register K4. */
    public static final K K4 = K.of(4);

    /** The opmask register K5. */
    public static final K K5 = K.of(5);

    /** The opmask register K6. */
    public static final K K6 = K.of(6);

    /** The opmask register K7. */
    public static final K K7 = K.of(7);

    /** The MMX register MM0. */
    public static final Mm MM0 = Mm.of(0);

    /** The MMX register MM1. */
    public static final Mm MM1 = Mm.of(1);

    /** The MMX register MM2. */
    public static final Mm MM2 = Mm.of(2);

    /** The MMX register MM3. */
    public static final Mm MM3 = Mm.of(3);

    /** The MMX register MM4. */
    public static final Mm MM4 = Mm.of(4);

    /** The MMX register MM5. */
    public static final Mm MM5 = Mm.of(5);

    /** The MMX register MM6. */
    public static final Mm MM6 = Mm.of(6);

    /** The MMX register MM7. */
    public static final Mm MM7 = Mm.of(7);

    /** The x87 register ST0. */
    public static final St0 ST0 = (St0) St.of(0);

    /** The x87 register ST1. */
    public static final St ST1 = St.of(1);

    /** The x87 register ST2. */
    public static final St ST2 = St.of(2);

    /** The x87 register ST3. */
    public static final St ST3 = St.of(3);

    /** The x87 register ST4. */
    public static final St ST4 = St.of(4);

    /** The x87 register ST5. */
    public static final St ST5 = St.of(5);

    /** The x87 register ST6. */
    public static final St ST6 = St.of(6);

    /** The x87 register ST7. */
    public static final St ST7 = St.of(7);

    /** The tile register TMM0. */
    public static final Tmm TMM0 = Tmm.of(0);

    /** The tile register TMM1. */
    public static final Tmm TMM1 = Tmm.of(1);

    /** The tile register TMM2. */
    public static final Tmm TMM2 = Tmm.of(2);

    /** The tile register TMM3. */
    public static final Tmm TMM3 = Tmm.of(3);

    /** The tile register TMM4. */
    public static final Tmm TMM4 = Tmm.of(4);

    /** The tile register TMM5. */
    public static final Tmm TMM5 = Tmm.of(5);

    /** The tile register TMM6. */
    public static final Tmm TMM6 = Tmm.of(6);

    /** The tile register TMM7. */
    public static final Tmm TMM7 = Tmm.of(7);

    /** The segment register ES. */
    public static final SegmentReg ES = SegmentReg.of(0);

    /** The segment register CS. */
    public static final SegmentReg CS = SegmentReg.of(1);

    /** The segment register SS. */
    public static final SegmentReg SS = SegmentReg.of(2);

    /** The segment register DS. */
    public static final SegmentReg DS = SegmentReg.of(3);

    /** The segment register FS. */
    public static final Fs FS = (Fs) SegmentReg.of(4);

    /** The segment register GS. */
    public static final Gs GS = (Gs) SegmentReg.of(5);

    /** The control register CR0. */
    public static final ControlReg CR0 = ControlReg.of(0);

    /** The control register CR1. */
    public static final ControlReg CR1 = ControlReg.of(1);

    /** The control register CR2. */
    public static final ControlReg CR2 = ControlReg.of(2);

    /** The control register CR3. */
    public static final ControlReg CR3 = ControlReg.of(3);

    /** The control register CR4. */
    public static final ControlReg CR4 = ControlReg.of(4);

    /** The control register CR5. */
    public static final ControlReg CR5 = ControlReg.of(5);

    /** The control register CR6. */
    public static final ControlReg CR6 = ControlReg.of(6);

    /** The control register CR7. */
    public static final ControlReg CR7 = ControlReg.of(7);

    /** The control register CR8. */
    public static final ControlReg CR8 = ControlReg.of(8);

    /** The control register CR9. */
    public static final ControlReg CR9 = ControlReg.of(9);

    /** The control register CR10. */
    public static final ControlReg CR10 = ControlReg.of(10);

    /** The control register CR11. */
    public static final ControlReg CR11 = ControlReg.of(11);

    /** The control register CR12. */
    public static final ControlReg CR12 = ControlReg.of(12);

    /** The control register CR13. */
    public static final ControlReg CR13 = ControlReg.of(13);

    /** The control register CR14. */
    public static final ControlReg CR14 = ControlReg.of(14);

    /** The control register CR15. */
    public static final ControlReg CR15 = ControlReg.of(15);

    /** The debug register DR0. */
    public static final DebugReg DR0 = DebugReg.of(0);

    /** The debug register DR1. */
    public static final DebugReg DR1 = DebugReg.of(1);

    /** The debug register DR2. */
    public static final DebugReg DR2 = DebugReg.of(2);

    /** The debug register DR3. */
    public static final DebugReg DR3 = DebugReg.of(3);

    /** The debug register DR4. */
    public static final DebugReg DR4 = DebugReg.of(4);

    /** The debug register DR5. */
    public static final DebugReg DR5 = DebugReg.of(5);

    /** The debug register DR6. */
    public static final DebugReg DR6 = DebugReg.of(6);

    /** The debug register DR7. */
    public static final DebugReg DR7 = DebugReg.of(7);

    /** The debug register DR8. */
    public static final DebugReg DR8 = DebugReg.of(8);

    /** The debug register DR9. */
    public static final DebugReg DR9 = DebugReg.of(9);

    /** The debug register DR10. */
    public static final DebugReg DR10 = DebugReg.of(10);

    /** The debug register DR11. */
    public static final DebugReg DR11 = DebugReg.of(11);

    /** The debug register DR12. */
    public static final DebugReg DR12 = DebugReg.of(12);

    /** The debug register DR13. */
    public static final DebugReg DR13 = DebugReg.of(13);

    /** The debug register DR14. */
    public static final DebugReg DR14 = DebugReg.of(14);

    /** The debug register DR15. */
    public static final DebugReg DR15 = DebugReg.of(15);

    /** The bounds register BND0. */
    public static final Bnd BND0 = Bnd.of(0);

    /** The bounds register BND1. */
    public static final Bnd BND1 = Bnd.of(1);

    /** The bounds register BND2. */
    public static final Bnd BND2 = Bnd.of(2);

    /** The bounds register BND3. */
    public static final Bnd BND3 = Bnd.of(3);
}
