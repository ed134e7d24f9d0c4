import { amendText } from '../../corpus/amend-text.js'
import type { Amendment } from '../../corpus/amend-text.js'
import type { Reextract } from './desk.js'
import type { StoredDocument } from './stored-document.js'

/** Put words of a document right as people said, and take its facts out of the text anew; tells which of the words found no place. */
export function amendDocument(
  document: StoredDocument,
  words: readonly Amendment[],
  reextract: Reextract,
): { readonly document: StoredDocument; readonly lost: readonly string[] } {
  const { text, lost, moved } = amendText(document.text, words)
  const notes = document.notes.map((note) =>
    note.span ? { ...note, span: { start: moved(note.span.start), end: moved(note.span.end) } } : note,
  )
  return { document: { ...document, text, notes, record: reextract(document, text) }, lost }
}
