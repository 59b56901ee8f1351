extension RussianVocabulary {
  /// Tables of gas prices.
  static let gas = """
    European gas price
    Цена газа в Европе

    gas-europe
    gas-europe

    %1, oil rule alone
    %1, одно нефтяное правило

    The relation's prices in every year, known ones included: what was observed stands in gas-windows.
    Цены по зависимости за все годы, включая известные; наблюдавшиеся стоят в таблице gas-windows.

    Rule %1 (averaging – lag – validity months): %2. Brent of the scenario after %3, known before.
    Правило %1 (месяцы усреднения – лага – действия): %2. Brent сценария после %3, до того известная.

    average of %1 months that ends %2 months before the month it prices
    среднее за %1 мес., которое кончается за %2 мес. до месяца цены

    average of %1 months that ends 1 month before the month it prices
    среднее за %1 мес., которое кончается за месяц до месяца цены

    average of %1 months that ends just before the month it prices
    среднее за %1 мес. перед месяцем цены

    average of %1 months that ends just before the %2 months it prices, in blocks counted from %3
    среднее за %1 мес. перед оцениваемыми %2 мес., блоки отсчитываются от: %3

    average of %1 months that ends 1 month before the %2 months it prices, in blocks counted from %3
    среднее за %1 мес., которое кончается за месяц до оцениваемых %2 мес., блоки отсчитываются от: %3

    average of %1 months that ends %2 months before the %3 months it prices, in blocks counted from %4
    среднее за %1 мес., которое кончается за %2 мес. до оцениваемых %3 мес., блоки отсчитываются от: %4

    January
    январь

    October
    октябрь

    Price = %1 + %2 × average of Brent, USD/1000 m³ per USD/bbl.
    Цена = %1 + %2 × средняя Brent, долл./тыс. м³ на долл./барр.

    A share of the price follows a hub, as the plan states; the oil rule alone stands beside it.
    Часть цены следует за хабом, как указано в плане; рядом — одно нефтяное правило.

    European gas price by two approaches
    Цена газа в Европе по двум подходам

    oil products
    нефтепродукты

    Products: %1 + %2 × %3 average of %4 (USD/t); Brent as in gas-europe.
    Нефтепродукты: %1 + %2 × средняя %3 корзины %4 (долл./т); Brent — как в таблице gas-europe.

    %1 gasoil + %2 fuel_oil
    %1 газойль + %2 мазут

    After %1 the products follow Brent: %2 + %3 × Brent, fitted on %4 to %5 (R² %6).
    После %1 нефтепродукты следуют за Brent: %2 + %3 × Brent, оценено с %4 по %5 (R² %6).

    European gas price: tests of the two approaches
    Цена газа в Европе: проверка двух подходов

    approach
    подход

    constant
    константа

    slope
    наклон

    Breusch–Godfrey p
    Бройш — Годфри, p

    Jarque–Bera p
    Харке — Бера, p

    White p
    Уайт, p

    RESET p
    RESET, p

    sup-F p
    sup-F, p

    break
    сдвиг

    Durbin–Watson near 0 and a small p of Breusch–Godfrey (12 lags) mean errors that last: standard errors and p-values of breaks are then too small.
    Статистика Дарбина — Уотсона около 0 и малое p Бройша — Годфри (12 лагов) означают стойкие ошибки: стандартные ошибки и p-значения сдвигов тогда занижены.

    The break is the date of the largest Chow statistic, with Hansen's p-value.
    Сдвиг — дата наибольшей статистики Чоу, p-значение по Хансену.

    The relation to Brent is stated in the plan, so there is no fit to test.
    Зависимость от Brent задана в плане, проверять нечего.

    European gas price by heat
    Цена газа в Европе по теплоте

    European gas price in euros
    Цена газа в Европе в евро

    Annual average price × annual average of euros per dollar (known to %1, its last month held).
    Среднегодовая цена × среднегодовой курс евро за доллар (известен по %1, далее последний месяц).

    European gas price by month
    Цена газа в Европе по месяцам

    Which lag? European price of %1 and %2 by rule and path of Brent
    Какой лаг? Цена в Европе в %1 и %2 гг. по правилам и траекториям Brent

    rule and path
    правило и траектория

    path of Brent
    траектория Brent

    scenario: %1
    сценарий: %1

    %1 outlook
    %1 прогноз EIA

    %1 actual
    %1 факт

    EIA outlook at the origin
    прогноз EIA на дату прогноза

    as it happened
    как сложилось

    observed
    наблюдалось

    %1, not the rule
    %1, не правило

    the study's own figures
    собственные числа статьи

    The oil rule alone. Only complete windows: a path that ends early gives no later price.
    Одно нефтяное правило. Только полные окна: траектория, которая кончается раньше, не даёт более поздней цены.

    Fitted by least squares on %1 to %2; levels on levels, so R² flatters.
    Оценено методом наименьших квадратов с %1 по %2; уровни на уровни, поэтому R² завышен.

    Russian domestic gas: %1
    Внутренние цены газа в России: %1

    Urals, export
    Urals, экспорт

    export duty
    экспортная пошлина

    transport
    транспорт

    Urals, domestic
    Urals, внутренний рынок

    parity price of gas
    цена паритета газа

    exchange rate
    обменный курс

    tariff
    тариф

    tariff ÷ parity
    тариф ÷ паритет

    Parity: the European relation, %1 + %2 × the domestic price of Urals = export − duty − transport, averaged by %3.
    Паритет: европейская зависимость, %1 + %2 × внутренняя цена Urals = экспорт − пошлина − транспорт, усреднение %3.

    Roubles known to %1, then held at that month's rate.
    Курс рубля известен по %1, далее на уровне этого месяца.

    Roubles known to %1, then as the plan states.
    Курс рубля известен по %1, далее по плану.

    Parity in %1 needs growth of %2 % in that year after the stated path, or %3 % a year from %4 on; from %5 the tariff is at parity.
    Для паритета в %1 г. нужен рост на %2 % в этом году после заданного пути или на %3 % в год с %4 г.; с %5 г. тариф равен паритету.

    No growth reaches parity in %1: on this path the domestic price of Urals is so low that the parity price is not positive; the tariff is held.
    Никакой рост не даёт паритета в %1 г.: на этой траектории внутренняя цена Urals так низка, что цена паритета не положительна; тариф неизменен.

    Some brackets of the export duty are marked "to check", not compared with the text of the law: %1.
    Часть ступеней экспортной пошлины отмечена «проверить»: с текстом закона не сверены: %1.

    The stated tariff of Russian gas
    Заданный тариф на газ в России

    stated
    задано

    growth of the average
    рост среднего

    average
    среднее

    December
    декабрь

    %1 % on average
    %1 % в среднем

    %1 % from month %2
    %1 % с месяца %2

    Averages count each level by the months it is in force; steps start from the December before, growth of a year from the average before.
    Среднее учитывает каждый уровень по месяцам действия; ступени отсчитываются от прошлого декабря, рост за год — от прошлого среднего.

    Parity price of Russian domestic gas by rule
    Цена паритета газа в России по правилам

    What parity in %1 takes
    Чего требует паритет в %1 г.

    scenario and rule
    сценарий и правило

    tariff at parity
    тариф при паритете

    growth in %1
    рост в %1 г.

    growth every year
    рост ежегодно

    Average gas price: former Soviet Union
    Средняя цена газа: бывший СССР

    Average gas price: Central Asia
    Средняя цена газа: Средняя Азия

    Prices of the countries weighted as the plan states.
    Цены стран взвешены, как указано в плане.

    Gas by country, former Soviet Union: %1
    Газ по странам, бывший СССР: %1

    Gas by country, Central Asia: %1
    Газ по странам, Средняя Азия: %1

    average ÷ Europe
    среднее ÷ Европа

    Share × European price of the scenario.
    Доля × европейская цена сценария.

    Share × European price of the scenario, unless agreed: %1.
    Доля × европейская цена сценария, если цена не согласована: %1.

    The last stated share is held: %1.
    Последняя заданная доля сохраняется: %1.


    the same, averaged
    то же, усреднённая
    """
}
