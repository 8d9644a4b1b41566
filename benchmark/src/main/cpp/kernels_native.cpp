// The same, compiled for this processor and with floating-point numbers added in any order.
#include "kernels.cpp"
