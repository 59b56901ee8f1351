# Rscript make_diagnostics.R FOLDER: tests by lmtest, tseries, strucchange, car and base R.
# Called by make_diagnostics.py, which writes FOLDER/in.json and one CSV for each case.
suppressMessages({library(jsonlite); library(lmtest); library(tseries); library(strucchange); library(car)})
folder <- commandArgs(TRUE)[1]
cases <- fromJSON(file.path(folder, "in.json"), simplifyVector = FALSE)
out <- list()
two <- function(t) unname(c(t$statistic, t$p.value))
for (case in cases) {
  d <- read.csv(file.path(folder, case$file))
  y <- d$y; X <- as.matrix(d[, -1, drop = FALSE]); n <- nrow(X); k <- ncol(X)
  f <- if (case$constant) y ~ . - x0 else y ~ . - 1
  m <- lm(f, d); e <- unname(resid(m)); s2 <- sum(e^2) / (n - k)
  r <- list()
  for (p in c(1, 4)) {
    a <- bgtest(m, order = p, type = "Chisq", fill = 0); b <- bgtest(m, order = p, type = "F", fill = 0)
    r[[sprintf("breusch-godfrey(%d)", p)]] <- c(two(a), two(b))
    for (type in c("Ljung", "Box")) r[[sprintf("%s(%d)", if (type == "Box") "box-pierce" else "ljung-box", p)]] <- two(Box.test(e, p, type))
    z <- embed(e^2, p + 1); am <- summary(lm(z[, 1] ~ z[, -1])); LM <- nrow(z) * am$r.squared
    r[[sprintf("arch(%d)", p)]] <- c(LM, pchisq(LM, p, lower.tail = FALSE), unname(am$fstatistic[1]),
                                     unname(pf(am$fstatistic[1], am$fstatistic[2], am$fstatistic[3], lower.tail = FALSE)))
  }
  # Where Pan's algorithm fails, dwtest warns and falls back on a normal limit: such figures are left out.
  dw <- tryCatch(sapply(c("greater", "less", "two.sided"), function(a) unname(dwtest(m, alternative = a, exact = TRUE, iterations = 50)$p.value)),
                 warning = function(w) NULL)
  if (!is.null(dw)) r[["durbin-watson"]] <- unname(c(dwtest(m)$statistic, dw))
  r[["breusch-pagan studentised"]] <- two(bptest(m, if (case$constant) NULL else reformulate(names(d)[-1]), data = d))
  r[["breusch-pagan original"]] <- two(bptest(m, if (case$constant) NULL else reformulate(names(d)[-1]), data = d, studentize = FALSE))
  r[["jarque-bera"]] <- two(jarque.bera.test(e))
  r[["reset(2)"]] <- two(resettest(m, power = 2)); r[["reset(3)"]] <- two(resettest(m, power = 2:3))
  # Chow, both forms
  c0 <- case$chow
  if (c0 > k && n - c0 > k) {
    f1 <- lm.fit(X[1:c0, , drop = FALSE], y[1:c0]); f2 <- lm.fit(X[(c0 + 1):n, , drop = FALSE], y[(c0 + 1):n])
    u <- sum(f1$residuals^2, f2$residuals^2); q <- f1$rank + f2$rank - k
    F <- ((sum(e^2) - u) / q) / (u / (n - k - q))
    r[["chow"]] <- c(F, pf(F, q, n - k - q, lower.tail = FALSE))
    F <- ((sum(e^2) - sum(f1$residuals^2)) / (n - c0)) / (sum(f1$residuals^2) / (c0 - k))
    r[["chow forecast"]] <- c(F, pf(F, n - c0, c0 - k, lower.tail = FALSE))
  }
  if (!case$held) {
    ff <- y ~ X - 1
    w <- recresid(X, y)
    if (case$name != "longley") r[["recursive residuals"]] <- w
    W <- cumsum(w) / sqrt(s2); bound <- sqrt(n - k) + 2 * (1:(n - k)) / sqrt(n - k); A <- max(abs(W) / bound)
    r[["cusum"]] <- W
    r[["cusum test"]] <- c(A, strucchange:::pvalue.efp(A, "Brownian motion", FALSE, "max", k = 1))
    r[["cusum of squares"]] <- cumsum(w^2) / sum(w^2)
    if (2 * floor(0.15 * n) > 2 * k + 2) {
      s <- suppressWarnings(Fstats(ff, from = 0.15)); t <- sctest(s, type = "supF")
      r[["sup-F"]] <- c(unname(t$statistic), unname(t$p.value), s$breakpoint)
      h <- max(floor(0.15 * n), k + 1)
      b <- breakpoints(ff, h = h, breaks = min(5, ceiling(n / h) - 2))
      su <- summary(b)
      r[["bai-perron bic"]] <- unname(su$RSS["BIC", ]); r[["bai-perron ssr"]] <- unname(su$RSS["RSS", ])
      chosen <- b$breakpoints
      r[["bai-perron breaks"]] <- if (length(chosen) == 1 && is.na(chosen)) list() else chosen
    }
  } else {
    # A dummy that does not move at the ends keeps one coefficient: the same regressions with lm.
    held <- unlist(case$heldColumns) + 1; first <- floor(0.15 * n); q <- k - length(held)
    stats <- sapply(first:(n - first), function(t) {
      Z <- X[, -held]; Z[(t + 1):n, ] <- 0; u <- sum(lm.fit(cbind(X, Z), y)$residuals^2)
      (sum(e^2) - u) / (u / (n - k - q)) })
    lambda <- ((n - first)^2) / first^2
    r[["sup-F"]] <- c(max(stats), unname(strucchange:::pvalue.Fstats(max(stats), "supF", q, lambda)), which.max(stats) + first - 1)
  }
  ends <- if (case$held) c(n - 50, n - 1, n) else unique(c(k + 1, (n + k) %/% 2, n))
  r[["recursive coefficients"]] <- unlist(lapply(ends, function(t) {
    g <- lm.fit(X[1:t, , drop = FALSE], y[1:t]); se <- sqrt(diag(chol2inv(g$qr$qr[1:k, 1:k, drop = FALSE])) * sum(g$residuals^2) / (t - k))
    c(unname(g$coefficients), se) }))
  if (k > 2 || !case$constant) r[["vif"]] <- suppressWarnings(unname(vif(m)))
  r[["leverage"]] <- unname(hatvalues(m)); r[["cook"]] <- unname(cooks.distance(m))
  out[[case$name]] <- r
}
v <- function(p) paste(p, packageVersion(p))
out$version <- paste(c(R.version.string, v("lmtest"), v("tseries"), v("strucchange"), v("car")), collapse = ", ")
write(toJSON(out, digits = I(17), auto_unbox = TRUE), file.path(folder, "out.json"))
