/** A defect of rule files explained: what it looks like, what to write instead. */
import type { Defect } from '../../lab/lint/defect.ts'
import type { Lang } from '../../messages/language.ts'
import { LINT_TEXTS } from '../../messages/lint.ts'
import type { Document } from '../document.ts'

export function defectDocument({ id, level, reason, avoid, prefer, fix }: Defect, lang: Lang): Document {
  const texts = LINT_TEXTS[lang]
  return {
    title: `${id} · ${reason[lang]}`,
    lead: [{ text: `${texts.defect} · ${texts.where}: ${texts.level[level]}` }],
    sections: [
      {
        heading: '',
        columns: texts.columns,
        rows: [
          [texts.avoid, avoid[lang]],
          [texts.prefer, prefer[lang]],
          [texts.fix, fix ? texts.fixable : texts.byHand],
        ].map((cells) => ({ cells })),
      },
    ],
    tail: [],
  }
}

export function defectJson({ id, level, reason, avoid, prefer, fix }: Defect): object {
  return {
    format: 'bleibeweg.explain/1',
    kind: 'defect',
    code: id,
    level,
    reason,
    avoid,
    prefer,
    fixable: fix !== undefined,
  }
}
