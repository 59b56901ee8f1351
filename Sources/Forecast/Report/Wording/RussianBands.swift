extension RussianVocabulary {
  /// Tables of bands, probabilities and sensitivity.
  static let bands = """
    Bands around annual averages: %1
    Интервалы среднегодовых цен: %1

    every price under every scenario
    каждая цена по каждому сценарию

    Bands around quarterly averages
    Интервалы среднеквартальных цен

    price
    цена

    unit
    единица

    median
    медиана

    mean
    среднее

    low %1
    низ %1

    high %1
    верх %1

    Gas, %1
    Газ: %1

    Europe
    Европа

    Gas, Europe
    Газ в Европе

    Gas, Russian parity
    Газ, российский паритет

    Gas, Russian tariff
    Газ, российский тариф

    Gas, FSU average
    Газ, среднее по бывшему СССР

    Gas, Central Asia average
    Газ, среднее по Средней Азии

    %1 paths for each scenario: %2.
    Траекторий на сценарий — %1: %2.

    errors of the oil equation in blocks of %1
    ошибки уравнения цены нефти — бутстреп блоками по %1

    errors of the oil equation drawn again from its residuals
    ошибки уравнения цены нефти — бутстреп остатков

    errors of the oil equation drawn normal
    ошибки уравнения цены нефти нормальны

    errors of the oil equation with signs drawn anew
    ошибки уравнения цены нефти — бутстреп со случайными знаками

    no errors of the oil equation
    ошибки уравнения цены нефти не разыгрываются

    its coefficients held
    коэффициенты постоянны

    its coefficients estimated again for each path on the regressors as they stand
    коэффициенты переоценены для каждой траектории при неизменных регрессорах

    its coefficients estimated again for each path on a history drawn anew
    коэффициенты переоценены для каждой траектории по заново разыгранной истории

    its coefficients drawn normal
    коэффициенты нормальны

    growth of %1 with a standard deviation of %2 points a year
    рост (%1) со стандартным отклонением %2 п. п. в год

    growth of %1 straying as it did in history
    рост (%1) отклоняется, как в прошлом

    tie of %1 with a standard deviation of %2
    связь %1 со стандартным отклонением %2

    errors of the gas relation in blocks of %1
    ошибки зависимости газа блоками по %1

    errors of the gas relation drawn again from its residuals
    ошибки зависимости газа — бутстреп остатков

    errors of the gas relation drawn normal
    ошибки зависимости газа нормальны

    price of the hub with %1 % a year
    цена хаба с отклонением %1 % в год

    seed %1
    начальное число %1

    Bands are conditional on the scenario's %1, which do not stray.
    Интервалы условны: факторы сценария (%1) не отклоняются.

    Drivers stray around the scenario as stated.
    Факторы отклоняются от сценария, как задано.

    low and high are the ends of a band by its width in percent; it holds for its own period. Averages are taken path by path, quantiles after. exp of a log forecast is a median; a few large prices move the mean far.
    «Низ» и «верх» — концы интервала данной ширины в процентах; он относится к своему периоду. Средние берутся по траекториям, квантили после. Экспонента логарифма — медиана; немногие высокие цены сильно сдвигают среднее.

    How likely
    Вероятности

    price in a year
    цена в году

    mixture of paths: %1
    смесь траекторий: %1

    %1 above %2 %3 in %4
    %1 выше %2 %3 в %4 г.

    %1 below %2 %3 in %4
    %1 ниже %2 %3 в %4 г.

    The share of %1 paths whose annual average lies there.
    Доля траекторий (из %1), среднегодовая цена которых лежит там.

    What %1 of %2 answers to each assumption: %3
    Отклик на каждую предпосылку: %1 в %2 г., «%3»

    assumption
    предпосылка

    moved by
    сдвиг

    down
    вниз

    up
    вверх

    oil equation: %1
    уравнение цены нефти: %1

    gas relation: %1
    зависимость газа: %1

    growth of demand
    рост спроса

    growth of production
    рост добычи

    additions to reserves
    прирост запасов

    probability of %1
    вероятность сценария «%1»

    ratio of %1 to %2
    отношение %1 к %2

    spread of %1 to %2
    спред %1 к %2

    transport of Urals
    транспорт Urals

    shares of the FSU
    доли стран бывшего СССР

    shares of Central Asia
    доли стран Средней Азии

    price of the hub
    цена хаба

    share of the hub
    доля хаба

    s.e.
    станд. ош.

    %-points
    п. п.

    One assumption moved at a time, in all its years and scenarios; the change of the annual average. Assumptions that move nothing are left out.
    Сдвигается по одной предпосылке, во всех её годах и сценариях; показано изменение среднегодовой цены. Предпосылки без отклика опущены.

    A coefficient is held some standard errors (s.e.) away and the others are estimated again.
    Коэффициент закрепляется на указанном числе стандартных ошибок от оценки, остальные переоцениваются.

    Empty where the plan does not hold with the assumption moved.
    Пусто там, где план со сдвинутой предпосылкой не выполняется.

    Assumptions of the plan that the results use
    Предпосылки плана, от которых зависят результаты

    key
    ключ

    value
    значение

    line
    строка

    quarterly
    по кварталам

    annual
    по годам

    monthly
    по месяцам

    same_period
    к тому же периоду прошлого года

    smooth
    среднегодовыми

    end_to_end
    от конца года к концу следующего

    through %1
    по %1

    from %1, through %2
    с %1 по %2

    kinds %1, rule %2
    виды: %1, правило: %2

    half
    половина

    resampled
    бутстреп

    fixed_design
    неизменные регрессоры

    errors block, block_length %1, parameters normal
    ошибки блоками, длина блока %1, параметры нормальны

    errors block, block_length %1, parameters normal, hub %2
    ошибки блоками, длина блока %1, параметры нормальны, хаб %2


    %1 paths for each scenario: about %2 of them lie beyond either end of a band of %3 %, so the ends are a matter of luck; draw 200 or more.
    Траекторий на сценарий — %1: за каждым из концов интервала %3 % лежит около %2 из них, поэтому концы случайны; разыграйте 200 и более.

    Growth of demand less that of production strays by %1 points a year in the paths; over %2 to %3 it strayed by %4, the two growths having a correlation of %5.
    Прирост спроса за вычетом прироста добычи отклоняется на траекториях на %1 п. п. в год; за %2–%3 гг. он отклонялся на %4 при корреляции двух приростов %5.

    Growth of demand less that of production strays by %1 points a year in the paths; no common years of the two are known.
    Прирост спроса за вычетом прироста добычи отклоняется на траекториях на %1 п. п. в год; общих лет у двух рядов нет.

    %1: %2 % of the paths of the oil price leave the range of the sample (%3 to %4 %5), down to %6 and up to %7; there the median says more than the mean.
    %1: %2 % траекторий цены нефти выходят за диапазон выборки (%3 – %4 %5), вниз до %6 и вверх до %7; там медиана говорит больше, чем среднее.

    %1: paths below zero: %2; a spread or a cost is taken off however low the price.
    %1: траектории ниже нуля: %2; спред или издержки вычитаются при любой цене.

    %1 independent of the other drivers
    %1 независимо от прочих факторов

    demand and production with a correlation of %1
    спрос и добыча с корреляцией %1

    demand and production with the correlation that they had
    спрос и добыча с корреляцией, которая у них была
    """
}
