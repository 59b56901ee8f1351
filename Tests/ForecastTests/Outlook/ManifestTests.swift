import Testing

@testable import Forecast

@Suite("The manifest of a run")
struct ManifestTests {
  private let manifest = Manifest(
    version: "1.0.0", command: .run, plan: .init("plan.yaml", contents: Array("abc".utf8)),
    settings: [.init(key: "oil.origin", value: "2009-Q1")],
    inputs: [.init("oil.csv", contents: []), .init("gas.csv", contents: [1])],
    outputs: [.init("tables/oil.csv", contents: [])], notes: ["A note."])

  @Test("names contents by NIST's digests")
  func digests() {
    #expect(
      manifest.plan.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      manifest.outputs[0].sha256
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(manifest.plan.bytes == 3)
  }

  @Test("is the same text whatever the order in which files were read")
  func deterministic() {
    let other = Manifest(
      version: manifest.version, command: manifest.command, plan: manifest.plan,
      settings: manifest.settings,
      inputs: manifest.inputs.reversed(), outputs: manifest.outputs, notes: manifest.notes)
    #expect(other.json.text == manifest.json.text)
    #expect(manifest.inputs.map(\.file) == ["gas.csv", "oil.csv"])
  }

  @Test("lets the next run recognise its folder")
  func recognised() throws {
    try withScratch { scratch in
      let folder = AtomicFolder(scratch + "/out")
      try folder.write([
        .init("manifest.json", manifest.json.text), .init("tables/oil.csv", ""),
      ])
      try folder.check()
    }
  }

  @Test("refuses a path of this machine")
  func absolutePath() async {
    await #expect(processExitsWith: .failure) {
      _ = FileDigest("/home/user/plan.yaml", contents: [])
    }
  }
}
