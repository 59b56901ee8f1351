extension FigureText {
  /// The text in both languages.
  var pair: (english: String, russian: String) {
    switch self {
    case .figureCaption: ("Figure %1. %2", "Рисунок %1. %2")
    case .tableCaption: ("Table %1. %2", "Таблица %1. %2")
    case .oilHistory:
      ("Historical annual average oil prices", "Исторические среднегодовые цены на нефть")
    case .extractionCosts: ("Growth rate of extraction costs", "Темпы роста издержек добычи")
    case .oilForecast: ("Oil price forecast", "Прогноз цены нефти")
    case .gasForecast: ("European gas price forecast", "Прогноз цены газа в Европе")
    case .russianGas:
      ("Annual domestic gas prices in Russia", "Среднегодовые внутренние цены газа в России")
    case .fsuGas:
      (
        "Annual gas prices for the CIS and the Baltics",
        "Среднегодовые цены газа для стран СНГ и Балтии"
      )
    case .centralAsianGas:
      ("Average prices of Central Asian gas", "Средние цены среднеазиатского газа")
    case .balanceTable:
      (
        "Forecast of world oil production and consumption",
        "Прогноз мировой добычи и потребления нефти"
      )
    case .oilPriceTable:
      ("Forecast of the annual average oil price", "Прогноз среднегодовой цены нефти")
    case .gradeForecast: ("%1: price forecast", "%1: прогноз цены")
    case .realForecast:
      ("WTI in dollars of %1: price forecast", "WTI в долларах %1 года: прогноз цены")
    case .balanceBars: ("World oil balance: %1", "Мировой баланс нефти: %1")
    case .stockChange:
      ("Implied change of world oil stocks", "Расчётное изменение мировых товарных запасов нефти")
    case .whatIf:
      (
        "WTI in %1 by growth of demand and supply",
        "WTI в %1 году в зависимости от роста спроса и предложения"
      )
    case .oilFit: ("The oil equation: fitted and actual", "Уравнение цены нефти: расчёт и факт")
    case .oilResiduals: ("Residuals of the oil equation", "Остатки уравнения цены нефти")
    case .gasFit:
      ("The European gas price and its average of Brent", "Цена газа в Европе и средняя Brent")
    case .europeanGas: ("European gas", "Газ в Европе")
    case .fan: ("%1: forecast with its bands", "%1: прогноз с интервалами")
    case .annualDollars: ("Annual averages, dollars of the day", "Среднегодовые, текущие доллары")
    case .scenarioOf: ("scenario: %1", "сценарий: %1")
    case .domesticSubtitle:
      ("Regulated tariff and price of parity with export", "Регулируемый тариф и цена паритета")
    case .paritySubtitle: ("Price of parity with export", "Цена паритета с экспортом")
    case .countriesSubtitle:
      ("Share × European price, or the agreed price", "Доля × цена в Европе или согласованная цена")
    case .balanceSubtitle: ("Annual averages", "Среднегодовые значения")
    case .fitSubtitle:
      ("Change of the logarithm of the price, %1", "Изменение логарифма цены, %1")
    case .residualSubtitle:
      (
        "Actual less fitted change of the logarithm, %1",
        "Факт минус расчёт изменения логарифма, %1"
      )
    case .gasFitSubtitle: ("Monthly, %1, rule %2", "По месяцам, %1, правило %2")
    case .gridSubtitle:
      (
        "Average of the year, dollars of the day; supply is %1",
        "Среднее за год, текущие доллары; предложение — %1"
      )
    case .fanSubtitle:
      (
        "Median and bands of the simulated paths",
        "Медиана и интервалы по смоделированным траекториям"
      )
    case .price: ("price", "цена")
    case .realPrice: ("price in dollars of %1", "цена в долларах %1 года")
    case .volume: ("volume", "объём")
    case .change: ("change of stocks", "изменение товарных запасов")
    case .growthOfDemand: ("growth of demand", "рост спроса")
    case .growthOfSupply: ("growth of supply", "рост предложения")
    case .fitted: ("fitted Δ ln P", "расчёт Δ ln P")
    case .actual: ("actual Δ ln P", "факт Δ ln P")
    case .residual: ("residual", "остаток")
    case .brentAverage: ("average of Brent", "средняя цена Brent")
    case .gasPrice: ("gas price", "цена газа")
    case .known: ("%1, known", "%1, факт")
    case .outcome: ("what happened", "как сложилось")
    case .observed: ("observed", "наблюдалось")
    case .forecastFrom: ("forecast from %1", "прогноз с %1")
    case .published: ("published", "опубликовано")
    case .year: ("year", "год")
    case .production: ("production", "добыча")
    case .otherSupply: ("other supply", "прочее предложение")
    case .demand: ("demand", "спрос")
    case .stocks: ("change of stocks", "изменение товарных запасов")
    case .tariff: ("tariff", "тариф")
    case .parity: ("parity", "паритет")
    case .europe: ("European price", "цена в Европе")
    case .average: ("average", "средняя")
    case .identity: ("actual = fitted", "факт = расчёт")
    case .median: ("median", "медиана")
    case .fitLine: ("%1 + %2 × average", "%1 + %2 × средняя")
    case .nominalOf: ("%1, dollars of the day", "%1, текущие доллары")
    case .realOf: ("%1, dollars of %2", "%1, доллары %2 года")
    case .country: ("country", "страна")
    case .outcomes: ("outcomes", "исходов")
    case .evenSpread:
      (
        "honest forecast: 95 of 100 bars end in the band",
        "честный прогноз: 95 из 100 столбцов в полосе"
      )
    case .transformAxis:
      (
        "share of the forecast distribution below the outcome",
        "доля прогнозного распределения ниже исхода"
      )
    case .transformTitle:
      ("Where outcomes fell in their forecasts", "Куда попали исходы в прогнозных распределениях")
    case .transformSubtitle: ("%1, %2 ahead", "%1, горизонт %2")
    case .outcomeNote:
      (
        "What happened after %1 enters no forecast of oil; it is shown beside it.",
        "Что произошло после %1, в прогноз нефти не входит; показано рядом."
      )
    case .medianNote:
      (
        "A dynamic forecast without residuals: the exponential of a logarithm is the median, not the mean.",
        "Динамический прогноз без остатков: экспонента логарифма — медиана, а не среднее."
      )
    case .relationNote:
      (
        "Scenario lines show the relation %1 to Brent, in known years too.",
        "Линии сценариев — зависимость %1 от Brent, в том числе в известные годы."
      )
    case .hubNote:
      (
        "A share of the price follows a hub, as the plan states; the rest the relation %1 to Brent.",
        "Часть цены следует за хабом, как указано в плане, остальное — зависимость %1 от Brent."
      )
    case .weightNote:
      (
        "The average is weighted as the plan states.", "Средняя взвешена так, как указано в плане."
      )
    case .realNote:
      (
        "Deflated by consumer prices of the United States.",
        "Дефлировано потребительскими ценами США."
      )
    case .sourceFiles:
      ("plan %1; data %2; own computation", "план %1; данные %2; собственный расчёт")
    case .quoteNote:
      (
        "Urals is known for single months; the others follow its tie to Brent.",
        "Urals известна за отдельные месяцы; остальные — по связи с Brent."
      )
    case .cutNote:
      ("The %1 reaches %2, above the frame.", "Выше рамки: %1 доходит до %2.")
    case .skill:
      ("%1: skill against the last price", "%1: точность против последней цены")
    case .skillNote:
      (
        "Below 1 is ahead of the last price known at the origin, above 1 behind it.",
        "Ниже 1 — точнее последней цены, известной на дату прогноза, выше 1 — хуже."
      )
    case .skillAllNote:
      (
        "Single models that speak at every origin and horizon shown; all others stand in the tables.",
        "Одиночные модели, дающие прогноз на каждую дату и показанный горизонт; остальные — в таблицах."
      )
    case .independenceNote:
      (
        "The band takes the outcomes as independent, which they are only one period ahead.",
        "Полоса считает исходы независимыми; таковы они лишь на один период вперёд."
      )
    case .ratioToLast:
      (
        "mean squared error, ratio to the last price", "средний квадрат ошибки к последней цене"
      )
    case .ahead: ("%1s ahead", "горизонт, %1")
    case .oilRuleAlone: ("%1, oil rule alone", "%1, только нефтяная формула")
    case .planOf: ("Plan %1", "План %1")
    case .oneScenario: ("scenario %1", "сценарий %1")
    case .severalScenarios: ("scenarios %1", "сценарии %1")
    case .heatBasisOf: ("heat basis %1", "теплота сгорания %1")
    case .noCosts:
      (
        "the data hold no series of extraction costs, and the study prints no figures of its own; the picture is lost.",
        "в данных нет ряда издержек добычи, а в тексте статьи нет его чисел; рисунок утрачен."
      )
    case .noGas: ("the plan has no section 'gas'.", "в плане нет раздела «gas».")
    case .noRussia: ("the plan has no section 'gas.russia'.", "в плане нет раздела «gas.russia».")
    case .noCountries: ("the plan has no section '%1'.", "в плане нет раздела «%1».")
    }
  }
}
