package dev.asm64.operand;

/**
 * The operand that makes an EVEX instruction on registers suppress all exceptions (Intel SDM volume
 * 1, section 15.6.4).
 */
public enum Sae {
    /** Suppress all exceptions. */
    SAE
}
