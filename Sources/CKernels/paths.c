#include "ckernels.h"

#include <math.h>
#include <string.h>

#if defined(__x86_64__) && defined(__linux__)
#define MANY_MACHINES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define MANY_MACHINES
#endif
#define INLINE static inline __attribute__((always_inline))

enum { lanes = FORECAST_LANES };

typedef double lane_t __attribute__((vector_size(64), aligned(8), may_alias));
typedef uint64_t word_t __attribute__((vector_size(64), aligned(8), may_alias));

// Vectors pass through memory, so that functions of different instruction sets agree on how.
#define LOAD(pointer) (*(const lane_t *)(pointer))
#define STORE(pointer, value) (*(lane_t *)(pointer) = (value))

#define ROTATE(x, k) (((x) << (k)) | ((x) >> (64 - (k))))

// The next 64 bits of each lane: xoshiro256** of Blackman and Vigna.
#define NEXT_BITS(bits, s0, s1, s2, s3)                                                                      \
  do {                                                                                                       \
    word_t product = (s1) + ((s1) << 2);                                                                     \
    word_t turned = ROTATE(product, 7);                                                                      \
    (bits) = turned + (turned << 3);                                                                         \
    word_t shifted = (s1) << 17;                                                                             \
    (s2) ^= (s0);                                                                                            \
    (s3) ^= (s1);                                                                                            \
    (s1) ^= (s2);                                                                                            \
    (s0) ^= (s3);                                                                                            \
    (s2) ^= shifted;                                                                                         \
    (s3) = ROTATE(s3, 45);                                                                                   \
  } while (0)

// A whole number below `bound` from the upper half of the bits; off uniformity by bound/2³².
#define BELOW(bits, bound) ((((bits) >> 32) * (uint64_t)(bound)) >> 32)

MANY_MACHINES
void forecast_draw_errors(const forecast_errors *errors, uint64_t *random, int32_t rows, double *target) {
  word_t s0 = *(word_t *)random, s1 = *(word_t *)(random + lanes);
  word_t s2 = *(word_t *)(random + 2 * lanes), s3 = *(word_t *)(random + 3 * lanes);
  const double *pool = errors->residuals;
  const uint64_t size = (uint64_t)errors->pool;
  word_t bits, place = {0};
  for (int32_t row = 0; row < rows; row++) {
    double *drawn = target + (int64_t)row * lanes;
    if (errors->kind == 3) {
      const int32_t inside = row % errors->length;
      if (inside == 0) {
        NEXT_BITS(bits, s0, s1, s2, s3);
        place = BELOW(bits, size - (uint64_t)errors->length + 1);
      }
      for (int lane = 0; lane < lanes; lane++)
        drawn[lane] = pool[place[lane] + (uint64_t)inside] - errors->block_means[inside];
      continue;
    }
    NEXT_BITS(bits, s0, s1, s2, s3);
    if (errors->kind == 1) {
      const double own = pool[row];
      for (int lane = 0; lane < lanes; lane++) drawn[lane] = own;
    } else {
      place = BELOW(bits, size);
      for (int lane = 0; lane < lanes; lane++) drawn[lane] = pool[place[lane]];
    }
    if (errors->kind != 0) *(word_t *)drawn ^= bits << 63;
  }
  *(word_t *)random = s0;
  *(word_t *)(random + lanes) = s1;
  *(word_t *)(random + 2 * lanes) = s2;
  *(word_t *)(random + 3 * lanes) = s3;
}

// exp to about one unit in the last place: x = n·ln 2 + r, Taylor's series of r to the thirteenth power.
// Below −708 it gives 0 and above 708 infinity.
INLINE void exponential(const double *source, double *target) {
  static const double series[] = {1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800,
                                  1.0 / 362880,     1.0 / 40320,     1.0 / 5040,     1.0 / 720,
                                  1.0 / 120,        1.0 / 24,        1.0 / 6,        0.5,
                                  1.0,              1.0};
  const lane_t x = LOAD(source);
  const lane_t shifted = x * 0x1.71547652b82fep0 + 0x1.8p52;
  const lane_t n = shifted - 0x1.8p52;
  const lane_t r = (x - n * 0x1.62e42fefa3800p-1) - n * 0x1.ef35793c76730p-45;
  lane_t sum = {0};
  sum += series[0];
  for (int i = 1; i < 14; i++) sum = sum * r + series[i];
  const word_t scaled = (word_t)sum + ((word_t)shifted << 52);
  const word_t high = (word_t)(x > 708.0), low = (word_t)(x < -708.0), unknown = (word_t)(x != x);
  const lane_t infinite = (lane_t){0} + INFINITY;
  word_t result = (scaled & ~high & ~low) | ((word_t)infinite & high);
  result = (result & ~unknown) | ((word_t)x & unknown);
  *(word_t *)target = result;
}

// Runs the program of one column at a state; every instruction works on eight lanes.
INLINE void form(const forecast_instruction *step, const forecast_instruction *end, const double *state,
                 double *target) {
  if (end - step == 1) {
    STORE(target, LOAD(state - (int64_t)step->argument * lanes));
    return;
  }
  double stack[FORECAST_STACK * FORECAST_LANES];
  double *top = stack - lanes;
  for (; step < end; step++) {
    switch (step->code) {
    case forecast_load_state:
      top += lanes;
      STORE(top, LOAD(state - (int64_t)step->argument * lanes));
      break;
    case forecast_exponential: exponential(top, top); break;
    case forecast_logarithm:
      for (int lane = 0; lane < lanes; lane++) top[lane] = log(top[lane]);
      break;
    case forecast_subtract:
      top -= lanes;
      STORE(top, LOAD(top) - LOAD(top + lanes));
      break;
    default: {
      const lane_t base = LOAD(top);
      for (int32_t power = 1; power < step->argument; power++) STORE(top, LOAD(top) * base);
    }
    }
  }
  STORE(target, LOAD(top));
}

INLINE void spread(const double *source, int64_t count, double *target) {
  for (int64_t i = 0; i < count; i++) STORE(target + i * lanes, (lane_t){0} + source[i]);
}

// Inner products of eight columns of the basis with a vector by lanes.
INLINE void project(const double *basis, const double *vector, int32_t rows, double *target) {
  lane_t a0 = {0}, a1 = {0}, a2 = {0}, a3 = {0}, a4 = {0}, a5 = {0}, a6 = {0}, a7 = {0};
  for (int32_t row = 0; row < rows; row++) {
    const lane_t v = LOAD(vector + (int64_t)row * lanes);
    const double *q = basis + (int64_t)row * 8;
    a0 += v * q[0];
    a1 += v * q[1];
    a2 += v * q[2];
    a3 += v * q[3];
    a4 += v * q[4];
    a5 += v * q[5];
    a6 += v * q[6];
    a7 += v * q[7];
  }
  STORE(target, a0);
  STORE(target + lanes, a1);
  STORE(target + 2 * lanes, a2);
  STORE(target + 3 * lanes, a3);
  STORE(target + 4 * lanes, a4);
  STORE(target + 5 * lanes, a5);
  STORE(target + 6 * lanes, a6);
  STORE(target + 7 * lanes, a7);
}

// Takes eight columns of the basis, in shares by lanes, out of a vector.
INLINE void remove_from(double *vector, const double *basis, const double *shares, int32_t rows) {
  const lane_t a0 = LOAD(shares), a1 = LOAD(shares + lanes), a2 = LOAD(shares + 2 * lanes),
               a3 = LOAD(shares + 3 * lanes), a4 = LOAD(shares + 4 * lanes), a5 = LOAD(shares + 5 * lanes),
               a6 = LOAD(shares + 6 * lanes), a7 = LOAD(shares + 7 * lanes);
  for (int32_t row = 0; row < rows; row++) {
    const double *q = basis + (int64_t)row * 8;
    lane_t part = a0 * q[0] + a1 * q[1] + a2 * q[2] + a3 * q[3];
    part += a4 * q[4] + a5 * q[5] + a6 * q[6] + a7 * q[7];
    STORE(vector + (int64_t)row * lanes, LOAD(vector + (int64_t)row * lanes) - part);
  }
}

INLINE void product(const double *left, const double *right, int32_t rows, double *target) {
  lane_t sum = {0};
  for (int32_t row = 0; row < rows; row++)
    sum += LOAD(left + (int64_t)row * lanes) * LOAD(right + (int64_t)row * lanes);
  STORE(target, sum);
}

INLINE int64_t padded(int32_t fixed) { return ((int64_t)fixed + 7) / 8 * 8; }

int64_t forecast_workspace(const forecast_equation *equation, const forecast_sample *sample) {
  const int64_t m = equation->own, n = sample->rows;
  return lanes * ((equation->lookback + n) + m * n + (m + 1) * padded(sample->fixed) + m * m + m);
}

MANY_MACHINES
void forecast_reestimate(const forecast_equation *equation, const forecast_sample *sample,
                         const double *errors, double *workspace, double *coefficients) {
  const int32_t n = sample->rows, m = equation->own, q = sample->fixed, lookback = equation->lookback;
  const int64_t wide = padded(q);
  double *states = workspace;
  double *own = states + ((int64_t)lookback + n) * lanes;
  double *shares = own + (int64_t)m * n * lanes;
  double *gram = shares + (m + 1) * wide * lanes;
  double *solution = gram + (int64_t)m * m * lanes;

  // The states that the errors bring about, and the columns formed from them.
  if (m > 0) {
    spread(sample->before, lookback, states);
    for (int32_t row = 0; row < n; row++) {
      double *state = states + ((int64_t)lookback + row) * lanes;
      lane_t value = LOAD(errors + (int64_t)row * lanes) + sample->known[row];
      for (int32_t j = 0; j < m; j++) {
        double *column = own + ((int64_t)j * n + row) * lanes;
        form(equation->instructions + equation->program[j], equation->instructions + equation->program[j + 1],
             state, column);
        value += LOAD(column) * sample->coefficients[equation->own_index[j]];
      }
      if (equation->span > 0) value += LOAD(state - (int64_t)equation->span * lanes);
      STORE(state, value);
    }
  }

  // What the basis explains of errors and own columns; the latter keep only what it does not.
  for (int64_t block = 0; block < wide / 8; block++) {
    const double *basis = sample->basis + block * n * 8;
    project(basis, errors, n, shares + block * 8 * lanes);
    for (int32_t j = 0; j < m; j++)
      project(basis, own + (int64_t)j * n * lanes, n, shares + ((j + 1) * wide + block * 8) * lanes);
  }
  for (int64_t block = 0; block < wide / 8; block++) {
    for (int32_t j = 0; j < m; j++)
      remove_from(own + (int64_t)j * n * lanes, sample->basis + block * n * 8,
                  shares + ((j + 1) * wide + block * 8) * lanes, n);
  }

  // Cholesky of what is left, by rows, and the changes in the own coefficients.
  for (int32_t i = 0; i < m; i++) {
    for (int32_t j = 0; j <= i; j++) {
      double *entry = gram + (i * m + j) * lanes;
      product(own + (int64_t)i * n * lanes, own + (int64_t)j * n * lanes, n, entry);
      lane_t sum = LOAD(entry);
      for (int32_t l = 0; l < j; l++) sum -= LOAD(gram + (i * m + l) * lanes) * LOAD(gram + (j * m + l) * lanes);
      if (i == j) {
        STORE(entry, sum);
        for (int lane = 0; lane < lanes; lane++) entry[lane] = sqrt(entry[lane]);
      } else {
        STORE(entry, sum / LOAD(gram + (j * m + j) * lanes));
      }
    }
    product(own + (int64_t)i * n * lanes, errors, n, solution + i * lanes);
    lane_t right = LOAD(solution + i * lanes);
    for (int32_t l = 0; l < i; l++) right -= LOAD(gram + (i * m + l) * lanes) * LOAD(solution + l * lanes);
    STORE(solution + i * lanes, right / LOAD(gram + (i * m + i) * lanes));
  }
  for (int32_t i = m - 1; i >= 0; i--) {
    lane_t right = LOAD(solution + i * lanes);
    for (int32_t l = i + 1; l < m; l++) right -= LOAD(gram + (l * m + i) * lanes) * LOAD(solution + l * lanes);
    STORE(solution + i * lanes, right / LOAD(gram + (i * m + i) * lanes));
    const int32_t column = equation->own_index[i];
    STORE(coefficients + column * lanes, LOAD(solution + i * lanes) + sample->coefficients[column]);
  }

  // The changes in the coefficients of the basis, and back to the columns.
  for (int32_t i = 0; i < q; i++) {
    lane_t share = LOAD(shares + i * lanes);
    for (int32_t j = 0; j < m; j++) share -= LOAD(shares + ((j + 1) * wide + i) * lanes) * LOAD(solution + j * lanes);
    STORE(shares + i * lanes, share);
  }
  for (int32_t i = 0; i < q; i++) {
    const int32_t column = sample->index[i];
    lane_t sum = (lane_t){0} + sample->coefficients[column];
    for (int32_t l = i; l < q; l++) sum += LOAD(shares + l * lanes) * sample->transform[i * q + l];
    STORE(coefficients + column * lanes, sum);
  }
}

MANY_MACHINES
void forecast_run(const forecast_equation *equation, const forecast_future *future,
                  const double *coefficients, const double *errors, double *states, int64_t first,
                  int64_t count, double *target) {
  const int32_t k = equation->columns, m = equation->own;
  const int64_t live = count - first < lanes ? count - first : lanes;
  if (future->before_stride == 0) {
    spread(future->before, equation->lookback, states);
  } else {
    for (int64_t i = 0; i < equation->lookback; i++)
      STORE(states + i * lanes, LOAD(future->before + i * future->before_stride + first));
  }
  for (int32_t step = 0; step < future->steps; step++) {
    double *state = states + ((int64_t)equation->lookback + step) * lanes;
    const double *row = future->columns + (int64_t)step * k;
    lane_t value = {0};
    int32_t own = 0;
    for (int32_t j = 0; j < k; j++) {
      const lane_t b = LOAD(coefficients + j * lanes);
      if (own < m && equation->own_index[own] == j) {
        double column[FORECAST_LANES];
        form(equation->instructions + equation->program[own],
             equation->instructions + equation->program[own + 1], state, column);
        value += b * LOAD(column);
        own++;
      } else if (future->drawn[j]) {
        value += b * LOAD(future->drawn[j] + step * future->stride + first);
      } else {
        value += b * row[j];
      }
    }
    if (errors) value += LOAD(errors + (int64_t)step * lanes);
    if (equation->span > 0) value += LOAD(state - (int64_t)equation->span * lanes);
    STORE(state, value);
    double level[FORECAST_LANES];
    if (equation->logarithmic) {
      exponential(state, level);
    } else {
      STORE(level, value);
    }
    memcpy(target + step * count + first, level, (size_t)live * sizeof(double));
  }
}
