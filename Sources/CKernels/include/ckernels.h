// Kernels that run eight simulated paths side by side, one in each lane of a vector, and a growing least squares.
//
// Every array "by lanes" holds eight neighbouring doubles for each entry. Nothing is allocated here and
// nothing is kept between calls; the caller owns all memory.
#ifndef FORECAST_CKERNELS_H
#define FORECAST_CKERNELS_H

#include <stdint.h>

// How many paths run side by side.
#define FORECAST_LANES 8
// How deep the stack of a column's program may grow.
#define FORECAST_STACK 32

// One step of the program that forms a column from earlier figures of the left side's variable. The state is
// that variable, or its logarithm when the left side is one.
enum {
  forecast_load_state = 0, // push the state `argument` periods before
  forecast_exponential = 1,
  forecast_logarithm = 2,
  forecast_subtract = 3, // pop b, then a; push a − b
  forecast_power = 4,    // raise the top to the power of `argument`
};

typedef struct {
  int32_t code;
  int32_t argument;
} forecast_instruction;

// An equation: value = Σ bⱼ·xⱼ + error; state = value, plus the state `span` periods before when span > 0.
typedef struct {
  int32_t columns;          // k
  int32_t own;              // m, how many columns are formed from the left side's variable
  const int32_t *own_index; // which columns these are (length m)
  const int32_t *program;   // where the program of each begins, and the end of the last (length m + 1)
  const forecast_instruction *instructions;
  int32_t span;        // periods of the left side's difference, 0 for a level
  int32_t lookback;    // periods before the first that programs and span reach back to
  int32_t logarithmic; // whether the state is a logarithm
} forecast_equation;

// How rows of errors are drawn from a pool of residuals.
typedef struct {
  int32_t kind;       // 0 any residual of the pool, 1 the row's own with a random sign, 2 any with a random sign,
                      // 3 blocks of neighbours
  int32_t pool;       // residuals in the pool
  int32_t length;     // of a block
  const double *residuals;
  const double *block_means; // mean of the residuals that may stand at each place of a block (length `length`)
} forecast_errors;

// Draws rows of errors by lanes. `random` holds the four words of xoshiro256** by lanes and moves on.
void forecast_draw_errors(const forecast_errors *errors, uint64_t *random, int32_t rows, double *target);

// Columns that do not change from draw to draw, made orthonormal: row-major in blocks of eight columns,
// `basis[(block·rows + row)·8 + column]`, zero beyond the last.
typedef struct {
  int32_t rows;            // n
  int32_t fixed;           // q, fixed columns
  const int32_t *index;    // which columns of the equation these are (length q)
  const double *basis;     // orthonormal columns
  const double *transform; // q × q by rows: coefficients of the columns from those of the basis
  const double *coefficients; // b of the equation that the errors are added to (length k)
  const double *known;     // Σ over the fixed columns of bⱼ·xⱼ (length n)
  const double *before;    // states before the first row (length lookback)
} forecast_sample;

// Doubles of memory that forecast_reestimate needs.
int64_t forecast_workspace(const forecast_equation *equation, const forecast_sample *sample);

// Re-estimates the equation on errors by lanes (rows · 8). The own columns (none when equation->own is 0)
// are formed anew from the states that the errors bring about. Coefficients by lanes (k · 8).
void forecast_reestimate(const forecast_equation *equation, const forecast_sample *sample,
                         const double *errors, double *workspace, double *coefficients);

// Runs eight paths forward.
typedef struct {
  int32_t steps;
  const double *columns;       // steps × k by rows; what stands under an own or a drawn column is not read
  const double *const *drawn;  // for each column its drawn figures, `drawn[j][step·stride + path]`, or null
  int64_t stride;              // paths of a step in `drawn`, a multiple of eight
  const double *before;        // states before the first step (length lookback), the same for all paths when
  int64_t before_stride;       // this is 0, else `before[i·before_stride + path]`
} forecast_future;

// `states` has room for (lookback + steps) · 8; levels go to `target[step·count + path]` for the paths from
// `first` on, as many of eight as there are. `errors` by lanes may be null.
void forecast_run(const forecast_equation *equation, const forecast_future *future,
                  const double *coefficients, const double *errors, double *states, int64_t first,
                  int64_t count, double *target);

// Turns a row of k columns and its response into the triangle of the rows before by plane rotations. The
// triangle is (k + 1) × (k + 1) by rows with the response as last column; `row` (k + 1) is used up.
void forecast_append_row(int32_t columns, double *triangle, double *row);

#endif
