# General-purpose instructions with a memory operand on either side.

add r0, m64[r5 + 16]
add m64[r4 + r5*4 + 32], r1
add r1d, m32[r6 + 64]
add m32[r6 + r7*8 + 1024], r2d
add r2b, m8[r7 + 8]
add m64[r6 + r7*8 + 1024], 20
adc r5, m64[r5]
adc m64[r5 + 16], r6

adc r6d, m32[r4 + 2048]
adc m32[r6 + 64], r7d
adc r3b, m8[r7 + r6*1 - 8]
adc m64[r6 + 64], 25
and r2, m64[r7 + 8]
and m64[r5], r3
and r3d, m32[r4 + r5*4 + 32]
and m32[r4 + 2048], r4d

and r0b, m8[r6 + r7*8 + 1024]
and m64[r4 + 2048], 30
or r7, m64[r7 + r6*1 - 8]
or m64[r7 + 8], r0
or r0d, m32[r5 + 16]
or m32[r4 + r5*4 + 32], r1d
or r1b, m8[r6 + 64]
or m64[r4 + r5*4 + 32], 35

sbb r4, m64[r6 + r7*8 + 1024]
sbb m64[r7 + r6*1 - 8], r5
sbb r5d, m32[r5]
sbb m32[r5 + 16], r6d
sbb r2b, m8[r4 + 2048]
sbb m64[r5 + 16], 40
sub r1, m64[r6 + 64]
sub m64[r6 + r7*8 + 1024], r2

sub r2d, m32[r7 + 8]
sub m32[r5], r3d
sub r3b, m8[r4 + r5*4 + 32]
sub m64[r5], 45
xor r6, m64[r4 + 2048]
xor m64[r6 + 64], r7
xor r7d, m32[r7 + r6*1 - 8]
xor m32[r7 + 8], r0d

xor r0b, m8[r5 + 16]
xor m64[r7 + 8], 50
cmp m64[r4 + r5*4 + 32], r4
cmp r3, m64[r6 + r7*8 + 1024]
cmp m32[r6 + r7*8 + 1024], r5d
cmp r4d, m32[r5]
cmp m16[r5], r6w
cmp r5w, m16[r4 + 2048]

test m64[r4 + 2048], r7
test m32[r7 + r6*1 - 8], r0d
test m16[r5 + 16], r1w
xchg m64[r6 + 64], r2
xchg m32[r7 + 8], r3d
xchg m16[r4 + r5*4 + 32], r4w
bsf r4, m64[r6 + r7*8 + 1024]
bsf r5d, m32[r5]

bsr r6, m64[r4 + 2048]
bsr r7d, m32[r7 + r6*1 - 8]
bt m64[r6 + 64], r2
bt m32[r7 + 8], r3d
btc m64[r4 + r5*4 + 32], r4
btc m32[r6 + r7*8 + 1024], r5d
btr m64[r5], r6
btr m32[r4 + 2048], r7d

bts m64[r7 + r6*1 - 8], r0
bts m32[r5 + 16], r1d
cmovb r1d, m32[r6 + 64]
cmovbe r2, m64[r7 + 8]
cmovl r3d, m32[r4 + r5*4 + 32]
cmovle r4, m64[r6 + r7*8 + 1024]
cmovz r5d, m32[r5]
cmovnz r6, m64[r4 + 2048]

cmovnb r7d, m32[r7 + r6*1 - 8]
cmovnbe r0, m64[r5 + 16]
cmovnl r1d, m32[r6 + 64]
cmovnle r2, m64[r7 + 8]
cmovo r3d, m32[r4 + r5*4 + 32]
cmovp r4, m64[r6 + r7*8 + 1024]
cmovs r5d, m32[r5]
imul r6, m64[r4 + 2048]

imul r7d, m32[r7 + r6*1 - 8]
imul r0w, m16[r5 + 16]
imul r1, m64[r6 + 64], 100
movsx r2d, m8[r7 + 8]
movsx r3, m8[r4 + r5*4 + 32]
movsx r4d, m16[r6 + r7*8 + 1024]
movsx r5, m16[r5]
movzx r6d, m8[r4 + 2048]

movzx r7, m8[r7 + r6*1 - 8]
movzx r0d, m16[r5 + 16]
movzx r1, m16[r6 + 64]
neg m64[r7 + 8]
neg m32[r4 + r5*4 + 32]
neg m16[r6 + r7*8 + 1024]
not m64[r5]
not m32[r4 + 2048]

not m16[r7 + r6*1 - 8]
rol m64[r5 + 16], cl
ror m32[r6 + 64], cl
rcl m64[r7 + 8], cl
rcr m32[r4 + r5*4 + 32], cl
sar m64[r6 + r7*8 + 1024], cl
shl m32[r5], cl
shr m64[r4 + 2048], cl

shld m64[r7 + r6*1 - 8], r2, cl
shld m32[r5 + 16], r3d, cl
shrd m64[r6 + 64], r4, cl
shrd m32[r7 + 8], r5d, cl
adcx r3, m64[r4 + r5*4 + 32]
adcx r4d, m32[r6 + r7*8 + 1024]
adox r5, m64[r5]
adox r6d, m32[r4 + 2048]

popcnt r7, m64[r7 + r6*1 - 8]
popcnt r0d, m32[r5 + 16]
lzcnt r1, m64[r6 + 64]
lzcnt r2d, m32[r7 + 8]
tzcnt r3, m64[r4 + r5*4 + 32]
tzcnt r4d, m32[r6 + r7*8 + 1024]
blsi r5, m64[r5]
blsi r6d, m32[r4 + 2048]

blsmsk r7, m64[r7 + r6*1 - 8]
blsmsk r0d, m32[r5 + 16]
blsr r1, m64[r6 + 64]
blsr r2d, m32[r7 + 8]
andn r3, r4, m64[r4 + r5*4 + 32]
andn r4d, r5d, m32[r6 + r7*8 + 1024]
mulx r5, r6, m64[r5]
mulx r6d, r7d, m32[r4 + 2048]

pdep r7, r0, m64[r7 + r6*1 - 8]
pdep r0d, r1d, m32[r5 + 16]
pext r1, r2, m64[r6 + 64]
pext r2d, r3d, m32[r7 + 8]
bextr r3d, m32[r4 + r5*4 + 32], r5d
bzhi r4, m64[r6 + r7*8 + 1024], r6
sarx r5d, m32[r5], r7d
shlx r6, m64[r4 + 2048], r0

shrx r7d, m32[r7 + r6*1 - 8], r1d
rorx r0, m64[r5 + 16], 7
