# General-purpose instructions between registers.

add r0, r3
add r1d, r4d
add r2b, r3b
add r3w, r4w
add r4, 20
adc r5, r0
adc r6d, r1d
adc r3b, r0b

adc r0w, r1w
adc r1, 25
and r2, r5
and r3d, r6d
and r0b, r1b
and r5w, r6w
and r6, 30
or r7, r2

or r0d, r3d
or r1b, r2b
or r2w, r3w
or r3, 35
sbb r4, r7
sbb r5d, r0d
sbb r2b, r3b
sbb r7w, r0w

sbb r0, 40
sub r1, r4
sub r2d, r5d
sub r3b, r0b
sub r4w, r5w
sub r5, 45
xor r6, r1
xor r7d, r2d

xor r0b, r1b
xor r1w, r2w
xor r2, 50
cmp r3, r0
cmp r4d, r1d
cmp r5w, r2w
test r6, r3
test r7d, r4d

test r0w, r5w
xchg r1, r6
xchg r2d, r7d
xchg r3w, r0w
bsf r4, r5
bsf r5d, r6d
bsr r6, r7
bsr r7d, r0d

bswap r0
bswap r3d
bt r1, r6
bt r2d, r7d
bt r4, 18
btc r3, r0
btc r4d, r1d
btc r6, 20

btr r5, r2
btr r6d, r3d
btr r0, 22
bts r7, r4
bts r0d, r5d
bts r2, 24
cmovb r1d, r4d
cmovbe r2, r5

cmovl r3d, r6d
cmovle r4, r7
cmovz r5d, r0d
cmovnz r6, r1
cmovnb r7d, r2d
cmovnbe r0, r3
cmovnl r1d, r4d
cmovnle r2, r5

cmovo r3d, r6d
cmovp r4, r7
cmovs r5d, r0d
imul r6, r5
imul r7d, r6d
imul r0w, r7w
imul r1, r2, 100
movsx r2d, r3b

movsx r3, r0b
movsx r4d, r5w
movsx r5, r6w
movzx r6d, r3b
movzx r7, r0b
movzx r0d, r1w
movzx r1, r2w
neg r2

neg r3d
neg r4w
not r5
not r6d
not r7w
rol r0, cl
rol r2, 3
ror r1d, cl

ror r3d, 3
rcl r2, cl
rcl r4, 3
rcr r3d, cl
rcr r5d, 3
sar r4, cl
sar r6, 3
shl r5d, cl

shl r7d, 3
shr r6, cl
shr r0, 3
shld r7, r2, cl
shld r0d, r3d, cl
shrd r1, r4, cl
shrd r2d, r5d, cl
adcx r3, r0

adcx r4d, r1d
adox r5, r2
adox r6d, r3d
popcnt r7, r4
popcnt r0d, r5d
lzcnt r1, r6
lzcnt r2d, r7d
tzcnt r3, r0

tzcnt r4d, r1d
blsi r5, r2
blsi r6d, r3d
blsmsk r7, r4
blsmsk r0d, r5d
blsr r1, r6
blsr r2d, r7d
andn r3, r4, r5

andn r4d, r5d, r6d
mulx r5, r6, r7
mulx r6d, r7d, r0d
pdep r7, r0, r1
pdep r0d, r1d, r2d
pext r1, r2, r3
pext r2d, r3d, r4d
bextr r3d, r4d, r5d

bzhi r4, r5, r6
sarx r5d, r6d, r7d
shlx r6, r7, r0
shrx r7d, r0d, r1d
rorx r0, r1, 7
