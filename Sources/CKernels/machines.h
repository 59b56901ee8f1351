// How a kernel is compiled for several generations of processors, of which the best one is taken at run time.
#ifndef FORECAST_MACHINES_H
#define FORECAST_MACHINES_H

#if defined(__x86_64__) && defined(__linux__)
#define MANY_MACHINES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define MANY_MACHINES
#endif
#define INLINE static inline __attribute__((always_inline))

// Eight numbers at once, wherever they stand.
typedef double lane_t __attribute__((vector_size(64), aligned(8), may_alias));

#endif
