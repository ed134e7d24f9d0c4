/**
 * Tell whether an engine, named as pages name it, is older than a version. With a name before the version only that engine is meant:
 * `"tesseract.js 7.0.0 vie…"` is older than `7.0.1` and than `tesseract.js 7.1`, not than `tesseract 9`.
 */
export function isOlder(engine: string, than: string): boolean {
  const [, wantedName, wanted] = /^(?:(.*?)[ @])?v?(\d+(?:\.\d+)*)$/.exec(than.trim()) ?? []
  const [, name, version] = /^(.*?) v?(\d+(?:\.\d+)*)/.exec(engine) ?? []
  if (!wanted || !version || (wantedName && wantedName !== name)) return false
  const [have, want] = [version, wanted].map((text) => text.split('.').map(Number))
  for (let i = 0; i < Math.max(have!.length, want!.length); i++) {
    const step = (have![i] ?? 0) - (want![i] ?? 0)
    if (step !== 0) return step < 0
  }
  return false
}
