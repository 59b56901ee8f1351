extension RussianVocabulary {
  /// Tables of the oil equation, oil prices and the balance.
  static let oil = """
    Drivers of the scenarios
    Факторы сценариев

    demand
    спрос

    production
    добыча

    reserves
    запасы

    supply
    предложение

    additions
    прирост запасов

    inflation
    инфляция

    shock
    шок

    share of the year
    доля года

    Averages over the quarters of the year.
    Средние по кварталам года.

    Averages over the years of the year.
    Годовые значения.

    Averages over the months of the year.
    Средние по месяцам года.

    term
    член

    estimate
    оценка

    std. error
    станд. ошибка

    theory
    теория

    sign
    знак

    any
    любой

    as expected
    как ожидалось

    WRONG SIGN
    НЕВЕРНЫЙ ЗНАК

    (Intercept)
    (константа)

    trend
    тренд

    %1 to %2, %3 observations.
    С %1 по %2, наблюдений: %3.

    %1 to %2, %3 observations in every row.
    С %1 по %2, наблюдений в каждой строке: %3.

    Only %1 degrees of freedom (%2 observations, %3 coefficients): t and p are rough guides.
    Степеней свободы лишь %1 (наблюдений %2, коэффициентов %3): t и p — грубые ориентиры.

    Signs are those of the regression's own coefficients; written as the 2009 study prints it, c2 = −coefficient of %1 and so on.
    Знаки — у коэффициентов самой регрессии; в записи статьи 2009 г. c2 = −коэффициент при %1 и так далее.

    The oil equation: production as supply
    Уравнение цены нефти: добыча как предложение

    The oil equation: reserves as supply
    Уравнение цены нефти: запасы как предложение

    The long-run relation
    Долгосрочное соотношение

    in the regression
    в регрессии

    long run, ÷ (−c1)
    долгосрочно, ÷ (−c1)

    std. error (delta)
    станд. ошибка (дельта-метод)

    Adjustment c1 = %1 a quarter (t = %2): the price returns to the relation, if there is one.
    Подстройка c1 = %1 за квартал (t = %2): цена возвращается к соотношению, если оно есть.

    Adjustment c1 = %1 a year (t = %2): the price returns to the relation, if there is one.
    Подстройка c1 = %1 за год (t = %2): цена возвращается к соотношению, если оно есть.

    Adjustment c1 = %1 a month (t = %2): the price returns to the relation, if there is one.
    Подстройка c1 = %1 за месяц (t = %2): цена возвращается к соотношению, если оно есть.

    Adjustment c1 = %1 a %2 (t = %3): outside −1 … 0, so there is no stable return.
    Подстройка c1 = %1 (t = %3) вне −1 … 0: устойчивого возврата нет.

    Quality of the fit
    Качество подгонки

    statistic
    показатель

    observations
    наблюдений

    degrees of freedom
    степеней свободы

    adjusted R²
    скорректированный R²

    adj. R²
    скорр. R²

    Durbin–Watson
    Дарбин — Уотсон

    log-likelihood
    логарифм правдоподобия

    condition number
    число обусловленности

    Durbin–Watson is biased towards 2 by the lagged price among the terms.
    Статистика Дарбина — Уотсона смещена к 2 из-за лага цены среди регрессоров.

    AIC, BIC and HQ: −2 log-likelihood with σ² concentrated out plus the penalty on the regression coefficients. Condition number of columns scaled to unit length.
    AIC, BIC и HQ: −2 логарифма правдоподобия с исключённой σ² плюс штраф за коэффициенты регрессии. Число обусловленности — для столбцов единичной длины.

    Supply shocks
    Шоки предложения

    event
    событие

    first month
    первый месяц

    last month
    последний месяц

    kind
    вид

    disruption
    перебой

    none
    нет

    quarters marked
    отмеченные кварталы

    years marked
    отмеченные годы

    months marked
    отмеченные месяцы

    A quarter is marked when at least half of its months lie inside events.
    Квартал отмечен, если внутри событий лежит не менее половины его месяцев.

    A year is marked when any of its months lies inside an event.
    Год отмечен, если внутри события лежит хотя бы один его месяц.

    A quarter is marked when any of its months lies inside an event.
    Квартал отмечен, если внутри события лежит хотя бы один его месяц.

    WTI in dollars of %1
    WTI в долларах %1 г.

    %1, prices of the day
    %1, текущие цены

    %1, known
    %1, факт

    published
    опубликовано

    Known to %1; annual averages of monthly figures.
    Известно по %1; среднегодовые по месячным данным.

    A dynamic forecast without residuals: exp of a log forecast is the median, not the mean.
    Динамический прогноз без остатков: экспонента логарифма — медиана, а не среднее.

    %1 by its ratio to %2 after the origin: %3.
    %1 после точки прогноза — по отношению к %2: %3.

    %1 by its spread to %2 after the origin: %3 USD/bbl.
    %1 после точки прогноза — по спреду к %2: %3 долл./барр.

    %1 by its spread to %2 after the origin: %3 USD/bbl, moving to %4 by the end of %5.
    %1 после точки прогноза — по спреду к %2: %3 долл./барр. с переходом к %4 к концу %5 г.

    Single months quoted to %1 (%2 of them); other months by the tie to its marker. Annual averages of monthly figures.
    Котировки за отдельные месяцы по %1 (всего %2); остальные месяцы — по связи с маркером. Среднегодовые по месячным данным.

    What became known after the origin
    Что стало известно после точки прогноза

    Known prices after %1 enter no forecast of oil; they are shown beside it.
    Цены после %1 в прогноз нефти не входят; они показаны рядом с ним.

    What if: the average price of %1 by growth of demand and supply
    Что, если: средняя цена %1 г. в зависимости от роста спроса и предложения

    case
    случай

    zero growth
    нулевой рост

    minus three
    минус три

    base case
    базовый случай

    demand plus one
    спрос плюс один

    supply plus one
    предложение плюс один

    both plus one
    оба плюс один

    Supply is the measure in the equation (%1, or as the variant says); output is taken as proportional to it.
    Предложение — показатель уравнения (%1 или по варианту); добыча считается ему пропорциональной.

    Constant growth %1; consumer prices stay at their level of a year before.
    Постоянный рост %1; потребительские цены — на уровне годом ранее.

    on the same quarter of the year before
    к тому же кварталу прошлого года

    on the year before
    к прошлому году

    of annual averages
    среднегодовых

    from the end of a year to that of the next
    от конца года к концу следующего

    WTI in %1 by growth of demand and of reserves
    WTI в %1 г. в зависимости от роста спроса и запасов

    WTI in %1 by growth of demand and of production
    WTI в %1 г. в зависимости от роста спроса и добычи

    WTI in %1 by growth of demand and of supply: %2
    WTI в %1 г. в зависимости от роста спроса и предложения: %2

    supply %1 %
    предложение %1 %

    production as supply
    добыча как предложение

    reserves as supply
    запасы как предложение

    Elasticities of the average price of %1
    Эластичности средней цены %1 г.

    elasticity
    эластичность

    grid, %1
    сетка, %1

    what if, %1
    что, если: %1

    published prices
    опубликованные цены

    price to demand
    цены по спросу

    price to supply
    цены по предложению

    Logarithm of the price ratio over that of the driver: demand at unchanged supply between the ends, then supply after the part of demand is taken out.
    Логарифм отношения цен к логарифму отношения фактора: спрос при неизменном предложении между концами, затем предложение за вычетом вклада спроса.

    Published: the middle of a range counts.
    Опубликованные: берётся середина диапазона.

    Dynamic multipliers of the oil equation
    Динамические мультипликаторы уравнения цены нефти

    quarters after the origin
    кварталов от точки прогноза

    years after the origin
    лет от точки прогноза

    months after the origin
    месяцев от точки прогноза

    1 % of demand
    1 % спроса

    1 % of reserves
    1 % запасов

    1 % of production
    1 % добычи

    Change of the price when demand (or %1) is 1 % higher from the first %2 on, all else as in the main scenario.
    Изменение цены, когда спрос (или %1) на 1 % выше начиная с первого периода, остальное — как в основном сценарии.

    World oil balance: %1
    Мировой баланс нефти: %1

    other supply
    прочее предложение

    implied stock change
    расчётное изменение товарных запасов

    reserves, end of year
    запасы на конец года

    reserves ÷ production
    запасы ÷ добыча

    Other supply (biofuels, refinery gains, statistical difference) is the average of demand − production over %1 years to %2, %3 kb/d, held.
    Прочее предложение (биотопливо, прирост объёма при переработке, статистическая невязка) — среднее «спрос − добыча» за %1 лет по %2 г., %3 тыс. барр./сут, далее постоянно.

    The oil equation and its simplifications: %1
    Уравнение цены нефти и его упрощения: %1

    equation
    уравнение

    """
}
