#include "ckernels.h"
#include "machines.h"

#include <math.h>
#include <string.h>

enum { lanes = FORECAST_LANES };

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
      // By way of memory, which is sooner than taking a vector to pieces.
      uint64_t places[FORECAST_LANES] __attribute__((aligned(64)));
      *(word_t *)places = place;
      __asm__("" : "+m"(places));
      for (int lane = 0; lane < lanes; lane++) drawn[lane] = pool[places[lane]];
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

// The state some periods before; that of the period just before is still at hand in `last`, which spares the way
// through memory from one step to the next.
#define BACK(state, last, periods) ((periods) == 1 ? (last) : LOAD((state) - (int64_t)(periods) * lanes))

// Runs the program of an own column at a state; every instruction works on eight lanes.
INLINE void form(const forecast_equation *equation, int32_t own, const double *state, double *target) {
  const forecast_instruction *step = equation->instructions + equation->program[own];
  const forecast_instruction *const end = equation->instructions + equation->program[own + 1];
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

// Whether every own column is a state as it stands. The loops are compiled for such equations by themselves: without
// calls in them, sums stay in registers.
INLINE int is_plain(const forecast_equation *equation) {
  for (int32_t i = 0; i < equation->own; i++)
    if (equation->program[i + 1] - equation->program[i] != 1) return 0;
  return 1;
}

// An own column at a state.
#define OWN(column, equation, own, state, last, plain)                                                    \
  do {                                                                                                    \
    if (plain) {                                                                                          \
      const int32_t back = (equation)->instructions[own].argument;                                        \
      (column) = BACK(state, last, back);                                                                 \
    } else {                                                                                              \
      double formed[FORECAST_LANES];                                                                      \
      form(equation, own, state, formed);                                                                 \
      (column) = LOAD(formed);                                                                            \
    }                                                                                                     \
  } while (0)

INLINE void spread(const double *source, int64_t count, double *target) {
  for (int64_t i = 0; i < count; i++) STORE(target + i * lanes, (lane_t){0} + source[i]);
}

// Eight sums by lanes that stay in registers.
#define EIGHT(sums) lane_t sums##0 = {0}, sums##1 = {0}, sums##2 = {0}, sums##3 = {0}, \
                           sums##4 = {0}, sums##5 = {0}, sums##6 = {0}, sums##7 = {0}
#define ADD_EIGHT(sums, vector, figures)                                                              \
  (sums##0 += (vector) * (figures)[0], sums##1 += (vector) * (figures)[1], sums##2 += (vector) * (figures)[2], \
   sums##3 += (vector) * (figures)[3], sums##4 += (vector) * (figures)[4], sums##5 += (vector) * (figures)[5], \
   sums##6 += (vector) * (figures)[6], sums##7 += (vector) * (figures)[7])
#define STORE_EIGHT(target, sums)                                                                     \
  (STORE(target, sums##0), STORE((target) + lanes, sums##1), STORE((target) + 2 * lanes, sums##2),    \
   STORE((target) + 3 * lanes, sums##3), STORE((target) + 4 * lanes, sums##4),                        \
   STORE((target) + 5 * lanes, sums##5), STORE((target) + 6 * lanes, sums##6), STORE((target) + 7 * lanes, sums##7))

// Inner products of eight columns of the basis with a vector by lanes.
INLINE void project(const double *basis, const double *vector, int32_t rows, double *target) {
  EIGHT(sum);
  for (int32_t row = 0; row < rows; row++)
    ADD_EIGHT(sum, LOAD(vector + (int64_t)row * lanes), basis + (int64_t)row * 8);
  STORE_EIGHT(target, sum);
}

INLINE void product(const double *left, const double *right, int32_t rows, double *target) {
  lane_t sum = {0};
  for (int32_t row = 0; row < rows; row++)
    sum += LOAD(left + (int64_t)row * lanes) * LOAD(right + (int64_t)row * lanes);
  STORE(target, sum);
}

// The same with a vector that all lanes share.
INLINE void shared_product(const double *left, const double *right, int32_t rows, double *target) {
  lane_t sum = {0};
  for (int32_t row = 0; row < rows; row++) sum += LOAD(left + (int64_t)row * lanes) * right[row];
  STORE(target, sum);
}

INLINE int64_t padded(int32_t fixed) { return ((int64_t)fixed + 7) / 8 * 8; }

int64_t forecast_workspace(const forecast_equation *equation, const forecast_sample *sample) {
  const int64_t m = equation->own, n = sample->rows;
  return lanes * ((equation->lookback + n) + m * n + (m + 1) * padded(sample->fixed) + 2 * m * m + 3 * m);
}

// The states that the errors bring about, and by how much the columns formed from them have moved. The first of these
// meets errors and basis at once, which costs no time while the next state is waited for.
INLINE void draw_again(const forecast_equation *equation, const forecast_sample *sample, const double *errors,
                       double *states, double *moved, double *shares, int64_t wide, double *gram, double *cross,
                       double *right, const int plain) {
  const int32_t n = sample->rows, m = equation->own, span = equation->span;
  spread(sample->before, equation->lookback, states);
  EIGHT(of_errors);
  EIGHT(of_moved);
  lane_t square = {0}, with_errors = {0}, with_left = {0}, left_with_errors = {0};
  double *state = states + (int64_t)equation->lookback * lanes;
  lane_t last = equation->lookback > 0 ? LOAD(state - lanes) : (lane_t){0};
  for (int32_t row = 0; row < n; row++, state += lanes) {
    const lane_t error = LOAD(errors + (int64_t)row * lanes);
    lane_t value = error + sample->known[row], change = {0};
    if (span > 0) value += BACK(state, last, span);
    for (int32_t j = m - 1; j >= 0; j--) {
      lane_t column;
      OWN(column, equation, j, state, last, plain);
      value += column * sample->coefficients[equation->own_index[j]];
      change = column - sample->own[(int64_t)j * n + row];
      STORE(moved + ((int64_t)j * n + row) * lanes, change);
    }
    STORE(state, value);
    last = value;
    const double *basis = sample->basis + (int64_t)row * 8;
    const double left_over = sample->left_over[row];
    ADD_EIGHT(of_errors, error, basis);
    ADD_EIGHT(of_moved, change, basis);
    square += change * change;
    with_errors += change * error;
    with_left += change * left_over;
    left_with_errors += error * left_over;
  }
  if (wide > 0) {
    STORE_EIGHT(shares, of_errors);
    STORE_EIGHT(shares + wide * lanes, of_moved);
  }
  STORE(gram, square);
  STORE(cross, with_left);
  STORE(right, with_errors + left_with_errors);
}

MANY_MACHINES
void forecast_reestimate(const forecast_equation *equation, const forecast_sample *sample,
                         const double *errors, double *workspace, double *coefficients) {
  const int32_t n = sample->rows, m = equation->own, q = sample->fixed, lookback = equation->lookback;
  const int64_t wide = padded(q);
  double *states = workspace;
  double *moved = states + ((int64_t)lookback + n) * lanes;
  double *shares = moved + (int64_t)m * n * lanes;
  double *gram = shares + (m + 1) * wide * lanes;
  double *cross = gram + (int64_t)m * m * lanes;
  double *right = cross + (int64_t)m * m * lanes;
  double *solution = right + (int64_t)m * lanes;

  if (m > 0) {
    if (is_plain(equation)) {
      draw_again(equation, sample, errors, states, moved, shares, wide, gram, cross, right, 1);
    } else {
      draw_again(equation, sample, errors, states, moved, shares, wide, gram, cross, right, 0);
    }
  }
  for (int64_t block = m > 0 ? 1 : 0; block < wide / 8; block++)
    project(sample->basis + block * n * 8, errors, n, shares + block * 8 * lanes);
  for (int32_t j = 0; j < m; j++) {
    for (int64_t block = j > 0 ? 0 : 1; block < wide / 8; block++)
      project(sample->basis + block * n * 8, moved + (int64_t)j * n * lanes, n,
              shares + ((j + 1) * wide + block * 8) * lanes);
  }
  for (int32_t i = 0; i < m; i++) {
    const double *column = moved + (int64_t)i * n * lanes;
    for (int32_t j = i == 0; j < m; j++)
      shared_product(column, sample->left_over + (int64_t)j * n, n, cross + (i * m + j) * lanes);
    if (i == 0) continue;
    for (int32_t j = 0; j <= i; j++) product(column, moved + (int64_t)j * n * lanes, n, gram + (i * m + j) * lanes);
    product(column, errors, n, right + i * lanes);
    lane_t rest;
    shared_product(errors, sample->left_over + (int64_t)i * n, n, (double *)&rest);
    STORE(right + i * lanes, LOAD(right + i * lanes) + rest);
  }

  // What the basis leaves of the own columns is what it left of them in the sample and what it leaves of the change.
  // Cholesky of its products, by rows, and the changes in the own coefficients.
  for (int32_t i = 0; i < m; i++) {
    const double *mine = shares + (i + 1) * wide * lanes;
    for (int32_t j = 0; j <= i; j++) {
      const double *other = shares + (j + 1) * wide * lanes;
      double *entry = gram + (i * m + j) * lanes;
      lane_t sum = LOAD(entry) + sample->left_products[i * m + j] + LOAD(cross + (i * m + j) * lanes) +
                   LOAD(cross + (j * m + i) * lanes);
      for (int32_t l = 0; l < q; l++) sum -= LOAD(mine + l * lanes) * LOAD(other + l * lanes);
      for (int32_t l = 0; l < j; l++) sum -= LOAD(gram + (i * m + l) * lanes) * LOAD(gram + (j * m + l) * lanes);
      if (i == j) {
        STORE(entry, sum);
        for (int lane = 0; lane < lanes; lane++) entry[lane] = sqrt(entry[lane]);
      } else {
        STORE(entry, sum / LOAD(gram + (j * m + j) * lanes));
      }
    }
    lane_t side = LOAD(right + i * lanes);
    for (int32_t l = 0; l < q; l++) side -= LOAD(mine + l * lanes) * LOAD(shares + l * lanes);
    for (int32_t l = 0; l < i; l++) side -= LOAD(gram + (i * m + l) * lanes) * LOAD(solution + l * lanes);
    STORE(solution + i * lanes, side / LOAD(gram + (i * m + i) * lanes));
  }
  for (int32_t i = m - 1; i >= 0; i--) {
    lane_t side = LOAD(solution + i * lanes);
    for (int32_t l = i + 1; l < m; l++) side -= LOAD(gram + (l * m + i) * lanes) * LOAD(solution + l * lanes);
    STORE(solution + i * lanes, side / LOAD(gram + (i * m + i) * lanes));
    const int32_t column = equation->own_index[i];
    STORE(coefficients + column * lanes, LOAD(solution + i * lanes) + sample->coefficients[column]);
  }

  // The changes in the coefficients of the basis, and back to the columns.
  for (int32_t i = 0; i < q; i++) {
    lane_t share = LOAD(shares + i * lanes);
    for (int32_t j = 0; j < m; j++)
      share -= (LOAD(shares + ((j + 1) * wide + i) * lanes) + sample->own_shares[j * q + i]) * LOAD(solution + j * lanes);
    STORE(shares + i * lanes, share);
  }
  for (int32_t i = 0; i < q; i++) {
    const int32_t column = sample->index[i];
    lane_t sum = (lane_t){0} + sample->coefficients[column];
    for (int32_t l = i; l < q; l++) sum += LOAD(shares + l * lanes) * sample->transform[i * q + l];
    STORE(coefficients + column * lanes, sum);
  }
}

// The states of a path, from what of them does not depend on it.
INLINE void follow(const forecast_equation *equation, const double *coefficients, double *path, int32_t steps,
                   const int plain) {
  lane_t last = equation->lookback > 0 ? LOAD(path - lanes) : (lane_t){0};
  for (int32_t step = 0; step < steps; step++) {
    double *state = path + (int64_t)step * lanes;
    lane_t value = LOAD(state);
    if (equation->span > 0) value += BACK(state, last, equation->span);
    for (int32_t j = equation->own - 1; j >= 0; j--) {
      lane_t column;
      OWN(column, equation, j, state, last, plain);
      value += LOAD(coefficients + equation->own_index[j] * lanes) * column;
    }
    STORE(state, value);
    last = value;
  }
}

MANY_MACHINES
int32_t forecast_run(const forecast_equation *equation, const forecast_future *future,
                     const double *coefficients, const double *errors, double *states, int64_t first,
                     int64_t count, double *target) {
  const int32_t k = equation->columns, m = equation->own, steps = future->steps;
  const int64_t live = count - first < lanes ? count - first : lanes;
  double *path = states + (int64_t)equation->lookback * lanes;
  spread(future->before, equation->lookback, states);

  // What does not depend on the path: errors and the columns that are given, step by step.
  for (int32_t step = 0; step < steps; step++) {
    const double *row = future->columns + (int64_t)step * k;
    lane_t even = {0}, odd = {0};
    if (errors) even = LOAD(errors + (int64_t)step * lanes);
    for (int32_t j = 0, own = 0; j < k; j++) {
      const lane_t b = LOAD(coefficients + j * lanes);
      if (own < m && equation->own_index[own] == j) {
        own++;
      } else if (future->drawn[j]) {
        odd += b * LOAD(future->drawn[j] + step * future->stride + first);
      } else if (j % 2) {
        odd += b * row[j];
      } else {
        even += b * row[j];
      }
    }
    STORE(path + (int64_t)step * lanes, even + odd);
  }

  if (is_plain(equation)) {
    follow(equation, coefficients, path, steps, 1);
  } else {
    follow(equation, coefficients, path, steps, 0);
  }

  // Its levels; a level times zero is zero unless it is infinite or no number.
  lane_t trace = {0};
  word_t lost = {0};
  for (int32_t step = 0; step < steps; step++) {
    double *state = path + (int64_t)step * lanes;
    if (equation->logarithmic) {
      exponential(state, state);
      lost |= (word_t)(LOAD(state) <= 0);
    }
    trace += LOAD(state) * 0.0;
    if (live == lanes) {
      STORE(target + step * count + first, LOAD(state));
    } else {
      memcpy(target + step * count + first, state, (size_t)live * sizeof(double));
    }
  }
  lost |= (word_t)(trace != 0);
  int32_t sound = 1;
  for (int64_t lane = 0; lane < live; lane++) sound &= lost[lane] == 0;
  return sound;
}
