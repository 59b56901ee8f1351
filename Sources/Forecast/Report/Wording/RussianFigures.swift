extension RussianVocabulary {
  /// What the published figures measure, and of whom.
  static let figures = """
    share of the European price
    доля европейской цены

    annual average
    среднегодовая цена

    monthly average
    среднемесячная цена

    growth of tariff
    рост тарифа

    purchase price
    цена закупки

    average domestic price
    средняя внутренняя цена

    agreed share of the European price
    согласованная доля европейской цены

    domestic price over parity price
    внутренняя цена к цене паритета

    average tariff
    средний тариф

    average purchase price
    средняя цена закупки

    average price
    средняя цена

    average growth of demand
    средний рост спроса

    start of the upward trend (it continues in 2014-2015)
    начало роста (он продолжается в 2014–2015 гг.)

    share of world consumption
    доля мирового потребления

    share of the European price as printed
    доля европейской цены, как напечатана

    share of growth of demand
    доля прироста спроса

    sale price over purchase price
    цена продажи к цене закупки

    parity price
    цена паритета

    oil price at zero growth of demand
    цена нефти при нулевом росте спроса

    oil price at demand -3 %
    цена нефти при спросе −3 %

    medium-term forecast (years not stated)
    среднесрочный прогноз (годы не названы)

    level
    уровень

    growth of consumption
    рост потребления

    futures
    фьючерсы

    change of world production
    изменение мировой добычи

    change of world demand
    изменение мирового спроса

    average growth of tariff
    средний рост тарифа

    Brent minus Urals
    Brent минус Urals

    world
    мир

    Russia
    Россия

    FSU
    бывший СССР

    Baltics
    Балтия

    Central Asia
    Средняя Азия

    former Soviet Union
    бывший СССР

    China
    Китай

    """
}
