extension RussianVocabulary {
  /// The comparison with the study of 2009, and the titles, events and reasons of the plans that come with the program.
  static let study = """
    The 2009 study, re-run
    Статья 2009 года, пересчёт

    The 2009 study, by years
    Статья 2009 года, по годам

    Oil and gas prices to %1
    Цены на нефть и газ до %1 года

    Arab oil embargo
    Арабское нефтяное эмбарго

    Iranian revolution
    Революция в Иране

    Iran-Iraq war
    Ирано-иракская война

    First Gulf war
    Первая война в Персидском заливе

    Venezuelan strike and Iraq war
    Забастовка в Венесуэле и война в Ираке

    Libyan civil war
    Гражданская война в Ливии

    War in Ukraine and sanctions on Russian oil
    Война на Украине и санкции против российской нефти

    dollars of %1
    доллары %1 г.

    EIA outlook
    прогноз EIA

    Brent as it happened
    фактическая Brent

    Published and reproduced: %1
    Опубликовано и воспроизведено: %1

    oil demand
    спрос на нефть

    oil supply
    предложение нефти

    oil scenarios
    сценарии нефти

    oil price
    цена нефти

    gas Europe
    газ в Европе

    gas Russia
    газ в России

    gas FSU
    газ для бывшего СССР

    gas Central Asia
    газ Средней Азии

    figure
    показатель

    arithmetic
    арифметика

    computed
    рассчитано

    verdict
    вердикт

    of arithmetic
    арифметики

    reason
    причина

    verdict on arithmetic
    вердикт об арифметике

    verdict on the run
    вердикт о расчёте

    variant
    вариант

    Not computed: nothing of the run stands against a result, and the reason says why.
    Не вычислено: результату в расчёте ничто не отвечает, почему — сказано в причине.

    Goes with %1, which the run does not reproduce.
    Связано с показателем %1, который расчёт не воспроизводит.

    The run reaches it on its own path, not by this arithmetic.
    Расчёт приходит к нему своим путём, а не этой арифметикой.

    This run computes no such figure.
    Такого показателя этот расчёт не вычисляет.

    There is none up to %1. Sought is the year of the lowest price after the origin, with a rise behind it, on the path of the main equation.
    До %1 г. такого нет. Ищется год низшей цены после точки прогноза, за которым следует рост, на траектории основного уравнения.

    Each number has its own verdict beside it: on arithmetic, for what follows from other printed figures; on the run, for what this run computes.
    Рядом с каждым числом свой вердикт: об арифметике — для следующего из других напечатанных чисел, о расчёте — для вычисленного здесь.

    reproduced
    воспроизведено

    close
    близко

    differs
    расходится

    not computed
    не вычислено

    given
    задано

    context
    контекст

    role
    роль

    result
    результат

    identity
    тождество

    implied
    следствие

    input
    исходное

    The same figures by the plan's variants
    Те же показатели по вариантам плана

    figure, variant
    показатель, вариант

    Only figures that differ from the main plan's and from those above them.
    Только показатели, отличные от основного плана и от строк выше.

    Verdicts by role
    Вердикты по ролям

    Reproduced: the same to the last printed digit, or inside the printed range.
    Воспроизведено: совпадает до последней напечатанной цифры или внутри напечатанного диапазона.

    Close: within %1 % of an amount, 1 point of a percentage, 1 year.
    Близко: в пределах %1 % величины, 1 п. п. доли, 1 года.

    Results are judged on what the run computes, identities and implied figures on arithmetic over other printed figures; the row of arithmetic counts every derivation, those of results too.
    Результаты судятся по расчёту, тождества и следствия — по арифметике над другими напечатанными числами; строка арифметики считает каждый вывод, и для результатов.

    What the published figures say of one another
    Что опубликованные показатели говорят друг о друге

    finding
    вывод

    No consumption by country is held: the terms of its publisher allow world totals only.
    Потребления по странам нет: условия издателя допускают только мировые итоги.

    The grade and the dollars are not stated; this is WTI of the day.
    Сорт и доллары не указаны; это WTI в текущих ценах.

    With reserves as supply, demand of %1 moves the average of %2 too little: the equation answers a quarter late.
    С запасами в роли предложения спрос %1 г. слишком слабо сдвигает среднее %2 г.: уравнение отвечает с задержкой в квартал.

    The spread to Brent is the average of the quotes of %1, wider than the study's %2.
    Спред к Brent — среднее котировок %1 гг., шире, чем %2 в статье.

    Later vintages of reserves and consumption than the study had.
    Более поздние издания данных о запасах и потреблении, чем были у статьи.

    Months t-12 to t-7 of Brent were dearer for %1 than for %2, so this window cannot show the published fall.
    Brent за месяцы t−12 … t−7 для %1 г. была дороже, чем для %2 г., поэтому это окно не может показать опубликованного падения.

    Average of %1; the oil path of the main equation falls where the study followed futures.
    Среднее за %1 гг.; траектория нефти основного уравнения падает там, где статья следовала фьючерсам.

    The year of the lowest price after the origin on the path of the main equation.
    Год низшей цены после точки прогноза на траектории основного уравнения.

    The rouble of March %1 is held, weaker than the rate that the study implies.
    Сохранён курс рубля марта %1 г., слабее подразумеваемого статьёй.

    Parity follows the European relation, whose window keeps the prices of %1 in %2.
    Паритет следует европейской зависимости, окно которой удерживает цены %1 г. в %2 г.

    Equal to parity in %1 on the path of the main equation.
    Равно паритету в %1 г. на траектории основного уравнения.

    Equal to parity in %1 at the held rouble.
    Равно паритету в %1 г. при постоянном рубле.

    Shares as stated; the European price of %1 is lower on this path.
    Доли как заданы; европейская цена %1 г. на этой траектории ниже.

    At %1 % of the European price, which is lower on this path.
    По %1 % европейской цены, которая на этой траектории ниже.

    Two rises of 13 % from the average level of 2008 give a 2009 average 20.3 % above it.
    Два повышения по 13 % от среднего уровня 2008 г. дают среднее 2009 г. на 20,3 % выше него.

    The stated average is what quarterly rises of 5 and 7 and 7 and 6.2 % give and not what two rises of 13 % give.
    Названное среднее дают поквартальные повышения на 5, 7, 7 и 6,2 %, а не два повышения по 13 %.

    Quarterly rises of 5 and 7 and 7 and 6.2 % end the year 27.7 % up like two rises of 13 %: the two paths differ in the average only.
    Поквартальные повышения на 5, 7, 7 и 6,2 % поднимают конец года на 27,7 %, как и два по 13 %: пути расходятся лишь в среднем.

    The stated growth rates carry the tariff of 2008 to 5633 roubles in 2014.
    Названные темпы роста доводят тариф 2008 г. до 5633 руб. в 2014 г.

    The stated tariff of 2015 needs a rise of 15.6 % in that year which the study does not state.
    Названный тариф 2015 г. требует роста на 15,6 % в том году, которого статья не называет.

    The Baltic price and share imply a European price of 388 dollars in 2008.
    Цена и доля стран Балтии означают европейскую цену 388 долл. в 2008 г.

    The price and share of Moldova imply 388 dollars in agreement with the Baltic states.
    Цена и доля Молдавии означают 388 долл., в согласии со странами Балтии.

    The price and share of Georgia imply 385 dollars which is close to the Baltic states.
    Цена и доля Грузии означают 385 долл., близко к странам Балтии.

    The price and share of Armenia imply 333 dollars and disagree with the 385-388 that the other countries imply.
    Цена и доля Армении означают 333 долл. и не согласуются с 385–388, которые следуют из других стран.

    At the European price that the Baltic states imply 110 dollars is a share of 28 %.
    При европейской цене, следующей из стран Балтии, 110 долл. — доля 28 %.

    A fall of demand by 3 % cuts the price by about 34 %.
    Падение спроса на 3 % снижает цену примерно на 34 %.

    The two conditional prices imply an elasticity of price to demand near 13; the small power stands in for the logarithm.
    Две условные цены означают эластичность цены по спросу около 13; малая степень заменяет логарифм.

    Demand alone would give about 30 dollars so the fall of output must lift the price of the base case.
    Один спрос дал бы около 30 долл., значит, цену базового случая должно поднимать падение добычи.

    With 179.5 dollars for Ukraine the average leaves 55 dollars for all other countries although none is stated below 110.
    При 179,5 долл. для Украины среднее оставляет 55 долл. всем остальным странам, хотя ниже 110 не названа ни одна.

    Ukraine and Belarus at the full European price and the others at no less than 80 % of it give at least 385 dollars.
    Украина и Белоруссия по полной европейской цене и остальные не ниже 80 % её дают не менее 385 долл.

    Turkmenistan (and Uzbekistan alike) is priced at 90 % of the European price in 2009.
    Туркмения (как и Узбекистан) оценена в 90 % европейской цены в 2009 г.


    Reproduced: the same to the last printed digit, or inside the printed range; arithmetic over printed figures also where the rounding of those figures allows it.
    Воспроизведено: совпадает до последнего напечатанного знака или лежит в напечатанном диапазоне; арифметика над напечатанными числами — также там, где это допускает их округление.

    what the study says
    что говорится в статье
    """
}
