// Declarations of the LAPACK and BLAS routines that Forecast calls, in the Fortran calling
// convention of OpenBLAS and Accelerate: every argument by pointer, 32-bit integers, and one
// trailing hidden length for each CHARACTER argument.
#ifndef FORECAST_CLAPACK_H
#define FORECAST_CLAPACK_H

#include <stddef.h>
#include <stdint.h>

// QR factorisation A = Q R by Householder reflections.
void dgeqrf_(const int32_t *m, const int32_t *n, double *a, const int32_t *lda, double *tau,
             double *work, const int32_t *lwork, int32_t *info);

// C := op(Q) C or C op(Q), with Q as dgeqrf left it.
void dormqr_(const char *side, const char *trans, const int32_t *m, const int32_t *n,
             const int32_t *k, const double *a, const int32_t *lda, const double *tau, double *c,
             const int32_t *ldc, double *work, const int32_t *lwork, int32_t *info,
             size_t side_length, size_t trans_length);

// Solves op(A) X = B with A triangular.
void dtrtrs_(const char *uplo, const char *trans, const char *diag, const int32_t *n,
             const int32_t *nrhs, const double *a, const int32_t *lda, double *b,
             const int32_t *ldb, int32_t *info, size_t uplo_length, size_t trans_length,
             size_t diag_length);

// Singular values (and, on request, vectors) of a general matrix.
void dgesvd_(const char *jobu, const char *jobvt, const int32_t *m, const int32_t *n, double *a,
             const int32_t *lda, double *s, double *u, const int32_t *ldu, double *vt,
             const int32_t *ldvt, double *work, const int32_t *lwork, int32_t *info,
             size_t jobu_length, size_t jobvt_length);

// Solves A X = B by LU factorisation with partial pivoting.
void dgesv_(const int32_t *n, const int32_t *nrhs, double *a, const int32_t *lda, int32_t *ipiv,
            double *b, const int32_t *ldb, int32_t *info);

// C := alpha op(A) op(B) + beta C.
void dgemm_(const char *transa, const char *transb, const int32_t *m, const int32_t *n,
            const int32_t *k, const double *alpha, const double *a, const int32_t *lda,
            const double *b, const int32_t *ldb, const double *beta, double *c, const int32_t *ldc,
            size_t transa_length, size_t transb_length);

// Sets the number of threads that OpenBLAS may use; does nothing where the BLAS is another one.
void forecast_use_one_blas_thread(void);

#endif
