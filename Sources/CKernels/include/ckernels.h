// Kernels that run eight simulated paths side by side, one in each lane of a vector, and least squares on rows that come and go.
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
  // Of the own columns as they stand in the sample, n × m by columns:
  const double *own;
  const double *left_over;     // what the basis leaves of them; n zeros when m is 0
  const double *left_products; // the products of these, m × m
  const double *own_shares;    // their inner products with the basis, m × q by rows
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
  const double *before;        // states before the first step (length lookback)
} forecast_future;

// `states` has room for (lookback + steps) · 8; levels go to `target[step·count + path]` for the paths from
// `first` on, as many of eight as there are. `errors` by lanes may be null. Returns 0 when a level is not a number, not
// finite or, under a logarithm, not above zero.
int32_t forecast_run(const forecast_equation *equation, const forecast_future *future,
                     const double *coefficients, const double *errors, double *states, int64_t first,
                     int64_t count, double *target);

// Cross products of rows of figures. `width` figures of a row, the last of them the response, are filled up with zeros
// to p, a multiple of eight; p more hold the bounds on their errors. `sums` has room for (2·width + 1)·p: the sums
// of products by rows and what they lack to doubled precision, both symmetric, and the sums of squared bounds.

// Adds `sign` (1 or −1) times the products of some rows that follow one another.
void forecast_add_products(int32_t width, double sign, int64_t rows, const double *figures, double *sums);

// Least squares from the products of k columns and, last, the response (width k + 1): gives the coefficients and
// returns a bound on the condition number of the columns scaled to unit length, infinity when it is too large for
// the steps to gain digits. `workspace` has room for (3k + 5)·p.
double forecast_solve_products(int32_t columns, const double *sums, double *workspace, double *coefficients);

#endif
