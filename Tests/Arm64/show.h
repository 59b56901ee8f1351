// Output for the arm64 check, whose Swift has no standard input or output.
void show_set(const char *name);
void show(const char *kind, int index, double value);
