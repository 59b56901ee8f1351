# Rscript nist_peers.R FOLDER: R's lm on the CSV files of make_nist_peers.py, one line a figure.
folder <- commandArgs(trailingOnly = TRUE)[1]
right <- function(degree) paste("y ~ x", paste0("+ I(x^", seq_len(degree)[-1], ")", collapse = " "))
formulas <- c(Norris = "y ~ x", Pontius = right(2), NoInt1 = "y ~ x - 1", NoInt2 = "y ~ x - 1", Filip = right(10),
              Longley = "y ~ x1 + x2 + x3 + x4 + x5 + x6", Wampler1 = right(5), Wampler2 = right(5), Wampler3 = right(5),
              Wampler4 = right(5), Wampler5 = right(5))
write_figures <- function(program, name, fit) {
  s <- suppressWarnings(summary(fit))
  b <- coef(fit)
  e <- rep(NA_real_, length(b))
  e[!is.na(b)] <- s$coefficients[, 2]
  cat(sprintf("%s %s %s %.17g\n", program, name, c(rep("b", length(b)), rep("s", length(b)), "d", "r"),
              c(b, e, s$sigma, s$r.squared)), sep = "")
}
for (name in names(formulas)) {
  data <- read.csv(file.path(folder, paste0(name, ".csv")))
  write_figures("lm", name, lm(as.formula(formulas[[name]]), data))
}
filip <- read.csv(file.path(folder, "Filip.csv"))
write_figures("lm(tol=1e-10)", "Filip", lm(as.formula(formulas[["Filip"]]), filip, tol = 1e-10))
cat("version", R.version.string, "\n")
