extension RussianVocabulary {
  /// The last backtest: models, skill, bands.
  static let skill = """
    In the last backtest (%1) %2.
    По последнему бэктесту (%1) %2.

    no model beat the last price of %1 beyond doubt at any of %2 months ahead
    ни одна модель не превзошла последнюю цену (%1) на горизонтах %2 (в месяцах)

    no model beat the last price of %1 beyond doubt at any of %2 quarters ahead
    ни одна модель не превзошла последнюю цену (%1) на горизонтах %2 (в кварталах)

    no model beat the last price of %1 beyond doubt at any of %2 years ahead
    ни одна модель не превзошла последнюю цену (%1) на горизонтах %2 (в годах)

    the last price of %1 was beaten beyond doubt 1 month ahead and not otherwise
    последняя цена (%1) уверенно превзойдена на горизонте в 1 месяц и только на нём

    the last price of %1 was beaten beyond doubt 1 quarter ahead and not otherwise
    последняя цена (%1) уверенно превзойдена на горизонте в 1 квартал и только на нём

    the last price of %1 was beaten beyond doubt 1 year ahead and not otherwise
    последняя цена (%1) уверенно превзойдена на горизонте в 1 год и только на нём

    the last price of %1 was beaten beyond doubt %2 months ahead and not otherwise
    последняя цена (%1) уверенно превзойдена на горизонтах %2 (в месяцах) и только на них

    the last price of %1 was beaten beyond doubt %2 quarters ahead and not otherwise
    последняя цена (%1) уверенно превзойдена на горизонтах %2 (в кварталах) и только на них

    the last price of %1 was beaten beyond doubt %2 years ahead and not otherwise
    последняя цена (%1) уверенно превзойдена на горизонтах %2 (в годах) и только на них

    %1, origins %2 to %3
    %1, точки прогноза %2 – %3

    From %1, made by forecast backtest of %2, origins %3 to %4; this run has not repeated it.
    Из %1, получено командой forecast backtest по %2, точки прогноза %3 – %4; этот расчёт его не повторял.

    Squared error of the best of so many models over that of "the price stays where it is"; the best was picked afterwards, so a ratio a little below 1 is luck unless p (the larger of Diebold–Mariano's two kernels) times the number of models is small. Bands are those around the last price; p of held is small where their share differs from the promise beyond chance.
    Квадрат ошибки лучшей из стольких моделей к квадрату ошибки прогноза «цена не изменится»; лучшая выбрана задним числом, поэтому отношение чуть ниже 1 — случайность, если p (большее из двух ядер Дибольда — Мариано), умноженное на число моделей, не мало. Интервалы — вокруг последней цены; p доли мало там, где доля отличается от обещанной неслучайно.

    Every model on %1: squared error over that of the last price
    Все модели, %1: квадрат ошибки к квадрату ошибки последней цены

    %1 of %2 to %3
    %1, %2 – %3

    equation: '%1', estimated so by month or quarter on what was known, without shocks that only hindsight dates: of the kind that this run rests on. The bands of this run are drawn from its own equation and are not those judged here.
    уравнение: «%1», оценённое так же по месяцам или кварталам на том, что было известно, без шоков, даты которых известны лишь задним числом, — того рода, на котором держится этот расчёт. Интервалы этого расчёта построены по его собственному уравнению; здесь оценены не они.

    equation's ratio
    отношение уравнения

    Rows with fewer origins (n) are held against the last price on their own origins. p: the larger of Diebold–Mariano's two kernels; dir: share of movements foreseen; 80 %: share of outcomes inside 80 % bands, which like CRPS judge distributions of past errors.
    Строки с меньшим числом точек прогноза (n) сравниваются с последней ценой на своих точках. p — большее из двух ядер Дибольда — Мариано; направление — доля угаданных движений; 80 % — доля исходов внутри 80 %-х интервалов; интервалы и CRPS оценивают распределение прошлых ошибок.

    best model afterwards
    лучшая задним числом

    of
    из

    ratio to last price
    отношение к последней цене

    ratio %1
    отн. %1

    p %1
    p %1

    80 % bands held
    внутри 80 %-х интервалов

    p of held
    p доли

    months ahead
    горизонт, мес.

    quarters ahead
    горизонт, кв.

    years ahead
    горизонт, лет

    dir %1
    напр. %1

    no-change, last price
    без изменений, последняя цена

    no-change, average
    без изменений, средняя

    no-change from the average
    без изменений от средней

    drift
    дрейф

    AR of averages
    AR по средним

    AR of last prices
    AR по последним ценам

    damped trend of averages
    затухающий тренд средних

    damped trend of last prices
    затухающий тренд последних цен

    return to 5-year mean
    возврат к средней за 5 лет

    momentum of 3 months
    инерция 3 месяцев

    heating-oil spread
    спред печного топлива

    futures spread
    спред фьючерсов

    futures price
    цена фьючерса

    EIA in January
    EIA в январе

    VAR with production
    VAR с добычей

    VAR with stocks too
    VAR с добычей и запасами

    ARDL on production
    ARDL по добыче

    drivers frozen
    факторы заморожены

    study's equation
    уравнение статьи

    drivers of the outlook
    факторы из прогноза EIA

    equal weights
    равные веса

    inverse error of 36
    веса по обратной ошибке, 36

    Bates–Granger of 120
    Бейтс — Грейнджер, 120

    trimmed mean
    усечённое среднее

    mean shrunk to last price
    среднее, стянутое к последней цене

    oil link searched window
    нефтяная привязка, найденное окно

    with error correction
    с коррекцией ошибок

    from the last price
    от последней цены

    oil link %1
    нефтяная привязка %1

    regime-aware
    с учётом режима
    """
}
