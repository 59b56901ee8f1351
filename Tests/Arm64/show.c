#include "show.h"

#include <stdio.h>

static const char *set;

void show_set(const char *name) { set = name; }

void show(const char *kind, int index, double value) {
  printf("%s %s%d %.17g\n", set, kind, index, value);
}
