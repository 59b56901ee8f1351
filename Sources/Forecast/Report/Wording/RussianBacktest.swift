extension RussianVocabulary {
  /// The tables of a backtest: skill, horizons, and what could not be had.
  static let backtest = """
    %1: mean squared error over that of the last price, origins %2 to %3
    %1: средний квадрат ошибки к тому же последней цены, точки прогноза %2 – %3

    %1, %2 ahead: skill, directions and bands
    %1, %2 вперёд: точность, направления и интервалы

    %1 ahead: nothing beats the last price
    %1 вперёд: ничто не превосходит последнюю цену

    '%1' comes nearest of %2 at %3
    ближе всех из %2 — «%1»: %3

    '%1' comes nearest of %2 at %3.
    ближе всех из %2 — «%1»: %3.

    '%1' comes nearest of %2 at %3, being the last price itself at %4 of %5 origins
    ближе всех из %2 — «%1»: %3 (в %4 из %5 точек это и есть последняя цена)

    '%1' comes nearest of %2 at %3, being the last price itself at %4 of %5 origins.
    ближе всех из %2 — «%1»: %3 (в %4 из %5 точек это и есть последняя цена).

    %1 ahead: '%2' has %3 % less squared error than the last price (p %4, after Bonferroni for %5 rivals %6): nothing beats it beyond doubt
    %1 вперёд: у «%2» квадрат ошибки на %3 % меньше, чем у последней цены (p %4, с поправкой Бонферрони на %5 соперников %6): уверенно её ничто не превосходит

    %1 ahead: '%2' has %3 % less squared error than the last price (p %4, after Bonferroni for %5 rivals %6): nothing beats it beyond doubt.
    %1 вперёд: у «%2» квадрат ошибки на %3 % меньше, чем у последней цены (p %4, с поправкой Бонферрони на %5 соперников %6): уверенно её ничто не превосходит.

    %1 ahead: '%2' has %3 % less squared error than the last price, beyond luck (p %4, after Bonferroni for %5 rivals %6)
    %1 вперёд: у «%2» квадрат ошибки на %3 % меньше, чем у последней цены, и это не случайность (p %4, с поправкой Бонферрони на %5 соперников %6)

    %1 ahead: no model speaks at every origin
    %1 вперёд: ни одна модель не даёт прогноза во всех точках

    the last price is in the confidence set
    последняя цена входит в доверительное множество

    the last price is in the confidence set.
    последняя цена входит в доверительное множество.

    the last price is out of the confidence set
    последняя цена не входит в доверительное множество

    the last price is out of the confidence set.
    последняя цена не входит в доверительное множество.

    %1 rows with fewer origins left aside.
    строки с меньшим числом точек (%1) не учтены.

    1 row with fewer origins left aside.
    одна строка с меньшим числом точек не учтена.

    The average of each %1 is forecast. Below 1 is ahead of the last price of the origin.
    Прогнозируется средняя цена периода (%1). Меньше 1 — лучше последней цены в точке прогноза.

    ahead: horizons at which that is no luck, ** p below 0.05, * below 0.10 by Diebold–Mariano with rectangular and Bartlett kernels alike, each for itself, as if no other row had been tried.
    лучше: горизонты, на которых это не случайность, ** p ниже 0,05, * ниже 0,10 по Дибольду — Мариано с прямоугольным ядром и ядром Бартлетта, каждая строка сама по себе, как если бы других не пробовали.

    No row is ahead with p below 0.10 by Diebold–Mariano, rectangular and Bartlett kernels alike, though each be taken for itself, as if no other row had been tried.
    Ни одна строка не лучше последней цены с p ниже 0,10 по Дибольду — Мариано с прямоугольным ядром и ядром Бартлетта, даже если брать каждую саму по себе, как если бы других не пробовали.

    in set: horizons at which the model is in the %1 % confidence set of those that speak at every origin. n: origins at the shortest horizon; rows with fewer are held against the last price on their own origins. fails: origins at which the model could not be estimated, see below.
    в мн-ве: горизонты, на которых модель входит в %1-процентное доверительное множество тех, что дают прогноз во всех точках. n: точек прогноза на ближайшем горизонте; строки с меньшим числом сравниваются с последней ценой на своих точках. отказов: точки, в которых модель не удалось оценить, см. ниже.

    Models in logarithms (AR, VAR, ARDL, drift, damped trends, regressions, equations) forecast the median; squared errors favour the mean, which lies above it the more the further ahead.
    Модели в логарифмах (AR, VAR, ARDL, дрейф, затухающие тренды, регрессии, уравнения) прогнозируют медиану; квадрат ошибки благоприятствует среднему, которое тем выше медианы, чем дальше горизонт.

    Only %1 origins: p-values, stars and confidence sets are rough.
    Всего %1 точек прогноза: p-значения, звёздочки и доверительные множества приблизительны.

    Models see all history up to the origin.
    Модели видят всю историю до точки прогноза.

    Models see %1 up to the origin.
    Модели видят окно до точки прогноза: %1.

    Months to publication: %1; figures are today's editions cut by that delay, so later revisions are in them.
    Месяцев до публикации: %1; данные — сегодняшние издания, обрезанные на эту задержку, и поздние пересмотры в них уже есть.

    '%1' speaks from the last month that an edition had seen to its end, some days before it was published, and is held against the last price of that month: the edition of %2 against that of %3.
    «%1» прогнозирует от последнего месяца, который издание видело до конца, за несколько дней до публикации, и сравнивается с последней ценой этого месяца: издание %2 — с ценой %3.

    %1 has no figure for %2 in its file; it is filled by the %3 rule, as the plan says.
    В файле нет значения %1 за %2; оно восполнено по правилу %3, как указано в плане.

    '%1' has one column for averages and last prices, so that both no-change rows are one.
    У «%1» один столбец для средних и последних цен, так что обе строки «без изменений» — одна.

    '%1' could not be estimated at %2 origins; at %3: %4
    «%1» не удалось оценить в %2 точках; в %3: %4

    '%1' could not be estimated at 1 origin; at %2: %3
    «%1» не удалось оценить в одной точке; в %2: %3

    '%1' could not look %2 or more ahead at %3 origins; at %4: %5
    «%1» не удалось заглянуть на %2 и дальше в %3 точках; в %4: %5

    '%1' speaks at none of the origins.
    «%1» не даёт прогноза ни в одной точке.

    '%1' has no row %2 ahead, where not all of its parts speak.
    У «%1» нет строки на горизонтах %2: там прогноз дают не все её части.

    '%1' has its starting weights (equal, or one half) at origins that know fewer than %2 errors (%3 ahead): %4.
    У «%1» начальные веса (поровну или половина) в точках, где известно меньше %2 ошибок (горизонт, %3): %4.

    No bands and CRPS of '%1' %2 months ahead: %3
    Нет интервалов и CRPS у «%1» на горизонтах %2 (в месяцах): %3

    No bands and CRPS of '%1' %2 quarters ahead: %3
    Нет интервалов и CRPS у «%1» на горизонтах %2 (в кварталах): %3

    No bands and CRPS of '%1' %2 years ahead: %3
    Нет интервалов и CRPS у «%1» на горизонтах %2 (в годах): %3

    No p of directions of '%1' %2 months ahead: %3
    Нет p направлений у «%1» на горизонтах %2 (в месяцах): %3

    No p of directions of '%1' 1 month ahead: %2
    Нет p направлений у «%1» на горизонте в 1 месяц: %2

    No p of directions of '%1' %2 quarters ahead: %3
    Нет p направлений у «%1» на горизонтах %2 (в кварталах): %3

    there are %1 forecasts where %2 are needed; lower 'bands.minimum' or lengthen 'origins.warm_up'.
    прогнозов %1, а нужно %2; уменьшите bands.minimum или удлините origins.warm_up.

    there are %1 forecasts where %2 are needed; let there be more origins.
    прогнозов %1, а нужно %2; возьмите больше точек.

    '%1' has no figure for %2 (it runs from %3 to %4); choose a period inside the span or extend the data.
    у «%1» нет значения за %2 (ряд с %3 по %4); выберите период внутри ряда или продлите данные.

    '%1' begins in %2, which was not published by %3 (%4 months later); begin with a later origin.
    «%1» начинается в %2, и к %3 это ещё не было опубликовано (задержка, мес.: %4); начните с более поздней точки.

    A difference
    разность

    A moving average of %1
    скользящая средняя за %1

    A VAR of %1 series and order up to %2
    VAR из %1 рядов с порядком до %2

    Pesaran–Timmermann needs rises and falls among the %1 forecasts and outcomes of '%2'; extend the origins.
    Песарану — Тиммерманну нужны подъёмы и падения среди %1 прогнозов и исходов «%2»; возьмите больше точек.

    Bands of '%1' %2 periods ahead are shares of the forecast but its forecast from %3 is %4, the first of %5 of zero or less; a combination without negative weights stays above zero.
    интервалы «%1» на %2 периодов вперёд — доли прогноза, а прогноз из %3 равен %4, первый из %5 не выше нуля; комбинация без отрицательных весов остаётся выше нуля.

    its part '%1' could not be estimated, as said of that; leave it out or begin later.
    не удалось оценить её часть «%1», о чём сказано там; исключите её или начните позже.

    its part '%1' does not forecast %2; leave it out there.
    её часть «%1» не прогнозирует %2; исключите её там.

    ratio: squared error over that of the last price. p: Diebold–Mariano's that both are equal, two-sided, the larger of two kernels (rectangular with the Harvey–Leybourne–Newbold correction, and Bartlett's), small for what is worse as well. dir: movements from the last price foreseen; p dir: Pesaran–Timmermann, one-sided, too small beyond one %1 ahead.
    отн.: квадрат ошибки к тому же последней цены. p: Дибольда — Мариано, что оба равны, двусторонний, большее из двух ядер (прямоугольное с поправкой Харви — Лейборна — Ньюболда и Бартлетта); мало и для того, что хуже. напр.: угаданные движения от последней цены; p напр.: Песаран — Тиммерманн, односторонний, занижен дальше первого горизонта (%1).

    80 %: outcomes held by 80 % bands; p 80 %: small where that differs from the promise beyond chance; width: of these on average; score: the interval score, width and misses in one; CRPS: of the whole distribution; of the last three smaller is better. Forecast distributions come from each model's own past errors known at the origin, at least %1 of them, %2. With fewer than %3 bands no share is shown. Rows with other origins are not comparable.
    80 %: исходы внутри 80 %-х интервалов; p 80 %: мало там, где доля отличается от обещанной неслучайно; ширина: их средняя; оценка: оценка интервала, ширина и промахи вместе; CRPS: всего распределения; последние три тем лучше, чем меньше. Распределения прогнозов построены по собственным прошлым ошибкам модели, известным в точке прогноза, не менее %1, %2. Если интервалов меньше %3, доля не показана. Строки с другими точками несравнимы.

    80 % bands %1 hold %2 of outcomes %3 ahead: what they promise, within chance (p %4 or more). Those of 50 % hold %5; those of 95 %, whose misses are too few for a test, %6.
    80 %-е интервалы %1 содержат %2 исходов на горизонтах %3: обещанное, в пределах случайности (p не меньше %4). 50 %-е содержат %5; 95 %-е, у которых промахов слишком мало для проверки, — %6.

    80 % bands %1 hold %2 of outcomes %3 ahead: beyond chance not what they promise at %4; within chance at %5. Those of 50 % hold %6; those of 95 %, whose misses are too few for a test, %7.
    80 %-е интервалы %1 содержат %2 исходов на горизонтах %3: неслучайно не то, что обещано, на %4; в пределах случайности на %5. 50 %-е содержат %6; 95 %-е, у которых промахов слишком мало для проверки, — %7.

    80 % bands %1 hold %2 of outcomes %3 ahead: beyond chance not what they promise at %4. Those of 50 % hold %5; those of 95 %, whose misses are too few for a test, %6.
    80 %-е интервалы %1 содержат %2 исходов на горизонтах %3: неслучайно не то, что обещано, на %4. 50 %-е содержат %5; 95 %-е, у которых промахов слишком мало для проверки, — %6.

    Of what they hold %1 ahead there is no test: %2 outcomes that overlap so much tell no share from another.
    Для содержимого на горизонтах %1 проверки нет: %2 исходов с таким перекрытием не отличают одну долю от другой.

    80 % bands %1 say little %2 ahead: the upper end is %3 times the lower on average, and beyond %4 half and twice the price are both inside.
    80 %-е интервалы %1 мало что говорят на горизонтах %2: верхний конец в среднем в %3 раза выше нижнего, а если больше %4, внутри и половина цены, и двойная.

    Of the 80 % bands of the other models %1 of %2 differ from their promise beyond chance; at 5 % chance alone gives one in twenty.
    Из 80 %-х интервалов остальных моделей от обещанного неслучайно отличаются %1 из %2; при 5 % одна случайность даёт одну из двадцати.

    Of the 80 % bands of the other models %1 of %2 differ from their promise beyond chance: %3; at 5 % chance alone gives one in twenty.
    Из 80 %-х интервалов остальных моделей от обещанного неслучайно отличаются %1 из %2: %3; при 5 % одна случайность даёт одну из двадцати.

    %1 of all %2 bands say little: their upper end is more than %3 times the lower on average.
    Мало что говорят %1 из всех %2 интервалов: их верхний конец в среднем более чем в %3 раза выше нижнего.

    around the last price
    вокруг последней цены

    as wide as the price moves, widened after every miss and narrowed after every hit
    по ширине движений цены, шире после каждого промаха и уже после каждого попадания

    taken as they came
    взятым как есть

    and are widened after every miss and narrowed after every hit
    и расширяются после каждого промаха и сужаются после каждого попадания

    model
    модель

    ahead
    лучше

    in set
    в мн-ве

    fails
    отказов

    dir
    напр.

    p dir
    p напр.

    bands
    интерв.

    width
    ширина

    score
    оценка
    """
}
