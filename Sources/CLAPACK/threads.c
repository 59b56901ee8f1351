#include "clapack.h"

#if defined(__linux__)
extern void openblas_set_num_threads(int threads);
void forecast_use_one_blas_thread(void) { openblas_set_num_threads(1); }
#else
void forecast_use_one_blas_thread(void) {}
#endif
