// The kernels in C.
#include <cstring>

extern "C" float dot_product(const float* a, const float* b, long length) {
    float sum = 0;
    for (long i = 0; i < length; i++) {
        sum += a[i] * b[i];
    }
    return sum;
}

// The numbers of the query are compiled in, as they are in the assembled code.
extern "C" int filter(const int* prices, const int* quantities, const int* discounts, long length) {
    int sum = 0;
    for (long i = 0; i < length; i++) {
        if (discounts[i] >= 5 && discounts[i] <= 7 && quantities[i] < 24) {
            sum += prices[i] * quantities[i];
        }
    }
    return sum;
}

extern "C" void histogram(const unsigned char* data, long length, int* counts) {
    std::memset(counts, 0, 4 * 256 * sizeof(int));
    for (long i = 0; i < length; i += 4) {
        counts[data[i]]++;
        counts[256 + data[i + 1]]++;
        counts[512 + data[i + 2]]++;
        counts[768 + data[i + 3]]++;
    }
    for (int i = 0; i < 256; i++) {
        counts[i] += counts[256 + i] + counts[512 + i] + counts[768 + i];
    }
}
