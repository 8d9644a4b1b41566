// A library with the C function that the calls are compared with.
extern "C" long sum(long a, long b) {
    return a + b;
}
