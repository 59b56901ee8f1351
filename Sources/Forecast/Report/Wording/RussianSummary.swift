extension RussianVocabulary {
  /// The sentences at the head of a page, and those on scenarios.
  static let summary = """
    %1: %2 averages %3 USD/bbl in %4
    %1: %2 в среднем %3 долл./барр. в %4 г.

    %1: %2 averages %3 USD/bbl in %4.
    %1: %2 в среднем %3 долл./барр. в %4 г.

    %1: %2 averages %3 and ends at %4 in %5; WTI is then %6 in dollars of %7.
    %1: %2 в среднем %3 и приходит к %4 в %5 г.; WTI тогда стоит %6 в долларах %7 г.

    %1: %2 averages %3 and ends at %4 in %5.
    %1: %2 в среднем %3 и приходит к %4 в %5 г.

    %1 USD/bbl in %2 after %3 in %4
    %1 долл./барр. в %2 г. после %3 в %4 г.

    %1 USD/bbl in %2
    %1 долл./барр. в %2 г.

    %1 USD/bbl in %2 after %3 in %4, is lowest in %5 (%6)
    %1 долл./барр. в %2 г. после %3 в %4 г., ниже всего в %5 г. (%6)

    %1 USD/bbl in %2 after %3 in %4, is highest in %5 (%6)
    %1 долл./барр. в %2 г. после %3 в %4 г., выше всего в %5 г. (%6)

    %1 USD/bbl in %2 after %3 in %4, is lowest in %5 (%6), is highest in %7 (%8)
    %1 долл./барр. в %2 г. после %3 в %4 г., ниже всего в %5 г. (%6), выше всего в %7 г. (%8)

    In %1 the scenarios set %2 between %3 (%4) and %5 USD/bbl (%6), a factor of %7 between assumptions that the same equation carries forward.
    В %1 г. сценарии дают %2 от %3 («%4») до %5 долл./барр. («%6»): предпосылки, которые продолжает одно и то же уравнение, расходятся в %7 раза.

    With %1, %2 of %3 runs from %4 (%5) to %6 USD/bbl (%7).
    При варианте «%1» %2 в %3 г. — от %4 («%5») до %6 долл./барр. («%7»).

    European gas by the rule %1 costs %2 USD/1000 m³ in %3 (%4).
    Газ в Европе по правилу %1 стоит %2 долл./тыс. м³ в %3 г. («%4»).

    European gas by the rule %1 costs %2 USD/1000 m³ in %3 and %4 in %5 (%6).
    Газ в Европе по правилу %1 стоит %2 долл./тыс. м³ в %3 г. и %4 в %5 г. («%6»).

    European gas by the rule %1 costs %2 USD/1000 m³ in %3 and %4 in %5 (%6); in %7 it is %8.
    Газ в Европе по правилу %1 стоит %2 долл./тыс. м³ в %3 г. и %4 в %5 г. («%6»); в %7 г. — %8.

    European gas costs %1 USD/1000 m³ in %2 and %3 in %4 (%5), %6 % and %7 % of it priced at a hub; by the oil rule %8 alone it would be %9.
    Газ в Европе стоит %1 долл./тыс. м³ в %2 г. и %3 в %4 г. («%5»), из цены %6 % и %7 % привязано к хабу; по одному нефтяному правилу %8 было бы %9.

    %1 and %2
    %1 и %2

    %1 by %2
    %1 по %2

    Around the path of %1, %2 of 100 drawn paths have %3 of %4 between %5 and %6 USD/bbl, the median being %7.
    Вокруг траектории «%1» у %2 из 100 смоделированных траекторий %3 в %4 г. лежит между %5 и %6 долл./барр., медиана — %7.

    Since the origin %1 has averaged %2 USD/bbl.
    После точки прогноза средняя цена %1: %2 долл./барр.

    Since the origin %1 has averaged %2 and %3 USD/bbl.
    После точки прогноза средняя цена %1: %2 и %3 долл./барр.

    Since the origin %1 has averaged %2 and %3 USD/bbl; the widest miss is that of %4, %5 against %6.
    После точки прогноза средняя цена %1: %2 и %3 долл./барр.; больше всего промах %4 г.: %5 против %6.

    Since the origin %1 has averaged %2 USD/bbl; the widest miss is that of %3, %4 against %5.
    После точки прогноза средняя цена %1: %2 долл./барр.; больше всего промах %3 г.: %4 против %5.

    %1 in %2 where the path of %3 has %4
    %1 в %2 г. (траектория «%3» — %4)

    %1 in %2 where the path of %3 has %4, and %5 in %6 where the path of %7 has %8
    %1 в %2 г. (траектория «%3» — %4) и %5 в %6 г. (траектория «%7» — %8)

    From %1 to %2 WTI has averaged %3 USD/bbl where the path of %4 has %5.
    С %1 по %2 WTI в среднем стоила %3 долл./барр., траектория «%4» даёт %5.

    All %1 signs of the oil equation are as theory expects.
    Все знаки уравнения цены нефти (%1) соответствуют теории.

    %1 of %2 signs of the oil equation is against theory: %3.
    Против теории знаков уравнения цены нефти: %1 из %2 — %3.

    %1 of %2 signs of the oil equation are against theory: %3.
    Против теории знаков уравнения цены нефти: %1 из %2 — %3.

    None of %1 diagnostic questions speaks against the oil equation.
    Ни один из диагностических вопросов (%1) не говорит против уравнения цены нефти.

    %1 of %2 diagnostic questions speaks against the oil equation; each is answered below.
    Против уравнения цены нефти говорит диагностических вопросов: %1 из %2; ответ на каждый дан ниже.

    %1 of %2 diagnostic questions speak against the oil equation; each is answered below.
    Против уравнения цены нефти говорят диагностические вопросы: %1 из %2; ответ на каждый дан ниже.

    One announcement follows.
    Ниже одно предупреждение.

    %1 announcements follow: wrong signs, gaps that were filled, drivers and prices that leave the range of their sample.
    Ниже предупреждения (%1): неверные знаки, заполненные пропуски, факторы и цены вне диапазона выборки.

    Of %1 published results, %2 are reproduced to the printed digit, %3 are close and %4 differ.
    Из опубликованных результатов (%1) воспроизведены до напечатанной цифры %2, близки %3, расходятся %4.

    Of %1 published results, %2 are reproduced to the printed digit, %3 are close, %4 differ and %5 cannot be computed.
    Из опубликованных результатов (%1) воспроизведены до напечатанной цифры %2, близки %3, расходятся %4, не вычисляются %5.

    %1: the drivers of others mixed, %2.
    %1: смесь факторов других сценариев, %2.

    %1: demand %2. Production %3. Also additions to reserves %4; inflation %5; %6.
    %1: спрос %2. Добыча %3. Прирост запасов %4; инфляция %5; %6.

    %1: demand %2. Production %3. Also reserves %4; inflation %5; %6.
    %1: спрос %2. Добыча %3. Запасы %4; инфляция %5; %6.

    no supply shock
    без шока предложения

    a supply shock of %1
    шок предложения %1

    %1 % in %2
    %1 % в %2

    %1 % from %2
    %1 % с %2

    %1 Gbbl in %2
    %1 млрд барр. в %2

    %1 Gbbl from %2
    %1 млрд барр. с %2

    %1 in %2
    %1 в %2

    %1 from %2
    %1 с %2

    of OECD %1
    ОЭСР %1

    of non-OECD %1
    вне ОЭСР %1

    of OPEC %1
    ОПЕК %1

    of non-OPEC %1
    вне ОПЕК %1

    """
}
