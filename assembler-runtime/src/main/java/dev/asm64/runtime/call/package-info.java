/** Entry points become method handles and instances of functional interfaces. */
package dev.asm64.runtime.call;
