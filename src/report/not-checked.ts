/** What stands under every result as not examined. */
import type { Lang } from '../messages/language.ts'
import type { RulePack } from '../rules/pack.ts'

/** By citation where there is one, else by title; in the order of the file. */
export function notCheckedWords({ notChecked }: RulePack, lang: Lang): string {
  return notChecked.map((n) => (n.cite ? citeIn(n.cite, lang) : n.title[lang])).join(', ')
}

const citeIn = (cite: string, lang: Lang): string =>
  lang === 'de' ? cite : cite.replaceAll(' und ', ' and ').replaceAll(' bis ', ' to ')
