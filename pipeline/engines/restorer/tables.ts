import { loadChannel } from './channel.js'
import { formsOf, type Forms } from './form-trie.js'
import { loadLanguageModel, type LanguageModel } from './language-model.js'
import { StrippedProposer } from './propose-stripped.js'
import { Search } from './search.js'

let model: LanguageModel | undefined
let stripped: StrippedProposer | undefined
let forms: Forms | undefined
const searches: { foreign?: Search; vie?: Search } = {}

/** The language model; loaded once for a process and shared by all its restorers, as all of this file. */
export function languageModel(): LanguageModel {
  return (model ??= loadLanguageModel())
}

/** What proposes words for text that only lost its marks. */
export function strippedProposer(): StrippedProposer {
  return (stripped ??= new StrippedProposer(languageModel()))
}

/** The printed forms of the model's words. */
export function printedForms(): Forms {
  return (forms ??= formsOf(languageModel()))
}

/** The search for what a reader may have read, with the channel of foreign readers or of Vietnamese ones; most runs need one of them, or none. */
export function searchFor(reader: 'foreign' | 'vie'): Search {
  return (searches[reader] ??= new Search(
    printedForms(),
    loadChannel(reader, new Set(printedForms().list.flatMap((form) => [...form.text]))),
  ))
}
