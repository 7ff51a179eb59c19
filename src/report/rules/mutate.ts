/** Planted mistakes that no case notices, as a document and as data. */
import { sign } from '../../lab/mutate/condition-mistakes.ts'
import type { MutationReport, Placed, Survivor } from '../../lab/mutate/report.ts'
import type { Lang } from '../../messages/language.ts'
import { MUTATE_TEXTS } from '../../messages/mutate.ts'
import type { Document } from '../document.ts'

export function mutateDocument(report: MutationReport, lang: Lang): Document {
  const texts = MUTATE_TEXTS[lang]
  const { killed, survivors, equivalent, kept, rate } = report
  const groups = new Map<string, Survivor[]>()
  for (const m of survivors) groups.set(m.where, [...(groups.get(m.where) ?? []), m])
  return {
    title: texts.title(killed, killed + survivors.length, percentOf(rate, lang)),
    lead: [
      { text: texts.meaning },
      ...(equivalent.length > 0 ? [{ text: texts.equivalent(equivalent.length) }] : []),
      ...(kept > 0 ? [{ text: texts.kept(kept) }] : []),
    ],
    sections: [...groups].map(([where, list]) => ({
      heading: texts.survivors(where, list.length),
      columns: texts.columns,
      rows: list.map((m) => ({
        cells: [`${m.shown.replace(/^.*\//, '')}:${m.line}`, [inWords(m, lang), m.why?.[lang] ?? ''].join(' ').trim()],
      })),
    })),
    tail: survivors.length === 0 ? [texts.none] : [],
  }
}

/** Cut, not rounded: 94.99 % is not 95 %. */
export function percentOf(rate: number, lang: Lang): string {
  const text = (Math.floor(rate * 1000) / 10).toFixed(1)
  return `${lang === 'de' ? text.replace('.', ',') : text} %`
}

/** `No case notices if 12 months become 13 (work.months).` */
export function inWords(mutant: Placed, lang: Lang): string {
  const texts = MUTATE_TEXTS[lang]
  const { mistake, about, unit } = mutant
  const symbol = (word: string) => (mistake === 'comparator' ? sign(word) : word)
  const words = {
    about,
    before: symbol(mutant.before),
    after: symbol(mutant.after),
    unit: unit === undefined ? undefined : texts.units[unit],
  }
  return texts.unnoticed(texts.mistakes[mistake]?.(words) ?? mistake)
}

export function mutateJson({ sha256, killed, survivors, equivalent, rate }: MutationReport): object {
  const entry = (m: Placed) => ({
    where: m.where,
    file: m.shown,
    line: m.line,
    mistake: m.mistake,
    about: m.about,
    before: m.before,
    after: m.after === '' ? null : m.after,
    text: { de: inWords(m, 'de'), en: inWords(m, 'en') },
  })
  return {
    format: 'bleibeweg.rules-mutate/1',
    rules: { sha256 },
    mutants: killed + survivors.length + equivalent.length,
    killed,
    rate: Math.floor(rate * 10_000) / 10_000,
    survivors: survivors.map((m) => ({ ...entry(m), reason: m.why ?? null })),
    equivalent: equivalent.map((m) => ({ ...entry(m), proof: 'same-findings-for-every-value' })),
  }
}
