#include "ckernels.h"

#include <math.h>

void forecast_append_row(int32_t columns, double *triangle, double *row) {
  const int32_t width = columns + 1;
  for (int32_t j = 0; j < width; j++) {
    double *above = triangle + (int64_t)j * width;
    if (row[j] == 0) continue;
    const double length = sqrt(above[j] * above[j] + row[j] * row[j]);
    const double c = above[j] / length, s = row[j] / length;
    for (int32_t l = j; l < width; l++) {
      const double upper = above[l], lower = row[l];
      above[l] = c * upper + s * lower;
      row[l] = c * lower - s * upper;
    }
  }
}
