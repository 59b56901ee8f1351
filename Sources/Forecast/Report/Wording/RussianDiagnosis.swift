extension RussianVocabulary {
  /// Diagnostic questions, what the answers mean, and how each test was made.
  static let diagnosis = """
    holds
    да

    doubtful
    под вопросом

    no answer
    нет ответа

    Are the residuals free of serial correlation?
    Свободны ли остатки от автокорреляции?

    The residuals show no memory over %1 (%2).
    Памяти в остатках нет, горизонт — %1 (%2).

    The residuals remember the last %1 (%2): %3.
    Остатки помнят прошлое, горизонт — %1 (%2): %3.

    with a lag of the left side among the terms the estimates themselves are then off; add lagged differences or a missing driver
    при лаге зависимой переменной среди регрессоров смещены и сами оценки; добавьте лаги разностей или пропущенный фактор

    the estimates stand but their classical standard errors do not; use Newey–West (--cov hac) or add lags
    оценки остаются в силе, а классические стандартные ошибки — нет; берите Ньюи — Уэста (--cov hac) или добавьте лаги

    Does one residual foretell the next?
    Предсказывает ли остаток следующий?

    No sign of it (%1).
    Признаков нет (%1).

    No sign of it (%1); Durbin–Watson itself (%2) is biased towards 2 here.
    Признаков нет (%1); сама статистика Дарбина — Уотсона (%2) здесь смещена к 2.

    It does (%1): %2.
    Предсказывает (%1): %2.

    It does (%1); Durbin–Watson itself (%2) is biased towards 2 here: %3.
    Предсказывает (%1); сама статистика Дарбина — Уотсона (%2) здесь смещена к 2: %3.

    Does the variance stay the same as the regressors move?
    Постоянна ли дисперсия при изменении регрессоров?

    Does the variance stay the same as squares and products of the regressors move?
    Постоянна ли дисперсия при изменении квадратов и произведений регрессоров?

    No sign that it moves with them (%1).
    Признаков зависимости нет (%1).

    It moves with them (%1): %2.
    Дисперсия от них зависит (%1): %2.

    classical standard errors are wrong, the estimates are not; use HC3 (--cov hc3), or Newey–West (--cov hac) where the residuals are correlated as well
    классические стандартные ошибки неверны, оценки верны; берите HC3 (--cov hc3), а при автокорреляции остатков — Ньюи — Уэста (--cov hac)

    Do large residuals leave the next ones calm?
    Спокойно ли после больших остатков?

    They do (%1).
    Да (%1).

    Large ones follow large ones (%1): %2.
    За большими следуют большие (%1): %2.

    forecast bands of one width are too wide in calm times and too narrow in others
    интервалы одной ширины слишком широки в спокойное время и слишком узки в остальное

    Could the residuals be normal?
    Могут ли остатки быть нормальными?

    They could (%1).
    Могут (%1).

    They are not: the largest, in %1, is %2 σ (%3): %4.
    Нет: наибольший, в %1, составляет %2 σ (%3): %4.

    p-values are approximate and normal bands too thin; say what happened then
    p-значения приближённы, нормальные интервалы слишком узки; объясните, что тогда произошло

    Is the functional form right?
    Верна ли функциональная форма?

    Powers of the fitted values add nothing (%1).
    Степени расчётных значений ничего не добавляют (%1).

    Powers of the fitted values still explain something (%1): %2.
    Степени расчётных значений ещё что-то объясняют (%1): %2.

    try logarithms, an interaction, or the variable that is missing
    попробуйте логарифмы, взаимодействие или пропущенную переменную

    Do the forecast errors of the growing sample cancel out?
    Гасят ли друг друга ошибки прогноза растущей выборки?

    They do: the CUSUM stays inside its lines (%1).
    Да: CUSUM остаётся внутри своих линий (%1).

    They do not: the CUSUM leaves its lines, first in %1 (%2), so the level of the equation has shifted; look for a missing driver or shorten the sample.
    Нет: CUSUM выходит за свои линии, впервые в %1 (%2): уровень уравнения сместился; ищите пропущенный фактор или укоротите выборку.

    Is the noise spread evenly over the sample?
    Равномерен ли шум по выборке?

    It is: the CUSUM of squares stays inside its 5 % lines.
    Да: CUSUM квадратов остаётся внутри 5-процентных линий.

    It is not: the CUSUM of squares is outside its 5 % lines between %1 and %2, so the variance or a coefficient changed; one σ does not fit the whole sample.
    Нет: CUSUM квадратов вне 5-процентных линий между %1 и %2: изменились дисперсия или коэффициент; одна σ не годится для всей выборки.

    It is not: the CUSUM of squares is outside its 5 % lines in %1, so the variance or a coefficient changed; one σ does not fit the whole sample.
    Нет: CUSUM квадратов вне 5-процентных линий в %1: изменились дисперсия или коэффициент; одна σ не годится для всей выборки.

    Are the coefficients the same throughout?
    Одинаковы ли коэффициенты по всей выборке?

    No break stands out (%1).
    Явного сдвига нет (%1).

    No break stands out (%1 held the same) (%2).
    Явного сдвига нет (%1 считаются неизменными) (%2).

    They change, most of all in %1 (%2): fit the parts on their own and see which coefficient moves; with trending levels the test is too quick to say so.
    Меняются, сильнее всего в %1 (%2): оцените части отдельно и посмотрите, какой коэффициент сдвинулся; при уровнях с трендом тест слишком скор на такой вывод.

    They change (%1 held the same), most of all in %2 (%3): fit the parts on their own and see which coefficient moves; with trending levels the test is too quick to say so.
    Меняются (%1 считаются неизменными), сильнее всего в %2 (%3): оцените части отдельно и посмотрите, какой коэффициент сдвинулся; при уровнях с трендом тест слишком скор на такой вывод.

    How many regimes does the sample hold?
    Сколько режимов в выборке?

    One, by BIC.
    По BIC — один.

    %1 by BIC, beginning again in %2: the coefficients are averages over them.
    По BIC — %1, с новым началом в %2: коэффициенты суть средние по режимам.

    Can the regressors be told apart?
    Различимы ли регрессоры?

    Barely: the others explain %1 so well that its variance is %2 times what it would be alone; read such coefficients together, not one by one.
    Едва: остальные объясняют %1 так хорошо, что его дисперсия в %2 раза больше, чем в одиночку; читайте такие коэффициенты вместе.

    Yes: the largest variance inflation is %1, for %2.
    Да: наибольшее раздутие дисперсии — %1, у %2.

    Does any single quarter decide the equation?
    Решает ли уравнение один квартал?

    Does any single year decide the equation?
    Решает ли уравнение один год?

    Does any single month decide the equation?
    Решает ли уравнение один месяц?

    No: %1 has the largest Cook's distance, %2, below 1.
    Нет: наибольшее расстояние Кука у %1 — %2, меньше 1.

    Yes: %1 has the largest Cook's distance, %2, above 1; fit the equation without it and compare.
    Да: наибольшее расстояние Кука у %1 — %2, больше 1; оцените уравнение без него и сравните.

    %1 needs %2 observations but the series has %3; extend the sample.
    %1: нужно наблюдений — %2, а в ряду их %3; удлините выборку.

    %1 quarters
    %1 кв.

    %1 years
    %1 лет

    %1 months
    %1 мес.

    p = %1
    p = %1

    p < %1
    p < %1

    Breusch–Godfrey, %1 lags
    Бройш — Годфри, лагов: %1

    Durbin's h
    h Дарбина

    Breusch–Pagan, studentised (Koenker)
    Бройш — Паган, стьюдентизированный (Кёнкер)

    White
    Уайт

    ARCH-LM, %1 lags
    ARCH-LM, лагов: %1

    Jarque–Bera
    Харке — Бера

    RESET, powers 2 to %1
    RESET, степени 2–%1

    CUSUM
    CUSUM

    Quandt–Andrews sup-F
    sup-F Квандта — Эндрюса

    F form, %1
    F-форма, %1

    zero presample residuals, R² about zero
    нулевые остатки до выборки, R² относительно нуля

    classical V, two-sided
    классическая V, двусторонний

    ρ = Σeₜeₜ₋₁/Σeₜ₋₁² (1 − DW/2 is near it), classical V, two-sided
    ρ = Σeₜeₜ₋₁/Σeₜ₋₁² (близко к 1 − DW/2), классическая V, двусторонний

    LM = n·R²
    LM = n·R²

    moments divided by n
    моменты делятся на n

    fitted values scaled before the powers are formed
    расчётные значения нормированы до возведения в степень

    crossing of a line by a Brownian motion
    пересечение линии броуновским движением

    σ² = SSR/(n − k)
    σ² = SSR/(n − k)

    sup-F(%1), trimming %2
    sup-F(%1), усечение %2

    q times the Chow F; p by Hansen (1997)
    q-кратная F Чоу; p по Хансену (1997)

    """
}
