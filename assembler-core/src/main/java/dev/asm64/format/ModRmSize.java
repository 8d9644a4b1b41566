package dev.asm64.format;

/** How many bytes ModRM, SIB and displacement have (Intel SDM volume 2, tables 2-2 and 2-3). */
final class ModRmSize {
    private ModRmSize() {}

    /** The size of all three; ModRM is so many bytes ahead. */
    static int of(Cursor cursor, int ahead) {
        int modRm = cursor.peek(ahead);
        if (!hasSib(modRm)) {
            return 1 + displacement(modRm, 0);
        }
        return 2 + displacement(modRm, cursor.peek(ahead + 1));
    }

    static boolean hasSib(int modRm) {
        return modRm < 0xC0 && (modRm & 7) == 4;
    }

    /** An address relative to RIP. */
    static boolean isRipRelative(int modRm) {
        return (modRm & 0xC7) == 5;
    }

    /** A SIB byte without base. */
    static boolean isUnbased(int modRm, int sib) {
        return modRm < 0x40 && (sib & 7) == 5;
    }

    /** The size of the displacement; SIB is 0 if there is none. */
    static int displacement(int modRm, int sib) {
        return switch (modRm >> 6) {
            case 0 -> isRipRelative(modRm) || hasSib(modRm) && isUnbased(modRm, sib) ? 4 : 0;
            case 1 -> 1;
            case 2 -> 4;
            default -> 0;
        };
    }
}
