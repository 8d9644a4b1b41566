/** What the runtime throws: all unchecked, each with a message that says what to do about it. */
package dev.asm64.runtime.error;
