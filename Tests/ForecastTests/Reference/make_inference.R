# Rscript make_inference.R FOLDER: covariances, Wald tests and long-run errors by sandwich, car and lmtest.
# Called by make_inference.py, which writes FOLDER/in.json and one CSV for each case.
suppressMessages({library(jsonlite); library(sandwich); library(lmtest); library(car)})
folder <- commandArgs(TRUE)[1]
cases <- fromJSON(file.path(folder, "in.json"), simplifyVector = FALSE)
out <- list()
se <- function(V) sqrt(diag(V))
for (case in cases) {
  d <- read.csv(file.path(folder, case$file))
  m <- if (case$constant) lm(y ~ . - x0, d) else lm(y ~ . - 1, d)
  one <- if (case$constant) 1 else 0
  V <- list(classical = vcov(m))
  for (type in c("HC0", "HC1", "HC2", "HC3")) V[[tolower(type)]] <- vcovHC(m, type = type)
  nw <- function(...) NeweyWest(m, sandwich = TRUE, ...)
  V[["newey-west(0)"]] <- nw(lag = 0, prewhite = FALSE)
  V[["newey-west(4)"]] <- nw(lag = 4, prewhite = FALSE)
  V[["newey-west(4), adjusted"]] <- nw(lag = 4, prewhite = FALSE, adjust = TRUE)
  V[["newey-west(1994)"]] <- nw(prewhite = FALSE)
  # The names of the coefficients make sandwich leave the constant out of the bandwidth.
  a <- function(p) vcovHAC(m, prewhite = p, adjust = FALSE, weights = function(x, order.by, prewhite, ar.method, data, ...) {
    w <- weightsAndrews(x, kernel = "Bartlett", prewhite = p, tol = 0); w })
  V[["newey-west(andrews)"]] <- a(FALSE)
  bandwidth <- list(`newey-west(andrews)` = bwAndrews(m, kernel = "Bartlett", prewhite = FALSE),
                    `newey-west(1994)` = floor(bwNeweyWest(m, prewhite = FALSE)) + 1)
  if (nrow(d) > 2 * ncol(d) + 4) {
    V[["newey-west(4), prewhitened"]] <- nw(lag = 4, prewhite = TRUE)
    V[["newey-west(1994), prewhitened"]] <- nw(prewhite = TRUE)
    V[["newey-west(andrews), prewhitened"]] <- a(TRUE)
    bandwidth[["newey-west(andrews), prewhitened"]] <- bwAndrews(m, kernel = "Bartlett", prewhite = TRUE)
    bandwidth[["newey-west(1994), prewhitened"]] <- floor(bwNeweyWest(m, prewhite = TRUE)) + 1
  }
  r <- list(standardErrors = lapply(V, function(v) unname(se(v))), bandwidth = bandwidth)
  R <- do.call(rbind, lapply(case$R, unlist))
  for (name in c("classical", "hc1", "newey-west(4)")) {
    chi <- linearHypothesis(m, R, unlist(case$r), vcov. = V[[name]], test = "Chisq")
    f <- linearHypothesis(m, R, unlist(case$r), vcov. = V[[name]], test = "F")
    r$wald[[name]] <- c(chi$Chisq[2], chi[2, "Pr(>Chisq)"], f$F[2], f[2, "Pr(>F)"])
  }
  for (level in c(0.9, 0.95, 0.99)) r$interval[[as.character(level)]] <- unname(as.vector(t(confint(m, level = level))))
  r$p <- list(hc3 = unname(coeftest(m, vcov. = V$hc3)[, 4]), `newey-west(4)` = unname(coeftest(m, vcov. = V[["newey-west(4)"]])[, 4]))
  if (length(case$longRun) > 0) {
    b <- setNames(coef(m), paste0("b", seq_along(coef(m))))
    c1 <- case$level + 1
    for (name in c("classical", "hc3", "newey-west(4)")) {
      r$longRun[[name]] <- unlist(lapply(case$longRun, function(j) {
        g <- deltaMethod(b, sprintf("-b%d/b%d", j + 1, c1), vcov. = V[[name]])
        c(g$Estimate, g$SE)
      }))
      h <- deltaMethod(b, sprintf("log(0.5)/log(1+b%d)", c1), vcov. = V[[name]])
      r$halfLife[[name]] <- c(h$Estimate, h$SE)
    }
  }
  out[[case$name]] <- r
}
out$version <- paste0(R.version.string, ", sandwich ", packageVersion("sandwich"), ", lmtest ", packageVersion("lmtest"), ", car ", packageVersion("car"))
write(toJSON(out, digits = I(17), auto_unbox = TRUE), file.path(folder, "out.json"))
