extension RussianVocabulary {
  /// Headings, buttons and sentences of the page itself.
  static let page = """
    Summary
    Сводка

    Scenarios
    Сценарии

    The oil equation
    Уравнение цены нефти

    Oil prices
    Цены на нефть

    What if
    Что, если

    World oil balance
    Мировой баланс нефти

    European gas
    Газ в Европе

    Russian gas
    Газ в России

    Gas for the former Soviet Union
    Газ для стран бывшего СССР

    Central Asian gas
    Среднеазиатский газ

    Bands around the prices
    Доверительные интервалы цен

    What moves the prices
    Чувствительность цен

    How good such forecasts were
    Точность таких прогнозов в прошлом

    The published figures
    Опубликованные показатели

    Further tables
    Прочие таблицы

    Assumptions
    Предпосылки

    Manifest
    Состав расчёта

    Contents
    Содержание

    Skip to the content
    К содержанию страницы

    Open all tables
    Раскрыть все таблицы

    Fold tables
    Свернуть таблицы

    Dark page
    Тёмная страница

    Light page
    Светлая страница

    Copy
    Копировать

    Copied
    Скопировано

    Copy table
    Копировать таблицу

    Table
    Таблица

    The table is on the clipboard, in full precision.
    Таблица в буфере обмена, с полной точностью.

    The clipboard cannot be reached; select the table and copy it.
    Буфер обмена недоступен; выделите таблицу и скопируйте её.

    All announcements (%1)
    Все предупреждения (%1)

    folded on the screen
    на экране свёрнуто

    chart
    график

    Arrow keys move between the values.
    Стрелки переводят от значения к значению.

    Plan
    План

    plan
    план

    Origin
    Последний период в оценке

    Horizon
    Горизонт

    Newest figure read
    Последний прочитанный факт

    %1, the last %2 that the oil equation sees
    %1 — последний %2, известный уравнению цены нефти

    quarter
    квартал

    year
    год

    month
    месяц

    quarters
    кварталы

    years
    лет

    months
    мес.

    %1: %2 rows, too many for a page; they stand in %3.csv, .md and .json among the tables of the run.
    %1: строк — %2, слишком много для страницы; они в файлах %3.csv, .md и .json среди таблиц расчёта.

    In tables by year or month a heavier line follows the origin; what stands below it is forecast.
    В таблицах по годам и месяцам толстая линия отделяет известное от прогноза, который ниже неё.

    Cells of the grids are shaded from the lowest price to the highest; read along a row for supply and down a column for demand.
    Ячейки сеток закрашены от низшей цены к высшей; вдоль строки меняется предложение, вдоль столбца — спрос.

    What to doubt
    Что вызывает сомнения

    Before you believe the tables
    Прежде чем верить таблицам

    Least squares on %1 quarters, %2 to %3; standard errors in parentheses below the coefficients.
    Метод наименьших квадратов, кварталов: %1, с %2 по %3; под коэффициентами в скобках стандартные ошибки.

    Least squares on %1 years, %2 to %3; standard errors in parentheses below the coefficients.
    Метод наименьших квадратов, лет: %1, с %2 по %3; под коэффициентами в скобках стандартные ошибки.

    Least squares on %1 months, %2 to %3; standard errors in parentheses below the coefficients.
    Метод наименьших квадратов, месяцев: %1, с %2 по %3; под коэффициентами в скобках стандартные ошибки.

    As the plan writes it:
    Запись в плане:

    The level that it pulls to
    Долгосрочный уровень

    Every quarter closes %1 % of the gap.
    За квартал закрывается %1 % разрыва.

    Every year closes %1 % of the gap.
    За год закрывается %1 % разрыва.

    Every month closes %1 % of the gap.
    За месяц закрывается %1 % разрыва.

    The adjustment of %1 lies outside −1 … 0: the price does not return, and the relation should not be read.
    Скорость подстройки %1 вне интервала −1 … 0: цена не возвращается, и соотношение читать не следует.

    Diagnosis in words
    Диагностика словами

    Diagnosis: %1
    Диагностика: %1

    The verdict stands in words in each row; the reason, where there is one, is the plan's.
    Вердикт указан словом в каждой строке; причина, где она есть, взята из плана.

    This run is not compared with the published figures: %1
    Этот расчёт не сравнивается с опубликованными показателями: %1

    without changed settings.
    без изменённых настроек.

    with one changed setting:
    с одной изменённой настройкой:

    with %1 changed settings:
    изменённых настроек — %1:

    Files read
    Прочитанные файлы

    Files written
    Записанные файлы

    Files written beside this page (%1)
    Файлы, записанные рядом с этой страницей (%1)

    file
    файл

    bytes
    байт

    SHA-256
    SHA-256

    Made by %1 from %2. The figures are those of the tables; nothing on this page is loaded from elsewhere.
    Составлено программой %1 по плану %2. Числа те же, что в таблицах; страница ничего не загружает извне.

    Heat basis: %1
    Теплота сгорания: %1

    %1: %2 MMBtu per 1000 m³ (gross, %3 kcal(IT)/m³ at %4 °C; published as %5)
    %1: %2 млн БТЕ на 1000 м³ (высшая, %3 ккал/м³ при %4 °C; опубликовано как %5)

    %1: %2 MMBtu per 1000 m³ (gross, %3 kcal(IT)/m³ at %4 °C)
    %1: %2 млн БТЕ на 1000 м³ (высшая, %3 ккал/м³ при %4 °C)

    percent
    %

    percent per year
    % в год

    ratio
    отношение

    Gbbl
    млрд барр.

    RUB/USD
    руб./долл.

    USD/MMBtu
    долл./млн БТЕ

    EUR/MWh
    евро/МВт·ч

    USD/1000 m³
    долл./тыс. м³

    USD%1/bbl
    долл. %1 г./барр.

    USD/bbl of %1
    долл. %1 г./барр.

    %
    %

    % per year
    % в год

    Optimistic (inflationary)
    Оптимистический (инфляционный)

    %1 (buying)
    %1 (закупка)

    %1 (not bought)
    %1 (не закупается)

    %1 (Karachaganak)
    %1 (Карачаганак)

    Brent
    Brent

    WTI
    WTI

    Urals
    Urals

    brent
    Brent

    wti
    WTI

    urals
    Urals

    """
}
