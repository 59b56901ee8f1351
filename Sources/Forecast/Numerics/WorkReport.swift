/// Hears of pieces of a long piece of work as they are finished: how many are new, and how many there are in all.
///
/// It is called from any thread, often and at irregular intervals; sums of the new ones never exceed the
/// whole. It cannot change a result.
public typealias WorkReport = @Sendable (_ finished: Int, _ all: Int) -> Void
