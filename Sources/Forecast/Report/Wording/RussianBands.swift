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

    1 path for each scenario: %1.
    На сценарий одна траектория: %1.

    errors of the oil equation in blocks of %1
    ошибки уравнения цены нефти — бутстреп блоками по %1

    errors of the oil equation drawn again from its residuals
    ошибки уравнения цены нефти — бутстреп остатков

    errors of the oil equation drawn normal
    ошибки уравнения цены нефти нормальны

    errors of the oil equation with signs drawn anew
    ошибки уравнения цены нефти — бутстреп со случайными знаками

    Not drawn: %1.
    Не разыгрываются: %1.

    errors of the oil equation
    ошибки уравнения цены нефти

    coefficients of the oil equation
    коэффициенты уравнения цены нефти

    tie of %1
    связь %1

    errors of the gas relation
    ошибки зависимости газа

    coefficients of the gas relation
    коэффициенты зависимости газа

    roubles to the dollar
    курс рубля к доллару

    coefficients of the oil equation estimated again for each path on the regressors as they stand
    коэффициенты уравнения цены нефти переоценены для каждой траектории при неизменных регрессорах

    coefficients of the oil equation estimated again for each path on a history drawn anew
    коэффициенты уравнения цены нефти переоценены для каждой траектории по заново разыгранной истории

    its coefficients estimated again for each path on the regressors as they stand
    коэффициенты переоценены для каждой траектории при неизменных регрессорах

    its coefficients estimated again for each path on a history drawn anew
    коэффициенты переоценены для каждой траектории по заново разыгранной истории

    coefficients of the gas relation drawn normal
    коэффициенты зависимости газа нормальны

    growth of %1 with a standard deviation of %2 points a year
    рост (%1) со стандартным отклонением %2 п. п. в год

    growth of %1 straying as it did in history
    рост (%1) отклоняется, как в прошлом

    runs of %1 years of history for %2
    годы прошлого блоками по %1 (%2)

    one year of history for %1
    годы прошлого по одному (%1)

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

    The share of %1 whose annual average lies there; its Monte Carlo standard error is %2 points at most.
    Доля траекторий (из %1), среднегодовая цена которых лежит там; её стандартная ошибка Монте-Карло — не более %2 п. п.

    Under a mixture of paths it is the average of the scenarios' by their probabilities.
    Для смеси траекторий это среднее по сценариям с весами их вероятностей.

    Growth of demand alone strays by %1 points over %2 years together in the paths; over %3 to %4 it strayed from its average by %5.
    Рост одного спроса отклоняется на траекториях на %1 п. п. за %2 лет вместе; за %3–%4 гг. он отклонялся от своего среднего на %5.

    Monte Carlo standard errors of the bands: %1
    Стандартные ошибки Монте-Карло для интервалов: %1

    Another seed would move a median by %1 % and an end of a band by %2 % at most (Monte Carlo standard errors; all are in fan-precision).
    Другое начальное число сдвинуло бы медиану не более чем на %1 %, конец интервала — не более чем на %2 % (стандартные ошибки Монте-Карло; все — в таблице fan-precision).

    How far another seed would move each figure of the table of bands: half the distance between the quantiles one standard error of the probability, √(p(1 − p)/n) with n paths, below and above; for the mean the standard deviation over √n.
    На сколько другое начальное число сдвинуло бы каждое число таблицы интервалов: половина расстояния между квантилями на одну стандартную ошибку вероятности, √(p(1 − p)/n) при n траекториях, ниже и выше; для среднего — стандартное отклонение, делённое на √n.

    '%1' cannot be moved %2 by %3: %4
    «%1» нельзя сдвинуть %2 на %3: %4

    No assumption that is moved here moves this price.
    Ни одна из сдвигаемых здесь предпосылок эту цену не меняет.

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


    %1 paths for each scenario: the ends of a band of 80 % lie at probabilities of 10 % and 90 % give or take %2 points; draw %3 or more.
    Траекторий на сценарий — %1: концы интервала 80 % лежат при вероятностях 10 % и 90 % с точностью до %2 п. п.; разыграйте %3 и более.

    One path for each scenario has no spread, and every band no width; draw %1 or more.
    У одной траектории на сценарий нет разброса, а у интервалов — ширины; разыграйте %1 и более.

    Growth of demand less that of production strays by %1 points a year in the paths and over %2 years together by %3; over %4 to %5 it strayed by %6 and %7, the two growths having a correlation of %8.
    Прирост спроса за вычетом прироста добычи отклоняется на траекториях на %1 п. п. в год, а за %2 лет вместе — на %3; за %4–%5 гг. он отклонялся на %6 и %7 при корреляции двух приростов %8.

    Growth of demand less that of production strays by %1 points a year in the paths and over %2 years together by %3; over %4 to %5 it strayed by %6, the two growths having a correlation of %7.
    Прирост спроса за вычетом прироста добычи отклоняется на траекториях на %1 п. п. в год, а за %2 лет вместе — на %3; за %4–%5 гг. он отклонялся на %6 в год при корреляции двух приростов %7.

    Growth of demand less that of production strays by %1 points a year in the paths; over %2 to %3 it strayed by %4, the two growths having a correlation of %5.
    Прирост спроса за вычетом прироста добычи отклоняется на траекториях на %1 п. п. в год; за %2–%3 гг. он отклонялся на %4 при корреляции двух приростов %5.

    Growth of demand less that of production strays by %1 points a year in the paths and over %2 years together by %3; no common years of the two are known.
    Прирост спроса за вычетом прироста добычи отклоняется на траекториях на %1 п. п. в год, а за %2 лет вместе — на %3; общих лет у двух рядов нет.

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
