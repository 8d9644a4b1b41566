# Short basic blocks between jumps to and fro, as a compiler emits them.

top:
mov r0, m64[r5 + 16]
add r0, r1
cmp r0, r2
jl less
sub r0, r2
imul r0, r3
test r0, r0
jz zero

less:
lea r3, m64[r0 + r1*4 + 8]
xor r3, r2
mov m64[r5 + 16], r3
cmp r3, 100
jnb zero
add r1, 1
cmp r1, r2
jb top

zero:
mov r4d, r0d
shl r4, 3
and r4d, 1023
jz skip
or r4, r1
mov m64[r5 + r4*8], r0
jmp next

skip:
xor r0d, r0d
inc r1

next:
dec r2
jnz top
