/** Paths and their versions, as a document and as data. */
import type { Compiled } from '../../engine/compile.ts'
import { EXPLAIN_TEXTS } from '../../messages/explain.ts'
import type { Lang } from '../../messages/language.ts'
import { RULES_TEXTS } from '../../messages/rules.ts'
import type { Day } from '../../time/day.ts'
import type { Document } from '../document.ts'
import { citeOf, spanText } from '../explain/context.ts'
import { showIso } from '../format.ts'

export function rulesListDocument(compiled: Compiled, day: Day, lang: Lang): Document {
  const texts = RULES_TEXTS[lang]
  const versions = compiled.paths.reduce((sum, path) => sum + path.versions.length, 0)
  const context = { compiled, day, lang }
  return {
    title: texts.listTitle(compiled.paths.length, versions),
    lead: [],
    sections: compiled.paths.map((path) => {
      const last = path.versions.at(-1)?.raw
      return {
        heading: `${path.short} · ${citeOf(path)} · ${last?.title[lang] ?? ''}`,
        level: 2,
        columns: texts.listColumns,
        flexible: 2,
        rows: path.versions.map(({ from, until, raw }) => ({
          cells: [
            raw.in_force.from,
            spanText(from, until, context),
            EXPLAIN_TEXTS[lang].status[raw.source.status],
            showIso(raw.source.verified_until, lang),
          ],
        })),
      }
    }),
    tail: [texts.listNext],
  }
}

export function rulesListJson({ paths, pack }: Compiled): object {
  return {
    format: 'bleibeweg.rules-list/1',
    rules: { sha256: pack.sha256, layers: pack.layers.map((l) => l.layer), verified_until: pack.verifiedUntil },
    paths: paths.map((path) => {
      const last = path.versions.at(-1)?.raw
      return {
        path: path.id,
        cite: citeOf(path),
        title: last?.title ?? null,
        grants: path.grants,
        anchors: path.anchors,
        versions: path.versions.map(({ raw }) => ({
          version: raw.in_force.from,
          from: raw.in_force.from,
          to: raw.in_force.to ?? null,
          status: raw.source.status,
          verified_until: raw.source.verified_until,
          layer: raw.layer,
          file: raw.file,
        })),
      }
    }),
  }
}
