import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { classes } from '../../word-key.js'
import { settleTones } from '../../vietnamese.js'

/** Most words the model can name: thirteen bits, so that four of them fit the whole part of a double. */
export const WORDS = 8192

/**
 * Choose the words of the model, the commonest first. A syllable with marks has to be attested and known to a word list or common:
 * misprints of the training texts (`tỗ`) must not become candidates.
 */
export function chooseWords(folder: string, counts: ReadonlyMap<string, number>, names: ReadonlySet<string>): string[] {
  const known = new Map<string, number>()
  for (const row of readFileSync(join(folder, 'lex', 'syllables_attested.tsv'), 'utf8')
    .split('\n')
    .slice(1)) {
    const [syllable, all, , , uts, viwik] = row.split('\t')
    if (!syllable) continue
    const sound = (Number(all) >= 3 && (uts === '1' || viwik === '1')) || Number(all) >= 15
    if (sound) known.set(settleTones(syllable), Number(all))
  }
  const marked = /[^\x00-\x7f]/
  const chosen: [string, number][] = []
  for (const [word, count] of counts) {
    if (word.startsWith('<') || !/^\p{L}[\p{L}'’]*$/u.test(word) || word.length > 12) continue
    if (names.has(word) || (known.has(word) && count >= 3) || (!marked.test(word) && count >= 30))
      chosen.push([word, count])
    else if (
      marked.test(word) &&
      count >= 60 &&
      !/[^a-zăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/.test(word)
    )
      chosen.push([word, count])
  }
  for (const name of names) if (!counts.has(name) && /^\p{L}+$/u.test(name)) chosen.push([name, 1])
  chosen.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return [...classes, ...chosen.slice(0, WORDS - classes.length).map(([word]) => word)]
}
