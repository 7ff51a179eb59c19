/** Worksheets as a document: the results of each Bedarfsgemeinschaft first, then every line that leads there. */
import { CHECK_TEXTS } from '../../messages/check.ts'
import type { Lang } from '../../messages/language.ts'
import { WORKSHEET_TEXTS } from '../../messages/worksheet.ts'
import type { Family } from '../../profile/family.ts'
import { printable } from '../../profile/printable.ts'
import type { Day } from '../../time/day.ts'
import type { Document } from '../document.ts'
import { shortHash, showDay, showIso } from '../format.ts'
import type { WorksheetHead } from './json.ts'
import { lineSections } from './lines.ts'
import { ownSections, resultSection } from './results.ts'
import type { Sheet } from './sheets.ts'

export interface WorksheetReport {
  readonly family: Family
  readonly on: Day
  readonly sheets: readonly Sheet[]
  readonly lang: Lang
  readonly head: WorksheetHead
}

export function worksheetDocument({ family, on, sheets, lang, head }: WorksheetReport): Document {
  const texts = WORKSHEET_TEXTS[lang]
  const check = CHECK_TEXTS[lang]
  const context = { family, on, lang }
  const verified = showIso(head.verifiedUntil, lang)
  return {
    title: texts.title(printable(family.profile.case), showDay(on, lang)),
    lead: [
      { text: check.rulesLine(verified, shortHash(head.rulesSha256)) },
      ...(head.on > head.verifiedUntil ? [{ text: check.afterVerified(verified), strong: true }] : []),
      { text: texts.purpose },
      ...(sheets.length === 0 ? [{ text: texts.nobody, strong: true }] : []),
    ],
    sections: sheets.flatMap((sheet) => [
      resultSection(sheet, lang),
      ...lineSections(sheet, context),
      ...ownSections(sheet, lang),
    ]),
    tail: [texts.exceptions, texts.notModelled],
  }
}
