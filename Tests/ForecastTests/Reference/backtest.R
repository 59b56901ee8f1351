# Diebold-Mariano and accuracy of R's forecast package, called by make_backtest.py with a JSON of inputs.
# Rscript backtest.R INPUT OUTPUT; R_LIBS names the folder of the package when it is not installed.
suppressMessages({library(forecast); library(jsonlite)})
args <- commandArgs(trailingOnly = TRUE)
input <- fromJSON(args[1], simplifyDataFrame = FALSE)
dm <- lapply(input$dm, function(case) {
  test <- dm.test(case$first, case$second, h = case$h, power = case$power, varestimator = case$estimator)
  # dm.test computes Bartlett's weights wrongly at h = 1 (its lag sequence runs 1, 0), where the kernels agree anyway
  other <- if (case$h == 1) test else
    dm.test(case$first, case$second, h = case$h, power = case$power, varestimator = "bartlett")
  list(statistic = unname(test$statistic), pValue = unname(test$p.value), bartlettPValue = unname(other$p.value))
})
a <- input$accuracy
measures <- accuracy(rwf(ts(a$history), h = length(a$outcomes), drift = TRUE), a$outcomes)["Test set", ]
forecasts <- as.numeric(rwf(ts(a$history), h = length(a$outcomes), drift = TRUE)$mean)
write_json(list(dm = dm, accuracy = c(as.list(measures), list(forecasts = forecasts)),
                program = paste("R", getRversion(), "forecast", packageVersion("forecast"))),
           args[2], digits = I(17), auto_unbox = TRUE)
