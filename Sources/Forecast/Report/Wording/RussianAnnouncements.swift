extension RussianVocabulary {
  /// What a reader must know before believing the tables.
  static let announcements = """
    announcements
    предупреждения

    no.
    №

    what to know
    что нужно знать

    '%1' before %2 is %3, linked at its level over %4 periods.
    «%1» до %2 — ряд %3, сомкнутый по уровню за %4 периодов.

    '%1' after %2 is %3, linked at its level over %4 periods.
    «%1» после %2 — ряд %3, сомкнутый по уровню за %4 периодов.

    '%1' of %2 was never published and is filled by the %3 rule.
    «%1» за %2 не публиковался; пропуск заполнен, правило — %3.

    geometric
    геометрическое

    linear
    линейное

    '%1' after %2 is rolled forward to %3: additions of %4 Gbbl a year less production.
    «%1» после %2 продлён до %3: прирост %4 млрд барр. в год минус добыча.

    Annual figures are spread over quarters: %1.
    Годовые показатели распределены по кварталам: %1.

    Annual figures are spread over months: %1.
    Годовые показатели распределены по месяцам: %1.

    '%1' by Denton–Cholette
    «%1» по Дентону — Шолетту

    '%1' by Denton–Cholette along '%2'
    «%1» по Дентону — Шолетту вдоль «%2»

    '%1' log-linearly between year ends
    «%1» лог-линейно между концами лет

    The levels of %1 only weigh the growth of the groups; they are not the world totals of the equation.
    Уровни %1 лишь взвешивают рост групп; это не мировые итоги уравнения.

    '%1' is quoted for single months, the last of them %2; the other months are %3 with the %4.
    «%1» котируется за отдельные месяцы, последний из них %2; остальные месяцы — %3 с поправкой (%4).

    spread
    спред

    RUB/USD is known to %1, then held.
    Курс рубля известен по %1, далее постоянен.

    RUB/USD is known to %1, then the plan's path.
    Курс рубля известен по %1, далее по плану.

    EUR/USD is known to %1, then held.
    Курс евро известен по %1, далее постоянен.

    Export duty: the law of %1 stays in force.
    Экспортная пошлина: остаётся в силе закон %1.

    Export duty: the schedule follows the law as it changed, brackets still open staying in force.
    Экспортная пошлина: шкала меняется вместе с законом, незакрытые ступени остаются в силе.

    The European price follows a hub by the share that the plan states; hub prices are '%1' to %2, then the plan's. The oil rule alone stands beside it.
    Европейская цена следует за хабом с долей из плана; цены хаба — «%1» по %2, далее из плана. Рядом показано одно нефтяное правило.

    WTI of %1 to %2 is known and averages %3 USD/bbl, against %4 on the path of %5, which has not seen it.
    WTI за %1 – %2 известна и в среднем стоит %3 долл./барр. против %4 на траектории «%5», которая её не видела.

    The oil equation: the sign of %1 is wrong (%2, t = %3; theory expects %4).
    Уравнение цены нефти: знак при %1 неверен (%2, t = %3; теория ожидает %4).

    The oil equation (%1): the sign of %2 is wrong (%3, t = %4; theory expects %5).
    Уравнение цены нефти (%1): знак при %2 неверен (%3, t = %4; теория ожидает %5).

    %1: %2 leaves the range of the sample (%3 to %4 %5) in %6, at %7.
    %1: показатель «%2» выходит из диапазона выборки (%3 – %4 %5) в %6, на уровне %7.

    %1: the balance gap widens without end, to %2 kb/d in %3; demand and production do not belong together.
    %1: разрыв баланса растёт без конца, до %2 тыс. барр./сут в %3 г.; спрос и добыча не согласованы.

    The gas relation is fitted to %1, after the origin of oil (%2); its forecast still follows the oil path of each scenario.
    Зависимость газа оценена по %1, позже точки прогноза нефти (%2); её прогноз по-прежнему следует траектории нефти каждого сценария.

    %1: the average of Brent leaves the %2 to %3 USD/bbl that the gas relation was fitted on in %4, at %5.
    %1: средняя Brent выходит из диапазона %2 – %3 долл./барр., на котором оценена зависимость газа, в %4, на уровне %5.

    %1: the parity price reads the relation at a domestic Urals outside the %2 to %3 USD/bbl that the gas relation was fitted on, first in %4 at %5.
    %1: цена паритета берёт зависимость при внутренней цене Urals вне диапазона %2 – %3 долл./барр., на котором она оценена, впервые в %4 при %5.

    %1: the netback of Urals is negative in %2, for the first time: duty and transport exceed the export price.
    %1: нетбэк Urals отрицателен, впервые в %2: пошлина и транспорт выше экспортной цены.

    %1 (production as supply)
    %1 (добыча как предложение)

    %1 (reserves as supply)
    %1 (запасы как предложение)

    """
}
