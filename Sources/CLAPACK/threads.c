#include "clapack.h"

#if defined(__linux__)
extern void openblas_set_num_threads(int threads);
extern int blas_thread_shutdown_(void) __attribute__((weak));

// The library starts its threads when it is loaded, and they spin until they are needed; with one thread they never are.
void forecast_use_one_blas_thread(void) {
  openblas_set_num_threads(1);
  if (blas_thread_shutdown_) blas_thread_shutdown_();
}
#else
void forecast_use_one_blas_thread(void) {}
#endif
