#include "ckernels.h"
#include "machines.h"

#include <math.h>

// a += b without loss: what the sum rounds away goes to the lower half.
INLINE void add(double *high, double *low, double value) {
  const double sum = *high + value;
  const double part = sum - *high;
  const double lost = *high - (sum - part);
  *low += lost + (value - part);
  *high = sum;
}

MANY_MACHINES
void forecast_add_products(int32_t width, double sign, const double *row, double *high, double *low) {
  for (int32_t i = 0; i < width; i++) {
    const double left = sign * row[i];
    double *h = high + (int64_t)i * width, *l = low + (int64_t)i * width;
    for (int32_t j = i; j < width; j++) {
      const double product = left * row[j];
      l[j] += fma(left, row[j], -product);
      add(h + j, l + j, product);
    }
  }
}

MANY_MACHINES
double forecast_solve_products(int32_t columns, const double *high, const double *low, double *workspace,
                               double *coefficients) {
  const int32_t k = columns, width = columns + 1;
  double *scale = workspace, *triangle = scale + k, *inverse = triangle + (int64_t)k * k;
  double *below = inverse + (int64_t)k * k, *left = below + k, *half = left + k;

  // Cholesky of the cross products of columns of unit length, RᵀR.
  for (int32_t j = 0; j < k; j++) scale[j] = 1 / sqrt(high[j * width + j]);
  for (int32_t i = 0; i < k; i++) {
    double *r = triangle + (int64_t)i * k;
    for (int32_t j = i; j < k; j++) r[j] = scale[i] * high[i * width + j] * scale[j];
    for (int32_t l = 0; l < i; l++) {
      const double *above = triangle + (int64_t)l * k;
      for (int32_t j = i; j < k; j++) r[j] -= above[i] * above[j];
    }
    if (!(r[i] > 1e-14)) return INFINITY;
    const double root = sqrt(r[i]);
    for (int32_t j = i; j < k; j++) r[j] /= root;
  }

  // R⁻¹ by columns, and the bound √k·‖R⁻¹‖ on the condition number.
  double square = 0;
  for (int32_t j = 0; j < k; j++) {
    double *t = inverse + (int64_t)j * k;
    t[j] = 1 / triangle[j * k + j];
    for (int32_t i = j - 1; i >= 0; i--) {
      double sum = 0;
      for (int32_t l = i + 1; l <= j; l++) sum += triangle[i * k + l] * t[l];
      t[i] = -sum / triangle[i * k + i];
    }
    for (int32_t i = 0; i <= j; i++) square += t[i] * t[i];
  }

  // b ← b + (R⁻¹R⁻ᵀ)(XᵀY − XᵀX·b), the bracket in doubled precision.
  for (int32_t j = 0; j < k; j++) {
    coefficients[j] = below[j] = 0;
    left[j] = high[j * width + k];
  }
  double previous = INFINITY;
  for (int32_t round = 0; round < 12; round++) {
    double size = 0, length = 0;
    for (int32_t j = 0; j < k; j++) {
      const double *t = inverse + (int64_t)j * k;
      double sum = 0;
      for (int32_t i = 0; i <= j; i++) sum += t[i] * scale[i] * left[i];
      half[j] = sum;
    }
    for (int32_t i = 0; i < k; i++) {
      double sum = 0;
      for (int32_t j = i; j < k; j++) sum += inverse[j * k + i] * half[j];
      size += sum * sum;
      add(coefficients + i, below + i, scale[i] * sum);
      const double whole = (coefficients[i] + below[i]) / scale[i];
      length += whole * whole;
    }
    size = sqrt(size);
    if (size <= 0x1p-58 * sqrt(length)) break;
    if (!(size < previous / 4)) return INFINITY;
    previous = size;
    for (int32_t i = 0; i < k; i++) {
      double sum = high[i * width + k], rest = low[i * width + k];
      for (int32_t j = 0; j < k; j++) {
        const int64_t place = i < j ? i * width + j : j * width + i;
        const double product = -high[place] * coefficients[j];
        rest += fma(-high[place], coefficients[j], -product);
        rest -= high[place] * below[j] + low[place] * coefficients[j];
        add(&sum, &rest, product);
      }
      left[i] = sum + rest;
    }
  }
  for (int32_t j = 0; j < k; j++) coefficients[j] += below[j];
  return sqrt(k * square);
}
