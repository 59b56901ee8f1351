#include "ckernels.h"
#include "machines.h"

#include <math.h>

// Rows of figures and of sums are filled up with zeros to a multiple of eight.
INLINE int32_t groups(int32_t width) { return (width + 7) / 8; }
INLINE lane_t *at(double *figures) { return (lane_t *)figures; }
INLINE const lane_t *from(const double *figures) { return (const lane_t *)figures; }

// a += b without loss: what the sum rounds away goes to the lower half.
INLINE void add(lane_t *high, lane_t *low, const lane_t *value) {
  const lane_t sum = *high + *value;
  const lane_t part = sum - *high;
  const lane_t lost = *high - (sum - part);
  *low += lost + (*value - part);
  *high = sum;
}

MANY_MACHINES
void forecast_add_products(int32_t width, double sign, int64_t rows, const double *figures, double *sums) {
  const int32_t n = groups(width), p = 8 * n;
  double *high = sums, *low = high + (int64_t)width * p, *squares = low + (int64_t)width * p;
  for (int64_t row = 0; row < rows; row++, figures += 2 * p) {
    for (int32_t i = 0; i < width; i++) {
      const lane_t left = sign * figures[i] + (lane_t){};
      for (int32_t g = 0; g < n; g++) {
        const lane_t right = from(figures)[g], product = left * right;
        lane_t *h = at(high + (int64_t)i * p) + g, *l = at(low + (int64_t)i * p) + g;
        *l += __builtin_elementwise_fma(left, right, -product);
        add(h, l, &product);
      }
    }
    for (int32_t g = 0; g < n; g++) {
      const lane_t bound = from(figures + p)[g];
      at(squares)[g] += sign * bound * bound;
    }
  }
}

MANY_MACHINES
double forecast_solve_products(int32_t columns, const double *sums, double *workspace, double *coefficients) {
  const int32_t k = columns, n = groups(k + 1), p = 8 * n;
  const int64_t size = (int64_t)k * p;
  const double *high = sums, *low = high + (int64_t)(k + 1) * p;
  double *triangle = workspace, *inverse = triangle + size, *whole = inverse + size;
  double *scale = whole + size, *norm = scale + p, *upper = norm + p, *lower = upper + p, *left = lower + p;

  // Cholesky of the cross products of columns of unit length, RᵀR; what comes out below the diagonal is not read.
  for (int32_t j = 0; j < p; j++) {
    norm[j] = j < k ? sqrt(high[(int64_t)j * p + j]) : 0;
    scale[j] = j < k ? 1 / norm[j] : 0;
  }
  for (int32_t i = 0; i < k; i++) {
    double *r = triangle + (int64_t)i * p;
    for (int32_t g = 0; g < n; g++) {
      lane_t sum = scale[i] * from(high + (int64_t)i * p)[g] * from(scale)[g];
      for (int32_t l = 0; l < i; l++) sum -= triangle[(int64_t)l * p + i] * from(triangle + (int64_t)l * p)[g];
      at(r)[g] = sum;
    }
    if (!(r[i] > 1e-14)) return INFINITY;
    const double root = 1 / sqrt(r[i]);
    for (int32_t g = 0; g < n; g++) at(r)[g] *= root;
  }

  // R⁻ᵀ by rows, and the bound √k·‖R⁻¹‖ on the condition number.
  lane_t squares = {};
  for (int32_t i = 0; i < k; i++) {
    double *t = inverse + (int64_t)i * p;
    const double pivot = 1 / triangle[(int64_t)i * p + i];
    for (int32_t g = 0; g < n; g++) {
      lane_t sum = {};
      for (int32_t l = 0; l < i; l++) sum -= triangle[(int64_t)l * p + i] * from(inverse + (int64_t)l * p)[g];
      sum *= pivot;
      if (g == i / 8) sum[i % 8] = pivot;
      at(t)[g] = sum;
      squares += sum * sum;
    }
  }
  double square = 0;
  for (int32_t j = 0; j < 8; j++) square += squares[j];

  // R⁻¹R⁻ᵀ.
  for (int32_t i = 0; i < k; i++)
    for (int32_t g = 0; g < n; g++) {
      lane_t sum = {};
      for (int32_t j = i; j < k; j++) sum += inverse[(int64_t)j * p + i] * from(inverse + (int64_t)j * p)[g];
      at(whole + (int64_t)i * p)[g] = sum;
    }

  // b ← b + (R⁻¹R⁻ᵀ)(XᵀY − XᵀX·b), the bracket in doubled precision; b in two halves.
  for (int32_t g = 0; g < n; g++) {
    at(upper)[g] = at(lower)[g] = (lane_t){};
    at(left)[g] = from(high + (int64_t)k * p)[g];
  }
  double previous = INFINITY;
  for (int32_t round = 0; round < 12; round++) {
    lane_t moved = {}, length = {};
    for (int32_t g = 0; g < n; g++) {
      lane_t sum = {};
      for (int32_t j = 0; j < k; j++) sum += scale[j] * left[j] * from(whole + (int64_t)j * p)[g];
      moved += sum * sum;
      const lane_t step = sum * from(scale)[g];
      add(at(upper) + g, at(lower) + g, &step);
      const lane_t unit = from(upper)[g] * from(norm)[g];
      length += unit * unit;
    }
    double size = 0, all = 0;
    for (int32_t j = 0; j < 8; j++) {
      size += moved[j];
      all += length[j];
    }
    size = sqrt(size);
    const double least = 0x1p-58 * sqrt(all);
    if (size <= least) break;
    if (!(size < previous / 4)) return INFINITY;
    // Steps shrink by one factor; the next is foreseen with sixteen times of it.
    if (16 * size * (size / previous) <= least && round > 0) break;
    previous = size;
    for (int32_t g = 0; g < n; g++) {
      lane_t sum = from(high + (int64_t)k * p)[g], below = from(low + (int64_t)k * p)[g];
      for (int32_t j = 0; j < k; j++) {
        const lane_t h = from(high + (int64_t)j * p)[g], l = from(low + (int64_t)j * p)[g];
        const lane_t b = upper[j] + (lane_t){}, product = -h * b;
        below += __builtin_elementwise_fma(-h, b, -product);
        below -= h * lower[j] + l * b;
        add(&sum, &below, &product);
      }
      at(left)[g] = sum + below;
    }
  }
  for (int32_t j = 0; j < k; j++) coefficients[j] = upper[j] + lower[j];
  return sqrt(k * square);
}
