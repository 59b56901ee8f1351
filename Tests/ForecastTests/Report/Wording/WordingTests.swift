import Foundation
import Testing

@testable import Forecast

@Suite("The words of a Russian page")
struct WordingTests {
  private let words = Wording(.russian)

  @Test("leaves English as it stands, and sets thousands apart in both languages")
  func english() {
    #expect(Wording(.english)("Oil prices, 2009: 1.5") == "Oil prices, 2009: 1.5")
    #expect(Wording(.english).figure("−84310.5") == "−84,310.5")
    #expect(words.figure("−84310.5") == "−84\u{A0}310,5")
    #expect(words.figure("1.5e-09") == "1,5e-09")
    #expect(words.figure("2009") == "2009")
  }

  @Test(
    "finds a text as it stands, by its pattern, part by part, and leaves what it does not know",
    arguments: [
      ("Oil prices", "Цены на нефть"),
      ("WTI in dollars of 2007", "WTI в долларах 2007\u{A0}г."),
      ("demand, Base", "спрос, Базовый"),
      (
        "Base: demand leaves the range of the sample (1.5 to 2.5 kb/d) in 2012-Q1, at 87874.7.",
        "Базовый: показатель «спрос» выходит из диапазона выборки (1,5 – 2,5 тыс. барр./сут) в 2012-Q1, на уровне 87\u{A0}874,7."
      ),
      ("33 Gbbl", "33\u{A0}млрд барр."),
      ("0.5, 0.25", "0,5; 0,25"),
      ("Brent, Base, 2009", "Brent, Базовый, 2009"),
      ("My own plan of tea and coffee", "My own plan of tea and coffee"),
      ("", ""),
    ])
  func finds(english: String, russian: String) {
    #expect(words(english) == russian)
  }

  @Test("names each text once, with the same places in both languages")
  func vocabulary() throws {
    let pairs = RussianVocabulary.pairs
    #expect(pairs.count > 400)
    var seen: Set<String> = []
    for (english, russian) in pairs {
      #expect(seen.insert(english).inserted, "'\(english)' stands twice")
      #expect(!russian.isEmpty)
      let places = (1...9).filter { english.contains("%\($0)") }
      #expect(places == Array(1..<(places.count + 1)), "'\(english)'")
      let used = (1...9).filter { russian.contains("%\($0)") }
      #expect(Set(used).isSubset(of: places), "'\(russian)'")
    }
  }

  @Test("a pattern with its own text in a place finds the place again")
  func patterns() throws {
    let pattern = PhrasePattern("%1 of %2 (%3)", "%3: %2, %1 %")
    #expect(pattern.inserts(of: "a of b (c)") == ["a", "b", "c"])
    #expect(pattern.inserts(of: "a of b of c (d (e))") == ["a", "b of c", "d (e)"])
    #expect(pattern.inserts(of: "a of b") == nil)
    let quoted = PhrasePattern("'%1' begins in %2", "«%1»: с %2")
    #expect(quoted.inserts(of: "'study's own' begins in 2004") == ["study's own", "2004"])
    #expect(quoted.inserts(of: "'a' failed at 1: 'b' begins in 2004") == nil)
    #expect(pattern.inserts(of: " of b (c)") == nil)
    #expect(pattern.filled(with: ["a", "b", "c"]) == "c: b, a %")
  }

  @Test(
    "leaves no English heading and no English sentence on the page",
    arguments: ["article-2009", "article-2009-annual", "outlook"])
  func wholePage(plan: String) throws {
    let outlook = try Repository.outlook(plan)
    let figures = try PublishedFigure.all(in: Repository.data.table("published_2009").table)
    let all = try Inconsistency.all(in: Repository.data.table("inconsistencies_2009").table)
    let report = HTMLReport(
      outlook, plan: FileDigest("\(plan).yaml", contents: []),
      charts: try outlook.charts(language: .russian),
      published: plan == "article-2009" ? figures : [],
      extraTables: [try Inconsistency.table(all, figures: figures)], language: .russian)
    let root = try #require(MarkupReader(report.text).root)
    #expect(root.attributes["lang"] == "ru")
    // Words that an English sentence hardly does without, and names do.
    let english = #/\b(the|of|is|are|and|with|from|by|to|in|at|for|its|a|an|or)\b/#

    // Titles that the plans give themselves are in their vocabulary; names of series and keys are not words.
    let names = Set(["WTI", "Brent", "Urals", "SHA-256", "AIC", "BIC", "HQ", "CUSUM", "RESET"])
    for name in ["h1", "h2", "h3", "button", "caption", "dt", "summary", "strong"] {
      for heading in root.named(name).map(\.text) where !names.contains(heading) {
        #expect(heading.contains(#/[а-яё]/#.ignoresCase()), "<\(name)> \(heading)")
      }
    }
    for heading in root.named("thead").flatMap({ $0.named("th") }).map(\.text) {
      let known = heading.replacing(
        #/WTI|Brent|Urals|SHA-256|R²|AIC|BIC|HQ|CRPS|sup-F|EIA/#, with: "")
      #expect(!known.contains(#/[A-Za-z]{2,}/#), "<th> \(heading)")
    }
    for name in ["p", "li", "dd", "td"] {
      for text in root.named(name).filter({ $0.named("code").isEmpty }).map(\.text) {
        let words = text.replacing(#/[\w\/-]+\.(json|yaml|csv)/#, with: "")
        #expect(words.firstMatch(of: english) == nil, "<\(name)> \(text)")
      }
    }
    #expect(root.all.allSatisfy { !($0.attributes["aria-label"] ?? "").hasPrefix("Copy") })
  }
}
